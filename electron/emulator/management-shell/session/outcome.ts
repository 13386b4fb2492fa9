import type { ShellResult } from '../../../../shared/contract/commands/shell.js';
import type { Sleep } from '../language/steps.js';

/** What an input led to. */
export interface ShellOutcome extends ShellResult {
  /** True when a policy, a configuration, an assignment or a Front End was changed by this step. */
  readonly changed: boolean;
}

/** `width` counts columns; `script` has the text run as a script file with these arguments. */
export interface RunOptions {
  readonly width?: number | undefined;
  readonly script?: ScriptCall | undefined;
}

export interface ScriptCall {
  readonly name: string;
  readonly arguments: readonly string[];
}

/** An input at work; each step is a slice of it, or asks for virtual time to pass. */
export type Slices = Generator<Sleep | undefined, ShellOutcome, void>;

/** Takes all slices at once; no time passes. */
export function toEnd(slices: Slices): ShellOutcome {
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}
