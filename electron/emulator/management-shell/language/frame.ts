import type { ErrorSink } from './error-reports.js';
import type { Scope } from './scope.js';

/** What the statements at work stand in. */
export interface Frame {
  readonly scope: Scope;
  /** Whether a `try` takes their errors. */
  readonly catching: boolean;
  /** Where their errors are redirected to; null for the console. */
  readonly sink: ErrorSink | null;
  /** How many calls they are inside. */
  readonly depth: number;
}
