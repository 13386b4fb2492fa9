import type { ShellPrompt } from '../../../../shared/contract/commands/shell.js';

/** Why work was interrupted: by a question to the user, or by `pause` to yield to the host. */
export type Interruption = ShellPrompt | 'pause';

/** Work that can be interrupted. A question is resumed with the key of the chosen answer, a pause with any text. */
export type Steps<T> = Generator<Interruption, T, string>;

/** Receives the output of a stage of a pipeline, value by value. */
export type Emit<T> = (value: T) => Steps<void>;
