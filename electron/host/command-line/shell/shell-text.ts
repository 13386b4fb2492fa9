import type {
  ShellPrompt,
  ShellRecord,
  ShellResult,
} from '../../../../shared/contract/commands/shell.js';
import { withoutOrders } from '../terminal.js';

/** Columns where the output is no screen, as in the console of Windows. */
export const consoleWidth = 120;

/** What stands before a line to be typed, and before one that goes on. */
export const prompts = { first: 'PS> ', further: '>> ' } as const;

const colours: Readonly<Record<ShellRecord['kind'], string | null>> = {
  output: null,
  host: null,
  error: '31',
  warning: '33',
  whatif: null,
};

/** The records of a result as a console shows them; `coloured` means a screen. */
export function shellText({ records, clear }: ShellResult, coloured: boolean): string {
  const texts = records.map(({ kind, text: whole }) => {
    const text = coloured ? withoutOrders(whole) : whole;
    const colour = coloured ? colours[kind] : null;
    const ended = text.endsWith('\n') || text === '' ? text : `${text}\n`;
    return colour === null ? ended : `\u001b[${colour}m${ended.trimEnd()}\u001b[0m\n`;
  });
  return `${clear && coloured ? '\u001b[2J\u001b[H' : ''}${texts.join('')}`;
}

/** A question as PowerShell asks it: `[Y] Yes  [N] No  (default is "Y"): `, or, where any text answers it, `Name: `. */
export function questionText({ caption, message, choices, defaultChoice }: ShellPrompt): string {
  if (choices.length === 0) return withoutOrders(message === '' ? '' : `${message}: `);
  const offered = choices.map(({ key, label }) => `[${key}] ${label}`).join('  ');
  return withoutOrders(`\n${caption}\n${message}\n${offered}  (default is "${defaultChoice}"): `);
}

export const hasError = ({ records }: ShellResult): boolean =>
  records.some(({ kind }) => kind === 'error');
