import type { ShellResult } from '../../../../shared/contract/commands/shell.js';

/** What an input led to. */
export interface ShellOutcome extends ShellResult {
  /** True when a policy, a configuration, an assignment or a Front End was changed by this step. */
  readonly changed: boolean;
}

/** `width` counts columns. */
export interface RunOptions {
  readonly width?: number;
}

/** An input at work; each step is a slice of it. */
export type Slices = Generator<void, ShellOutcome, void>;

/** Takes all slices at once. */
export function toEnd(slices: Slices): ShellOutcome {
  for (;;) {
    const { done, value } = slices.next();
    if (done === true) return value;
  }
}
