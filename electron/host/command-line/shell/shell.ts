import type { Readable } from 'node:stream';
import { defineSubcommand, exitCodes } from '../command.js';
import { type ReachedEmulator, reachEmulator } from '../reach-emulator.js';
import {
  dataFolderOption,
  organisationOption,
  profileOption,
  readProfile,
  readWayOn,
  wayOnOptions,
} from '../start-options.js';
import { printError, type Terminal, write } from '../terminal.js';
import { runInteractively } from './interactive-shell.js';
import { consoleWidth, hasError, questionText, shellText } from './shell-text.js';

/** `lync-emulator shell`: the management shell in a terminal, or with its text piped in. */
export const shell = defineSubcommand({
  operands: { shown: '[text]', maximum: 1 },
  description:
    'Opens the management shell on the emulator of the data folder, running or not. Text that is given or piped in is run as a script, which ends with 1 on an error, and when what it changed could not be saved.',
  options: { ...dataFolderOption, ...organisationOption, ...profileOption, ...wayOnOptions },
  async run({ values, operands: [given] }, terminal) {
    const request = {
      dataFolder: values['data-dir'] ?? null,
      organisationFile: values.organisation ?? null,
      profile: readProfile(values.profile),
      wayOn: readWayOn(values),
    };
    const emulator = await reachEmulator(request, (text) => printError(terminal, text));
    try {
      return await work(given, emulator, terminal);
    } finally {
      await emulator.close();
    }
  },
});

async function work(
  given: string | undefined,
  emulator: ReachedEmulator,
  terminal: Terminal,
): Promise<number> {
  if (given === undefined && terminal.input.isTTY) {
    await runInteractively(emulator, terminal);
    return exitCodes.fine;
  }
  const text = given ?? (await readAll(terminal.input));
  const isFine = await runScript(text, emulator, terminal);
  if (emulator.unsaved !== null) printError(terminal, emulator.unsaved);
  return isFine && emulator.unsaved === null ? exitCodes.fine : exitCodes.failed;
}

async function readAll(input: Readable): Promise<string> {
  let text = '';
  for await (const chunk of input.setEncoding('utf8')) text += chunk;
  return text;
}

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
