import { describe, expect, it } from 'vitest';
import type { ScenarioResult } from '../../../../electron/host/scenario/scenario-result.js';
import {
  failuresOf,
  repositoryScenarios,
  runRepositoryScenario,
  titleOf,
} from '../../../support/repository-scenarios.js';
import { startRestarted } from '../../../support/restarted-emulator.js';

const scenarios = repositoryScenarios().map((name) => [name, titleOf(name)] as const);

describe.each(scenarios)('%s: %s', (name) => {
  // Both tests look at one run, made by whichever comes first.
  let run: Promise<ScenarioResult> | null = null;
  const whole = (): Promise<ScenarioResult> => {
    run ??= runRepositoryScenario(name);
    return run;
  };

  it('passes', async () => {
    expect(failuresOf(await whole())).toEqual([]);
  });

  it('passes and leaves the same log when the program is started again after everything that is done', async () => {
    const restarted = await runRepositoryScenario(name, startRestarted);
    expect(failuresOf(restarted)).toEqual([]);
    expect(restarted.log).toBe((await whole()).log);
  }, 60_000);
});

it('F1 one scenario leaves the same log, byte for byte, alone and among others', async () => {
  const run = () => runRepositoryScenario('test/scenarios/f/f1-same-bytes.yaml');
  const first = await run();
  const others = await Promise.all(Array.from({ length: 8 }, run));
  expect(first.log.length).toBeGreaterThan(10_000);
  for (const { log } of others) expect(log).toBe(first.log);
});
