import type { ReachedEmulator } from '../reach-emulator.js';
import type { Terminal } from '../terminal.js';
import { printError, write } from '../terminal.js';
import { consoleWidth, hasError, questionText, shellText } from './shell-text.js';

/**
 * Runs text as a script: what it prints goes out, its errors to the error stream.
 * @returns false when there was an error, a question that nobody can answer, or half a statement
 */
export async function runScript(
  text: string,
  emulator: ReachedEmulator,
  terminal: Terminal,
): Promise<boolean> {
  const result = await emulator.command({ name: 'shell.run', text, width: consoleWidth });
  for (const record of result.records) {
    const stream = record.kind === 'error' ? terminal.error : terminal.output;
    write(stream, shellText({ ...result, records: [record] }, false));
  }
  if (result.incomplete) printError(terminal, 'The text ends in the middle of a statement.');
  if (result.prompt) {
    printError(terminal, questionText(result.prompt).trim());
    printError(terminal, 'Nobody can answer here: add -Force or -Confirm:$false.');
  }
  return !hasError(result) && !result.incomplete && !result.prompt;
}
