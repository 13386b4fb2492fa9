import { lookAt } from '../playing-time.js';
import type { ScenarioStep } from '../scenario.js';

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
