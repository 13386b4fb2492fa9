import type { PictureLook } from '../../../shared/contract/commands/picture.js';
import { clientEntries, type EmulatorViews } from '../../../shared/contract/emulator-views.js';
import type {
  Block,
  ClientPicture,
  Report,
  Section,
  ShownPicture,
  Words,
} from '../../../shared/report/report.js';
import { reportDate } from '../../../shared/report/report-date.js';
import { inWords } from '../../../shared/scenario/in-words.js';
import type { Show } from '../../../shared/scenario/show-schema.js';
import { programVersion } from '../program-version.js';
import { peopleShown } from '../scenario/people-shown.js';
import { runScenario } from '../scenario/run-scenario.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioEmulator, StartForScenario } from '../scenario/scenario-emulator.js';
import type { StepResult } from '../scenario/scenario-result.js';
import {
  beginningOfStory,
  type StoryStep,
  shellTextOf,
  storySteps,
} from '../scenario/story/story-steps.js';
import { sessionViews } from '../scenario/views.js';
import { evidenceSection } from './evidence.js';

/**
 * A story from its beginning to its end, played in an emulator of its own: each step with what is typed, what is seen
 * then and whether it was promised, and the clients that it speaks of. A client that looks as it did is not drawn again.
 */
export async function storyReport(
  scenario: Scenario,
  start: StartForScenario<ScenarioEmulator>,
  question: string | null,
): Promise<Report> {
  const teller = new StoryTeller(scenario);
  const results: StepResult[] = [];
  const result = await runScenario(scenario, {
    start: async (beginning) => {
      const emulator = await start(beginning);
      teller.watch(emulator);
      return emulator;
    },
    onEvent: async (event) => {
      if (event.type !== 'step-ended') return;
      results.push(event.result);
      await teller.look(event.result);
    },
  });
  const failed = results.filter(({ status }) => status === 'failed').length;
  const steps = storySteps(scenario);
  const told = teller.sections(results);
  const last = results.findLast(({ status }) => status !== 'skipped');
  return {
    kind: 'A story, played from its beginning',
    title: question ?? scenario.title,
    answer: [
      scenario.note ?? `${steps.length} steps.`,
      ' ',
      result.passed
        ? { mark: 'yes', text: 'Everything that it promises was seen.' }
        : {
            mark: 'no',
            text: `${failed === 1 ? 'One step' : `${failed} steps`} did not show what was promised.`,
          },
    ],
    organisation: teller.organisation,
    date: last ? reportDate(last.at, scenario.timeZone) : '',
    version: programVersion,
    names: 'real',
    sections: [...told, evidenceSection(steps.map(({ step }) => step.rule))].filter(
      (section) => section !== null,
    ),
  };
}

/** Looks at the clients of a story after each of its steps. */
class StoryTeller {
  organisation = '';
  readonly #people: readonly string[];
  readonly #steps: readonly StoryStep[];
  readonly #names = new Map<string, string>();
  /** After the steps of the file, by the index of the first one. */
  readonly #pictures = new Map<number, readonly ShownPicture[]>();
  /** The markup that was drawn last of each person. */
  readonly #drawn = new Map<string, string>();
  #emulator: ScenarioEmulator | null = null;

  constructor(private readonly scenario: Scenario) {
    this.#people = peopleShown(scenario);
    this.#steps = storySteps(scenario);
  }

  watch(emulator: ScenarioEmulator): void {
    this.#emulator = emulator;
  }

  /** To be told of each step that ended. */
  async look({ step, status }: StepResult): Promise<void> {
    const emulator = this.#emulator;
    const ended = this.#steps.find((each) => (each.sights.at(-1) ?? each.step) === step);
    if (!emulator || !ended || status === 'skipped') return;
    const views = sessionViews(emulator.session);
    if (this.organisation === '') await this.#learn(views);
    const pictures: ShownPicture[] = [];
    for (const sip of this.#people) {
      const { value: picture } = await emulator.session.command({
        name: 'picture.take',
        sip,
        look: lookOf(ended.show, sip),
        key: `step-${step.index}-${sip.replace(/[^a-z0-9]/g, '-')}`.slice(0, 40),
      });
      if (this.#isNew(sip, picture)) pictures.push(await this.#shown(views, sip, picture));
    }
    this.#pictures.set(ended.step.index, pictures);
  }

  async #learn(views: EmulatorViews): Promise<void> {
    const stage = await views.entries('stage');
    this.organisation = stage?.organisation?.name ?? '';
    const { people } = await views.ask({ name: 'directory.search', text: '', limit: 200 });
    for (const { sip, displayName } of people) this.#names.set(sip, displayName);
  }

  #isNew(sip: string, { markup }: ClientPicture): boolean {
    const drawn = markup.replace(/step-\d+-[a-z0-9-]*/g, '');
    if (this.#drawn.get(sip) === drawn) return false;
    this.#drawn.set(sip, drawn);
    return true;
  }

  async #shown(views: EmulatorViews, sip: string, picture: ClientPicture): Promise<ShownPicture> {
    const policy = (await clientEntries(views, sip)).session?.policy.identity;
    return {
      title: this.#nameOf(sip),
      subtitle: policy === undefined ? 'signed out' : `policy ${policy}`,
      picture,
    };
  }

  readonly #nameOf = (sip: string): string => this.#names.get(sip) ?? sip;

  sections(results: readonly StepResult[]): readonly Section[] {
    const beginning = beginningOfStory(this.scenario).flatMap((step) => {
      const result = results.find((each) => each.step === step);
      return result?.status === 'failed' ? [{ step, result }] : [];
    });
    return [
      ...beginning.map(({ step, result }) => ({
        heading: step.title,
        blocks: failureBlocks(result),
      })),
      ...this.#steps.map((each, index) => this.#section(each, index + 1, results)),
    ];
  }

  #section(each: StoryStep, number: number, results: readonly StepResult[]): Section {
    const { step, sights } = each;
    const own = results.filter((result) => result.step === step || sights.includes(result.step));
    const typed = shellTextOf(each);
    const pictures = this.#pictures.get(step.index) ?? [];
    const seen = sights.flatMap((sight) => this.#promises(sight, own));
    return {
      heading: `${number}. ${step.title}`,
      blocks: [
        { kind: 'paragraph', look: 'quiet', text: `Clock: ${own.at(-1)?.time ?? 'not reached'}` },
        ...(step.note === null ? [] : [{ kind: 'paragraph', text: step.note } as const]),
        ...(typed === null ? [] : [{ kind: 'code', text: typed } as const]),
        ...(seen.length === 0 ? [] : [{ kind: 'list', items: seen } as const]),
        ...own.flatMap((result) => (result.status === 'failed' ? failureBlocks(result) : [])),
        ...(pictures.length === 0 ? [] : [{ kind: 'pictures', pictures } as const]),
      ],
    };
  }

  /** What is to be seen, and whether it was. */
  #promises(sight: StoryStep['step'], results: readonly StepResult[]): readonly Words[] {
    const status = results.find(({ step }) => step === sight)?.status ?? 'skipped';
    const word = { passed: 'seen', failed: 'not so', skipped: 'not reached' }[status];
    const mark = ({ passed: 'yes', failed: 'no', skipped: 'warning' } as const)[status];
    return sight.actions.flatMap((action) => {
      if (action.kind !== 'expect') return [];
      const { where, things } = inWords(action.expectation, this.#nameOf);
      const told = things.map(({ what, value }) => `${what}: ${value}`).join('; ');
      return [[{ mark, text: word }, ` ${where === '' ? '' : `${where}: `}${told}`]];
    });
  }
}

function failureBlocks({ failure }: StepResult): readonly Block[] {
  if (failure === null) return [];
  const { message, mismatches } = failure;
  return [
    { kind: 'paragraph', look: 'problem', text: message },
    ...(mismatches.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: mismatches.map(
              ({ what, expected, seen }) => `${what}: expected ${expected}, seen ${seen}`,
            ),
          } as const,
        ]),
  ];
}

/** What a step is about is open in the clients, as it is on the stage. */
function lookOf({ options, conversations = [], card }: Show, sip: string): PictureLook {
  const conversation = conversations.find(({ who }) => who === sip)?.with;
  return {
    ...(options?.who === sip && {
      dialog: 'options' as const,
      ...(options.page !== undefined && { page: options.page }),
    }),
    ...(card?.who === sip && { card: card.of }),
    ...(conversation !== undefined && { conversation }),
  };
}
