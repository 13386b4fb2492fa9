import type { Scenario } from './scenario.js';
import type { ScenarioEvent, ScenarioResult } from './scenario-result.js';
import { ScenarioRun, type ScenarioRunOptions } from './scenario-run.js';

export interface RunScenarioOptions extends ScenarioRunOptions {
  /** Called with each thing as it happens; awaited, so that a picture may be taken between two steps. */
  readonly onEvent?: (event: ScenarioEvent) => void | Promise<void>;
  /** Aborted to end it early: a run of the clock is stopped, and its step fails. */
  readonly stop?: AbortSignal;
}

/** Runs a scenario from beginning to end, without a display. A step that fails ends it; the rest is skipped. */
export async function runScenario(
  scenario: Scenario,
  options: RunScenarioOptions,
): Promise<ScenarioResult> {
  const tell = options.onEvent ?? (() => {});
  const { stop } = options;
  const run = await ScenarioRun.begin(scenario, options);
  const halt = () => run.halt();
  stop?.addEventListener('abort', halt);
  if (stop?.aborted) halt();
  try {
    await tell({ type: 'scenario-started', scenario });
    for (const step of scenario.steps) {
      await tell({ type: 'step-started', step });
      await tell({ type: 'step-ended', result: await run.take(step) });
    }
    const result = await run.result();
    await tell({ type: 'scenario-ended', result });
    return result;
  } finally {
    stop?.removeEventListener('abort', halt);
    await run.close();
  }
}
