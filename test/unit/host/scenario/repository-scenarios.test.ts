import { expect, it } from 'vitest';
import {
  failuresOf,
  repositoryScenarios,
  runRepositoryScenario,
  titleOf,
} from '../../../support/repository-scenarios.js';

const scenarios = repositoryScenarios().map((name) => [name, titleOf(name)] as const);

it.each(scenarios)('%s: %s', async (name) => {
  expect(failuresOf(await runRepositoryScenario(name))).toEqual([]);
});

it('F1 one scenario leaves the same log, byte for byte, alone and among others', async () => {
  const run = () => runRepositoryScenario('test/scenarios/f/f1-same-bytes.yaml');
  const first = await run();
  const others = await Promise.all(Array.from({ length: 8 }, run));
  expect(first.log.length).toBeGreaterThan(10_000);
  for (const { log } of others) expect(log).toBe(first.log);
});
