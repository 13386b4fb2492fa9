import { readScenario } from '../../electron/host/scenario/read-scenario.js';
import { runScenario } from '../../electron/host/scenario/run-scenario.js';
import type {
  ScenarioEvent,
  ScenarioResult,
  StepFailure,
} from '../../electron/host/scenario/scenario-result.js';
import { startScenario } from './start-scenario.js';

/** Runs steps of the sample organisation, each given as text of YAML that begins at column 5, from line 3 on. */
export const runSteps = (
  steps: readonly string[],
  onEvent: (event: ScenarioEvent) => void = () => {},
): Promise<ScenarioResult> => {
  const text = ['scenario: Try', 'steps:', ...steps.map((step) => `  - ${step}`)].join('\n');
  return runScenario(readScenario(text, 'try.yaml'), { start: startScenario, onEvent });
};

/** What the first step that fails says; null when none does. */
export async function failureOf(...steps: readonly string[]): Promise<StepFailure | null> {
  const { steps: results } = await runSteps(steps);
  return results.find(({ failure }) => failure !== null)?.failure ?? null;
}
