import type { ShellPrompt } from '../../../../shared/contract/commands/shell.js';

/** Virtual time is to pass, in milliseconds. */
export interface Sleep {
  readonly sleep: number;
}

/** Why work was interrupted: by a question to the user, by a sleep, or by `pause` to yield to the host. */
type Interruption = ShellPrompt | Sleep | 'pause';

/** Work that can be interrupted. A question is resumed with its answer, a pause or a sleep with any text. */
export type Steps<T> = Generator<Interruption, T, string>;

/** Receives the output of a stage of a pipeline, value by value. */
export type Emit<T> = (value: T) => Steps<void>;
