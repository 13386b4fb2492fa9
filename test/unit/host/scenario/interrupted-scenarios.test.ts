import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { anyCourse, happen } from '../../../support/any-course.js';
import {
  failuresOf,
  repositoryScenarios,
  runRepositoryScenario,
} from '../../../support/repository-scenarios.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { type Twins, twinEveryCommand } from '../../../support/twin-deployments.js';

const twins: Twins = { commands: 0, differences: [] };
let stop = (): void => {};

beforeAll(() => {
  stop = twinEveryCommand(twins);
});
beforeEach(() => {
  twins.commands = 0;
  twins.differences.length = 0;
});
afterAll(() => stop());

it.each(repositoryScenarios())(
  '%s goes on alike from a snapshot before each step',
  async (name) => {
    expect(failuresOf(await runRepositoryScenario(name))).toEqual([]);
    expect(twins.commands).toBeGreaterThan(0);
    expect(twins.differences).toEqual([]);
  },
);

it('any course of commands goes on alike from a snapshot before each of them', async () => {
  await fc.assert(
    fc.asyncProperty(anyCourse, async (course) => {
      const emulator = await runEmulator();
      for (const happening of course) await happen(emulator, happening);
      expect(twins.differences).toEqual([]);
    }),
    { numRuns: 25 },
  );
  expect(twins.commands).toBeGreaterThan(100);
});
