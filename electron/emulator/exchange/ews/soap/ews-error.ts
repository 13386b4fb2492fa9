/** A request that EWS answers with an error; `code` is one of its ResponseCodes. */
export class EwsError extends Error {
  override readonly name = 'EwsError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
