import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { InputOf } from '../../../../shared/contract/commands/command.js';
import { writeReport } from '../../../../shared/report/write-report.js';
import { programVersion } from '../../program-version.js';
import { type PlayedStory, playStory } from '../../report/play-story.js';
import { storyReport } from '../../report/story-report.js';
import { loadScenario } from '../../scenario/read-scenario.js';
import { startForScenario } from '../../session/start-emulator.js';
import { describeFileError } from '../../state/storage/storage-problem.js';
import { defineSubcommand, exitCodes } from '../command.js';
import { CommandProblem, UsageProblem } from '../problems.js';
import { type ReachedOrganisation, reachOrganisation } from '../reach-organisation.js';
import { readScriptFile } from '../read-script-file.js';
import { realDate } from '../real-date.js';
import { findScenarioFiles } from '../run/find-scenario-files.js';
import { dataFolderOption, organisationOption } from '../start-options.js';
import { print, printError, type Terminal } from '../terminal.js';

type Asked = Pick<InputOf<'report.write'>, 'question' | 'names'>;

/** `lync-emulator report`: the page that the window's Report writes, without a window. */
export const report = defineSubcommand({
  operands: { shown: '[person | scenario…]' },
  description:
    'Writes one HTML page that opens anywhere without network and prints on A4 and Letter. With a person: their client before and after a plan, or the next sign-in without one; with --privacy-sheet or --who-sees-what what others learn and see of them. With a plan alone: whom it hits. With scenario files, or folders of them: each as a story, step by step, with pictures of its clients; ends with 1 when a step fails. With none of these: the clients that are signed in. Nothing is changed.',
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
    question: { type: 'string', value: 'text', help: 'the title, in place of that of the report' },
    'made-up-names': {
      type: 'boolean',
      help: 'calls people by made-up names, and leaves out their pictures',
    },
    out: { type: 'string', value: 'file', help: 'the HTML file to write' },
  },
  async run({ values, operands }, terminal) {
    const { out, question } = values;
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
    const scenarios = operands.filter(isScenario);
    const [person, ...others] = operands.filter((operand) => !isScenario(operand));
    if (others.length > 0 || (person !== undefined && scenarios.length > 0))
      throw new UsageProblem(
        `A report is about one person, or about scenario files and folders. Leave out ${others[0] ?? person}, or name it as a .yaml file.`,
      );
    if (kind !== 'change' && person === undefined)
      throw new UsageProblem('Name the person whom it is about, such as alice@contoso.com.');
    if (seenBy !== undefined && person === undefined)
      throw new UsageProblem('Name the person whom --seen-by sees, such as alice@contoso.com.');
    const written: WrittenPage =
      scenarios.length === 0
        ? await withOrganisation(values.organisation, values['data-dir'] ?? null, (organisation) =>
            reportOf(organisation, { kind, person, seenBy, plan }, asked),
          )
        : await tellScenarios(scenarios, plan, asked, terminal);
    try {
      await mkdir(dirname(out), { recursive: true });
      await writeFile(out, written.html);
    } catch (error) {
      throw new CommandProblem(`${out} cannot be written: ${describeFileError(error)}.`);
    }
    if (written.warning !== null) printError(terminal, written.warning);
    print(terminal, `The report is in ${out}.`);
    return written.hasFailed ? exitCodes.failed : exitCodes.fine;
  },
});

/** A scenario file, a folder of them, or a pattern of files; anything else names a person. */
const isScenario = (operand: string): boolean =>
  /\.ya?ml$|[/*]/i.test(operand) || existsSync(operand);

interface WrittenPage {
  readonly html: string;
  readonly warning: string | null;
  /** Whether a step of a scenario failed. */
  readonly hasFailed?: boolean;
}

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

/** Plays scenarios one after the other, and says of each as it ends what came of it. */
async function tellScenarios(
  operands: readonly string[],
  plan: string,
  { question, names }: Asked,
  terminal: Terminal,
): Promise<WrittenPage> {
  if (plan !== '') throw new UsageProblem('A scenario is told whole: leave out the plan.');
  if (names === 'made-up')
    throw new UsageProblem(
      'People of a scenario are called as its files call them. Change the names there.',
    );
  const scenarios = await Promise.all((await findScenarioFiles(operands)).map(loadScenario));
  const start = startForScenario({ version: programVersion });
  const stories: PlayedStory[] = [];
  for (const scenario of scenarios) {
    const story = await playStory(scenario, start);
    stories.push(story);
    const { passed, steps } = story;
    print(terminal, `${passed ? 'ok    ' : 'FAILED'}  ${scenario.title}: ${steps.length} steps`);
  }
  const report = storyReport(stories, question ?? null, realDate());
  return { ...writeReport(report), hasFailed: stories.some(({ passed }) => !passed) };
}
