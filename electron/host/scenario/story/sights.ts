import { CommandError } from '../../../../shared/contract/errors.js';
import type { StoryProgressView } from '../../../../shared/contract/views/story.js';
import type { ScenarioStep } from '../scenario.js';
import { refusalText, type StepTaker } from '../step-taker.js';
import { comparedSight } from './story-view.js';

type Compared = StoryProgressView['sights'];

/** Real milliseconds between two comparisons of what is seen while time passes. */
const millisecondsPerLook = 250;

/** What the current step of a story promises to be seen, compared with what is there. */
export class Sights {
  #compared: Compared = [];
  #looked = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly taker: StepTaker,
    private readonly realNow: () => number,
  ) {}

  /** As of the last look. */
  get compared(): Compared {
    return this.#compared;
  }

  /** Whether the last look was long enough ago for another one while time passes. */
  isDue(): boolean {
    return this.realNow() - this.#looked >= millisecondsPerLook;
  }

  async look(sights: readonly ScenarioStep[]): Promise<void> {
    this.#looked = this.realNow();
    this.#compared = await Promise.all(sights.map((sight) => this.#compare(sight)));
  }

  async #compare({ actions }: ScenarioStep): Promise<Compared[number]> {
    const found = [];
    for (const action of actions) {
      if (action.kind !== 'expect') continue;
      try {
        found.push(...(await this.taker.check(action.expectation)));
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        found.push({ what: 'answer', expected: 'one', seen: refusalText(error) });
      }
    }
    return comparedSight(found);
  }
}
