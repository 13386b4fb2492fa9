import type { ContractError, ErrorCode } from '../../shared/contract/index.js';

/** A command that was refused, or whose answer cannot come because the emulator is gone. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly code: ErrorCode | 'disconnected';
  /** Where in the input, when a place is to blame. */
  readonly path: string | undefined;

  constructor(error: ContractError | { readonly code: 'disconnected'; readonly message: string }) {
    super(error.message);
    this.code = error.code;
    this.path = 'path' in error ? error.path : undefined;
  }
}

/** The sentence to show for whatever a command was rejected with. */
export function failureText(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
