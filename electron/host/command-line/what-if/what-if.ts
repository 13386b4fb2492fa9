import { type WhatIfFormat, whatIfFormats } from '../../../../shared/contract/commands/what-if.js';
import { defineSubcommand, exitCodes } from '../command.js';
import { readChoice } from '../options.js';
import { CommandProblem, UsageProblem } from '../problems.js';
import { type ReachedOrganisation, reachOrganisation } from '../reach-organisation.js';
import { readScriptFile } from '../read-script-file.js';
import { writeReport } from '../run/reporters/open-reports.js';
import { dataFolderOption, organisationOption } from '../start-options.js';
import { printError, type Terminal } from '../terminal.js';
import { type FailOn, readFailOn } from './fail-on.js';

/** `lync-emulator what-if`: whom a plan hits, before it is done. */
export const whatIf = defineSubcommand({
  operands: { shown: '[cmdlets]', maximum: 1 },
  description:
    'Tries cmdlets on a copy of an organisation, and says how many people would notice what. Nothing is changed and nothing is kept. Ends with 0 when the plan ran and nothing that --fail-on names happened, with 1 when it did or a statement of the plan went wrong, and with 2 when the command line is not understood.',
  options: {
    ...dataFolderOption,
    organisation: {
      ...organisationOption.organisation,
      help: 'an organisation file to try it on, instead of what the data folder holds',
    },
    change: { type: 'string', value: 'file', help: 'the script to try' },
    reporter: {
      type: 'string',
      multiple: true,
      value: 'name[=file]',
      help: `${whatIfFormats.join(', ')}; may be given several times`,
    },
    'fail-on': {
      type: 'string',
      multiple: true,
      value: 'effect > number',
      help: 'ends with 1 when that many people are hit: "loses photos > 0"; may be given several times',
    },
  },
  async run({ values, operands: [given] }, terminal) {
    const reports = readReports(values.reporter);
    const failOn = values['fail-on'].map(readFailOn);
    const plan = await readPlan(given, values.change);
    const emulator = await reachOrganisation(values.organisation, values['data-dir'] ?? null);
    try {
      return await tryPlan(emulator, plan, { reports, failOn }, terminal);
    } finally {
      await emulator.close();
    }
  },
});

async function tryPlan(
  emulator: ReachedOrganisation,
  plan: string,
  { reports, failOn }: { readonly reports: readonly Report[]; readonly failOn: readonly FailOn[] },
  terminal: Terminal,
): Promise<number> {
  const stop = (): void => void emulator.command({ name: 'what-if.stop' });
  terminal.stop.addEventListener('abort', stop, { once: true });
  const { state } = await emulator.command({ name: 'what-if.try', plan });
  terminal.stop.removeEventListener('abort', stop);
  const shown = (await emulator.entries('what-if')) ?? {};
  if (state !== 'done') {
    const failure = shown.plan?.failure ?? 'It was stopped.';
    throw new CommandProblem(`The plan was not tried to its end. ${failure}`);
  }
  for (const { format, file } of reports) {
    const { text } = await emulator.command({ name: 'what-if.report', format });
    await writeReport(text, file, terminal);
  }
  const effects = shown.result?.effects ?? [];
  const counts = new Map(effects.map(({ id, people }) => [id, people]));
  const met = failOn.filter(({ effect, isMet }) => isMet(counts.get(effect) ?? 0));
  for (const { text, effect } of met)
    printError(terminal, `${text}: it is ${counts.get(effect) ?? 0}`);
  const problems = shown.result?.problems ?? [];
  for (const { line, message } of problems)
    printError(terminal, `Line ${line} of the plan went wrong: ${message}`);
  return met.length + problems.length === 0 ? exitCodes.fine : exitCodes.failed;
}

interface Report {
  readonly format: WhatIfFormat;
  /** `null` for the terminal. */
  readonly file: string | null;
}

/** Reads `table`, `csv=hit.csv`; the table when nothing is asked for. Throws `UsageProblem`. */
function readReports(asked: readonly string[]): readonly Report[] {
  const reports = (asked.length === 0 ? ['table'] : asked).map((text) => {
    const [, name = '', file = null] = /^([^=]*)(?:=(.+))?$/s.exec(text) ?? [];
    return { format: readChoice('--reporter', name, whatIfFormats), file };
  });
  if (reports.filter(({ file }) => file === null).length > 1)
    throw new UsageProblem('One report can go to the terminal. Write --reporter <name>=<file>.');
  return reports;
}

async function readPlan(given: string | undefined, file: string | undefined): Promise<string> {
  if (given !== undefined && file !== undefined)
    throw new UsageProblem('Give the cmdlets or --change with their file, not both.');
  if (given !== undefined) return given;
  if (file === undefined) throw new UsageProblem('Give cmdlets, or a script with --change.');
  return readScriptFile(file, 'plan');
}
