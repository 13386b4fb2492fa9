import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { defineSubcommand, exitCodes } from '../command.js';
import { UsageProblem } from '../problems.js';
import { type ReachedEmulator, reachEmulator } from '../reach-emulator.js';
import { readScriptFile } from '../read-script-file.js';
import {
  dataFolderOption,
  organisationOption,
  profileOption,
  readProfile,
  readWayOn,
  wayOnOptions,
} from '../start-options.js';
import { printError, type Terminal } from '../terminal.js';
import { runInteractively } from './interactive-shell.js';
import { runScript } from './run-script.js';

/** `lync-emulator shell`: the management shell in a terminal, or with its text piped in, or a script file. */
export const shell = defineSubcommand({
  operands: { shown: '[text]' },
  description:
    'Opens the management shell on the emulator of the data folder, running or not. Text that is given or piped in is run as a script, which ends with 1 on an error, and when what it changed could not be saved. With --file a script file is run with the arguments behind it; it ends as PowerShell ends it: with 0, with 1 when an error ended it, or with what it says with exit.',
  options: {
    ...dataFolderOption,
    ...organisationOption,
    ...profileOption,
    ...wayOnOptions,
    file: {
      type: 'string',
      value: 'script.ps1',
      endsOptions: true,
      help: 'Runs a script file. It comes last: what follows are its arguments, as in powershell.exe -File.',
    },
  },
  async run({ values, operands }, terminal) {
    const [given, extra] = operands;
    if (values.file === undefined && extra !== undefined)
      throw new UsageProblem(`${extra} is one argument too many.`);
    const script = values.file === undefined ? null : await readScriptFile(values.file, 'script');
    const request = {
      dataFolder: values['data-dir'] ?? null,
      organisationFile: values.organisation ?? null,
      profile: readProfile(values.profile),
      wayOn: readWayOn(values),
    };
    const emulator = await reachEmulator(request, (text) => printError(terminal, text));
    try {
      if (script === null) return await work(given, emulator, terminal);
      const call = { name: basename(values.file ?? ''), arguments: [...operands] };
      return ended(await runScript(script, emulator, terminal, call), emulator, terminal);
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
  if (given === undefined && terminal.input.isTTY) return runInteractively(emulator, terminal);
  const text = given ?? (await readAll(terminal.input));
  return ended(await runScript(text, emulator, terminal), emulator, terminal);
}

/** What could not be saved makes a failure of what went well. */
function ended(code: number, emulator: ReachedEmulator, terminal: Terminal): number {
  if (emulator.unsaved === null) return code;
  printError(terminal, emulator.unsaved);
  return code === exitCodes.fine ? exitCodes.failed : code;
}

async function readAll(input: Readable): Promise<string> {
  let text = '';
  for await (const chunk of input.setEncoding('utf8')) text += chunk;
  return text;
}
