/** As much of node-ews 3.5 as the tests call; it brings no types. */
declare module 'node-ews' {
  interface Connection {
    readonly host: string;
    readonly username: string;
    readonly password: string;
    readonly auth: 'basic';
    /** Where it keeps the WSDL. */
    readonly temp: string;
  }
  export default class Ews {
    constructor(connection: Connection);
    run(operation: string, request: object, headers?: object): Promise<unknown>;
  }
}
