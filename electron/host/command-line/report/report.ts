import { writeFile } from 'node:fs/promises';
import type { InputOf } from '../../../../shared/contract/commands/command.js';
import { writeReport } from '../../../../shared/report/write-report.js';
import { programVersion } from '../../program-version.js';
import { storyReport } from '../../report/story-report.js';
import { loadScenario } from '../../scenario/read-scenario.js';
import { startForScenario } from '../../session/start-emulator.js';
import { describeFileError } from '../../state/storage/storage-problem.js';
import { defineSubcommand, exitCodes } from '../command.js';
import { CommandProblem, UsageProblem } from '../problems.js';
import { type ReachedOrganisation, reachOrganisation } from '../reach-organisation.js';
import { readScriptFile } from '../read-script-file.js';
import { dataFolderOption, organisationOption } from '../start-options.js';
import { print, printError } from '../terminal.js';

type Asked = Pick<InputOf<'report.write'>, 'question' | 'names'>;

/** `lync-emulator report`: the page that the window's Report writes, without a window. */
export const report = defineSubcommand({
  operands: { shown: '[person]', maximum: 1 },
  description:
    'Writes one HTML page that opens anywhere without network and prints on A4 and Letter. With a person: their client before and after a plan, or the next sign-in without one; with --privacy-sheet or --who-sees-what what others learn and see of them. With a plan alone: whom it hits. With a scenario: the story, step by step. With neither: the clients that are signed in. Nothing is changed.',
  options: {
    ...dataFolderOption,
    organisation: {
      ...organisationOption.organisation,
      help: 'an organisation file to report of, instead of what the data folder holds',
    },
    plan: { type: 'string', value: 'cmdlets', help: 'what is changed' },
    change: { type: 'string', value: 'file', help: 'a script with what is changed' },
    'seen-by': { type: 'string', value: 'person', help: 'whose client shows the person instead' },
    'privacy-sheet': {
      type: 'boolean',
      help: 'whether anyone can learn how long the person was away, on one sheet',
    },
    'who-sees-what': { type: 'boolean', help: 'what others see of the person' },
    scenario: { type: 'string', value: 'file', help: 'a scenario file to play and to tell' },
    question: { type: 'string', value: 'text', help: 'the title, in place of that of the report' },
    'made-up-names': {
      type: 'boolean',
      help: 'calls people by made-up names, and leaves out their pictures',
    },
    out: { type: 'string', value: 'file', help: 'the HTML file to write' },
  },
  async run({ values, operands: [person] }, terminal) {
    const { out, scenario, question } = values;
    if (out === undefined) throw new UsageProblem('--out is missing: name the file to write.');
    const asked: Asked = {
      ...(question !== undefined && { question }),
      names: values['made-up-names'] ? 'made-up' : 'real',
    };
    const plan = await readPlan(values.plan, values.change);
    const seenBy = values['seen-by'];
    const kind = values['privacy-sheet']
      ? 'privacy-sheet'
      : values['who-sees-what']
        ? 'visibility'
        : 'change';
    if (kind !== 'change' && person === undefined)
      throw new UsageProblem('Name the person whom it is about, such as alice@contoso.com.');
    if (seenBy !== undefined && person === undefined)
      throw new UsageProblem('Name the person whom --seen-by sees, such as alice@contoso.com.');
    const written =
      scenario === undefined
        ? await withOrganisation(values.organisation, values['data-dir'] ?? null, (organisation) =>
            reportOf(organisation, { kind, person, seenBy, plan }, asked),
          )
        : await tellScenario(scenario, { person, plan }, asked);
    try {
      await writeFile(out, written.html);
    } catch (error) {
      throw new CommandProblem(`${out} cannot be written: ${describeFileError(error)}`);
    }
    if (written.warning !== null) printError(terminal, written.warning);
    print(terminal, `The report is in ${out}.`);
    return exitCodes.fine;
  },
});

async function readPlan(given: string | undefined, file: string | undefined): Promise<string> {
  if (given !== undefined && file !== undefined)
    throw new UsageProblem('Give the cmdlets with --plan or their file with --change, not both.');
  return file === undefined ? (given ?? '') : readScriptFile(file, 'plan');
}

async function withOrganisation<T>(
  file: string | undefined,
  dataFolder: string | null,
  work: (organisation: ReachedOrganisation) => Promise<T>,
): Promise<T> {
  const organisation = await reachOrganisation(file, dataFolder);
  try {
    return await work(organisation);
  } finally {
    await organisation.close();
  }
}

interface Subject {
  readonly kind?: 'change' | 'privacy-sheet' | 'visibility';
  readonly person: string | undefined;
  readonly seenBy?: string | undefined;
  readonly plan: string;
}

async function reportOf(
  organisation: ReachedOrganisation,
  { kind = 'change', person, seenBy, plan }: Subject,
  asked: Asked,
) {
  const name = 'report.write';
  if (person !== undefined) {
    const sip = person;
    if (kind === 'privacy-sheet')
      return organisation.command({ name, about: { kind, sip }, ...asked });
    if (kind === 'visibility') {
      const seen = seenBy === undefined ? {} : { seenBy: [seenBy] };
      return organisation.command({ name, about: { kind, sip, ...seen }, ...asked });
    }
    const viewer = seenBy === undefined ? {} : { seenBy };
    const about = { kind: 'change', sip, plan, ...viewer } as const;
    return organisation.command({ name, about, ...asked });
  }
  if (plan.trim() === '') return organisation.command({ name, about: { kind: 'stage' }, ...asked });
  const { state } = await organisation.command({ name: 'what-if.try', plan });
  const { plan: tried } = (await organisation.entries('what-if')) ?? {};
  if (state !== 'done')
    throw new CommandProblem(`The plan was not tried to its end. ${tried?.failure ?? ''}`.trim());
  return organisation.command({ name, about: { kind: 'what-if' }, ...asked });
}

async function tellScenario(file: string, { person, plan }: Subject, { question, names }: Asked) {
  if (person !== undefined || plan !== '')
    throw new UsageProblem('A scenario is told whole: leave out the person and the plan.');
  if (names === 'made-up')
    throw new UsageProblem(
      'People of a scenario are called as its files call them. Change the names there.',
    );
  const scenario = await loadScenario(file);
  const start = startForScenario({ version: programVersion });
  return writeReport(await storyReport(scenario, start, question ?? null));
}
