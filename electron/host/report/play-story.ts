import { clientEntries, type EmulatorViews } from '../../../shared/contract/emulator-views.js';
import type { DifferencesView } from '../../../shared/contract/views/copy.js';
import type { Block, ClientPicture, ShownPicture } from '../../../shared/report/report.js';
import { differingSettings } from '../../emulator/compare/compare-clients.js';
import { peopleShown } from '../scenario/people-shown.js';
import { runScenario } from '../scenario/run-scenario.js';
import { nameIn, type Scenario } from '../scenario/scenario.js';
import type { ScenarioEmulator, StartForScenario } from '../scenario/scenario-emulator.js';
import type { StepResult } from '../scenario/scenario-result.js';
import { beginningOfStory, type StoryStep, storySteps } from '../scenario/story/story-steps.js';
import { sessionViews } from '../scenario/views.js';
import { clientsInPictures } from './clients-in-pictures.js';
import { stageBlocks } from './stage-parts.js';

/** A step of a story after it was played. */
export interface PlayedStep extends StoryStep {
  /** Of the step and of the expectations that follow it; none where it was not reached. */
  readonly results: readonly StepResult[];
  /** The clients after it; empty where they look as they did after the step before. */
  readonly pictures: readonly ShownPicture[];
  /** What the stage shows of servers and calendars. */
  readonly stage: readonly Block[];
  /** In which settings two clients differ; `null` unless two are shown and both are signed in. */
  readonly differences: DifferencesView['settings'] | null;
}

/** A scenario that was played from its beginning to its end, or to the step that failed. */
export interface PlayedStory {
  readonly scenario: Scenario;
  readonly passed: boolean;
  /** Of the people whose clients it shows, by SIP address. */
  readonly people: readonly string[];
  /** Steps of its beginning that failed. */
  readonly beginning: readonly StepResult[];
  readonly steps: readonly PlayedStep[];
  readonly results: readonly StepResult[];
}

/** Plays a scenario in an emulator of its own, and looks at the clients that it speaks of after each of its steps. */
export async function playStory(
  scenario: Scenario,
  start: StartForScenario<ScenarioEmulator>,
): Promise<PlayedStory> {
  const steps = storySteps(scenario);
  const people = peopleShown(scenario);
  const played = new Map<StoryStep, PlayedStep>();
  const results: StepResult[] = [];
  const drawn = new DrawnClients();
  let place: { readonly emulator: ScenarioEmulator; readonly views: EmulatorViews } | null = null;
  const { passed } = await runScenario(scenario, {
    start: async (beginning) => {
      const emulator = await start(beginning);
      place = { emulator, views: sessionViews(emulator.session) };
      return emulator;
    },
    onEvent: async (event) => {
      if (event.type !== 'step-ended') return;
      const { result } = event;
      results.push(result);
      const story = steps.find((each) => isLast(each, result));
      if (!story || !place) return;
      const own = results.filter(({ step }) => step === story.step || story.sights.includes(step));
      const { emulator, views } = place;
      played.set(story, {
        ...story,
        results: own,
        pictures: await drawn.take(emulator, people, scenario, story, own),
        stage: await stageBlocks(story, views, nameIn(scenario)),
        differences: await differencesBetween(views, people),
      });
    },
  });
  const beginning = beginningOfStory(scenario);
  return {
    scenario,
    passed,
    people,
    beginning: results.filter(
      ({ step, status }) => status === 'failed' && beginning.includes(step),
    ),
    steps: steps.map(
      (each) =>
        played.get(each) ?? { ...each, results: [], pictures: [], stage: [], differences: null },
    ),
    results,
  };
}

/** Whether nothing more of a story's step comes after this result: all of it was taken, or it failed. */
const isLast = ({ step, sights }: StoryStep, result: StepResult): boolean =>
  result.status === 'failed'
    ? step === result.step || sights.includes(result.step)
    : result.status === 'passed' && (sights.at(-1) ?? step) === result.step;

async function differencesBetween(
  views: EmulatorViews,
  [left, right, third]: readonly string[],
): Promise<PlayedStep['differences']> {
  if (left === undefined || right === undefined || third !== undefined) return null;
  const [one, other] = [await clientEntries(views, left), await clientEntries(views, right)];
  return one.session && other.session ? differingSettings(one, other) : null;
}

/** What clients looked like last, so that what looks as it did is not shown again. */
class DrawnClients {
  readonly #drawn = new Map<string, string>();

  /** All clients beside each other; none when each looks as it did and nothing in them was promised. */
  async take(
    { session }: ScenarioEmulator,
    people: readonly string[],
    scenario: Scenario,
    { step, sights, show }: StoryStep,
    results: readonly StepResult[],
  ): Promise<readonly ShownPicture[]> {
    const sight = { key: `step-${step.index}`, show, sights, results };
    const pictures = await clientsInPictures(session, people, scenario, sight);
    const changed = pictures.filter(({ title, picture }) => picture && this.#isNew(title, picture));
    const isMarked = pictures.some(({ marks = [] }) => marks.length > 0);
    return changed.length > 0 || isMarked ? pictures : [];
  }

  #isNew(title: string, { markup }: ClientPicture): boolean {
    const drawn = markup.replace(/step-\d+-[a-z0-9-]*/g, '');
    if (this.#drawn.get(title) === drawn) return false;
    this.#drawn.set(title, drawn);
    return true;
  }
}
