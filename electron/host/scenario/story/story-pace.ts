import type { Scenario, ScenarioStep } from '../scenario.js';

/** Whether a story goes on by itself, and from which moment of real time. */
export class StoryPace {
  #isPlaying = false;
  #goesOnAt = Number.POSITIVE_INFINITY;

  constructor(private readonly realNow: () => number) {}

  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  /** Goes on at once. */
  play(): void {
    this.#isPlaying = true;
    this.#goesOnAt = this.realNow();
  }

  /** Goes on by itself, but not before the step under way has ended. */
  hold(): void {
    this.#goesOnAt = Number.POSITIVE_INFINITY;
  }

  /** Goes on once somebody has read these steps and looked at what they show. */
  read(steps: readonly ScenarioStep[]): void {
    const seconds = steps.reduce((sum, step) => sum + lookAt(step), 0);
    this.#goesOnAt = this.realNow() + seconds * 1000;
  }

  pause(): void {
    this.#isPlaying = false;
    this.hold();
  }

  isDue(): boolean {
    return this.realNow() >= this.#goesOnAt;
  }
}

/** At least this long somebody looks at what a step shows, in seconds. */
const shortestLook = 4;
/** Of an unhurried reader, who looks meanwhile. */
const wordsPerSecond = 3;

/** Real seconds that a scenario takes when it is played: the clock's own at its rates, and reading each step. */
export const playingTime = ({ steps }: Scenario): number =>
  steps
    .filter(({ isBeginning }) => !isBeginning)
    .reduce((sum, step) => sum + lookAt(step) + played(step), 0);

/** Real seconds to read what a step says, and to look at what it shows. */
function lookAt({ title, note }: Pick<ScenarioStep, 'title' | 'note'>): number {
  const words = `${title} ${note ?? ''}`.trim().split(/\s+/).length;
  return Math.max(shortestLook, words / wordsPerSecond);
}

const played = ({ actions }: ScenarioStep): number =>
  actions.reduce(
    (sum, action) => sum + (action.kind === 'play' ? action.seconds / action.rate : 0),
    0,
  );
