import { createInterface, type Interface } from 'node:readline/promises';
import type { CommandOf } from '../../../../shared/contract/commands/command.js';
import type { ShellResult } from '../../../../shared/contract/commands/shell.js';
import { exitCodes } from '../command.js';
import type { ReachedEmulator } from '../reach-emulator.js';
import { printError, type Terminal, write } from '../terminal.js';
import { answer } from './interactive-shell.js';
import { consoleWidth, hasError, questionText, shellText } from './shell-text.js';

/**
 * Runs text, or a script file, to its end: what it prints goes out, its errors to the error stream. Questions are asked
 * where somebody is there to answer.
 * @returns the exit code: of a script file as PowerShell has it, of other text 1 when there was an error, a question that
 * nobody can answer, or half a statement
 */
export async function runScript(
  text: string,
  emulator: ReachedEmulator,
  terminal: Terminal,
  script?: NonNullable<CommandOf<'shell.run'>['script']>,
): Promise<number> {
  const lines = terminal.input.isTTY ? linesOf(terminal) : null;
  try {
    let failed = false;
    let result = await emulator.command({ name: 'shell.run', text, width: consoleWidth, script });
    for (;;) {
      print(result, terminal);
      failed ||= hasError(result) || result.incomplete;
      const choice = result.prompt && lines ? await answer(result.prompt, lines) : null;
      if (choice === null) break;
      result = await emulator.command({ name: 'shell.answer', choice });
    }
    if (result.incomplete) printError(terminal, 'The text ends in the middle of a statement.');
    if (result.prompt) {
      printError(terminal, questionText(result.prompt).trim());
      printError(terminal, unanswered(result.prompt));
      return exitCodes.failed;
    }
    return result.exitCode ?? (failed ? exitCodes.failed : exitCodes.fine);
  } finally {
    lines?.close();
  }
}

const linesOf = ({ input, output }: Terminal): Interface => createInterface({ input, output });

function print(result: ShellResult, terminal: Terminal): void {
  for (const record of result.records) {
    const stream = record.kind === 'error' ? terminal.error : terminal.output;
    write(stream, shellText({ ...result, records: [record] }, false));
  }
}

const unanswered = ({ choices }: NonNullable<ShellResult['prompt']>): string =>
  choices.length > 0
    ? 'Nobody can answer here: add -Force or -Confirm:$false.'
    : 'Nobody can answer here: give what Read-Host asks for as an argument.';
