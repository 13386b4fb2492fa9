import type { ShellPrompt } from '../../../../shared/contract/commands/shell.js';

/** What work puts forward: a question, or `pause` when its host may do something else before it goes on. */
export type Interruption = ShellPrompt | 'pause';

/** Work that may stop to ask the user, and goes on with the key of the chosen answer; a pause needs none. */
export type Steps<T> = Generator<Interruption, T, string>;

/** Takes the values a stage of a pipeline puts out, one by one. */
export type Emit<T> = (value: T) => Steps<void>;
