type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
) => void;
type CheckHandler = (contents: unknown, permission: string) => boolean;

/** `Session`, as far as it decides on permissions. Electron grants what no handler refuses. */
export class Session {
  #request: RequestHandler = (_contents, _permission, answer) => answer(true);
  #check: CheckHandler = () => true;
  #device: () => boolean = () => false;

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler;
  }

  /** True when any of the handlers lets the page have it. */
  grants(contents: unknown, permission: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#request(contents, permission, (requested) =>
        resolve(requested || this.#check(contents, permission) || this.#device()),
      );
    });
  }
}
