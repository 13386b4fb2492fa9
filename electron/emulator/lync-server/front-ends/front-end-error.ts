/** Why a request to a Front End was refused. Stable: callers match on it. */
type FrontEndErrorCode = 'front-end-not-found' | 'service-not-found' | 'account-not-found';

/** Thrown before anything has changed. The message names what there is. */
export class FrontEndError extends Error {
  override readonly name = 'FrontEndError';

  constructor(
    readonly code: FrontEndErrorCode,
    message: string,
  ) {
    super(message);
  }
}
