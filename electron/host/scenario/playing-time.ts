import type { Scenario, ScenarioStep } from './scenario.js';

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
export function lookAt({ title, note }: Pick<ScenarioStep, 'title' | 'note'>): number {
  const words = `${title} ${note ?? ''}`.trim().split(/\s+/).length;
  return Math.max(shortestLook, words / wordsPerSecond);
}

const played = ({ actions }: ScenarioStep): number =>
  actions.reduce(
    (sum, action) => sum + (action.kind === 'play' ? action.seconds / action.rate : 0),
    0,
  );
