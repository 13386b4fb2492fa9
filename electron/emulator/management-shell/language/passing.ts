import { ShellError } from '../shell-error.js';

/** An error of a statement on its way to the `try` that stands round it; nothing between reports it. */
export class CaughtError {
  constructor(readonly error: ShellError) {}
}

/** An error of a command further down the pipe on its way through the function that wrote into it. */
export class DownstreamError {
  constructor(
    readonly cause: unknown,
    /** The call of that function. */
    readonly from: object,
  ) {}
}

/** `exit`: ends the script, or what was typed. */
export class ExitRequest {
  constructor(readonly code: number) {}
}

/** What a `finally` block runs before, and does not stop. */
export const isPassing = (thrown: unknown): boolean =>
  thrown instanceof CaughtError ||
  thrown instanceof DownstreamError ||
  thrown instanceof ExitRequest ||
  (thrown instanceof ShellError && thrown.ends !== 'input');
