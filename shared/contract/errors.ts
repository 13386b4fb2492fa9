/** Why a command was refused. Stable: tests and API users match on it. */
export type ErrorCode =
  | 'bad-frame'
  | 'too-large'
  | 'unauthorised'
  | 'unknown-command'
  | 'invalid-input'
  | 'not-found'
  | 'not-signed-in'
  | 'refused'
  | 'limit'
  | 'storage'
  | 'internal';

/** A failure as every transport reports it. */
export interface ContractError {
  readonly code: ErrorCode;
  /** One or two sentences: what is wrong and what to do. */
  readonly message: string;
  /** Which part of the command, such as `rate` or `example.start`; absent when no part is to blame. */
  readonly path?: string;
}

/** Thrown inside the emulator; crosses a transport as {@link ContractError}. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly path?: string,
  ) {
    super(message);
  }

  toContract(): ContractError {
    return this.path === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, path: this.path };
  }
}
