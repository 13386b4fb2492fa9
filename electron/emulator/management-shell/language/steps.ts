import type { ShellPrompt } from '../../../../shared/contract/commands/shell.js';

/** Work that may stop to ask the user; it goes on with the key of the chosen answer. */
export type Steps<T> = Generator<ShellPrompt, T, string>;

/** Takes the values a stage of a pipeline puts out, one by one. */
export type Emit<T> = (value: T) => Steps<void>;
