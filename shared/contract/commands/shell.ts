import { z } from 'zod';

/** The management shell. One session per emulator; its text is capped by the shell itself. */
export const shellCommands = [
  z.strictObject({
    name: z.literal('shell.run'),
    text: z.string(),
    /** Columns of the console, for wrapping and tables. */
    width: z.number().int().min(40).max(400).optional(),
  }),
  /** Answers the prompt that the last `shell.run` or `shell.answer` ended with. */
  z.strictObject({ name: z.literal('shell.answer'), choice: z.string().max(10) }),
  z.strictObject({
    name: z.literal('shell.complete'),
    text: z.string().max(20_000),
    cursor: z.number().int().nonnegative(),
  }),
  z.strictObject({ name: z.literal('shell.history') }),
] as const;

/** One block of console text. */
export interface ShellRecord {
  readonly kind: 'output' | 'error' | 'warning' | 'whatif' | 'host';
  readonly text: string;
}

/** A question the shell waits on, as PowerShell asks it. */
export interface ShellPrompt {
  readonly caption: string;
  readonly message: string;
  readonly choices: readonly {
    readonly key: string;
    readonly label: string;
    readonly help: string;
  }[];
  readonly defaultChoice: string;
}

export interface ShellResult {
  readonly records: readonly ShellRecord[];
  /** True when the text is the start of a statement: show `>>` and wait for more lines. */
  readonly incomplete: boolean;
  readonly prompt: ShellPrompt | null;
  /** True when the screen is to be cleared first (`Clear-Host`). */
  readonly clear: boolean;
}

export interface ShellCompletion {
  readonly from: number;
  readonly to: number;
  readonly items: readonly {
    readonly text: string;
    readonly kind: 'cmdlet' | 'parameter' | 'value' | 'variable' | 'property';
    readonly detail: string;
  }[];
}
