import { oneLine } from '../../shared/contract/commands/one-line.js';

/** What went wrong inside the program, for one line of the log. */
export const errorText = (error: unknown): string =>
  oneLine(error instanceof Error ? error.message : String(error));
