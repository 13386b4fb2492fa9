import { describe, expect, it } from 'vitest';
import { ScenarioRun } from '../../../../../electron/host/scenario/scenario-run.js';
import type { RunningEmulator } from '../../../../../electron/host/session/running-emulator.js';
import type { TextFile } from '../../../../../shared/contract/commands/host.js';
import { comparable, leftOf } from '../../../../support/made-up-names.js';
import {
  readRepositoryScenario,
  repositoryScenarios,
} from '../../../../support/repository-scenarios.js';
import { runEmulator } from '../../../../support/running-emulator.js';
import { shownBy } from '../../../../support/shown.js';
import { startScenario } from '../../../../support/start-scenario.js';

const scenarios = repositoryScenarios();
const isStory = (name: string): boolean => name.startsWith('stories');

/** Saves the run with made-up names: nothing of it is left in the text, and it reopens to the same views. */
async function checkCapsule({ emulator }: ScenarioRun<RunningEmulator>): Promise<void> {
  const save = async (pseudonyms: boolean): Promise<string> => {
    const { value } = await emulator.session.command({ name: 'capsule.save', pseudonyms });
    return (value as unknown as TextFile).text;
  };
  const [plain, made] = [await save(false), await save(true)];
  expect(leftOf(plain, made)).toEqual([]);
  const copy = await runEmulator();
  await copy.command({ name: 'capsule.open', text: made });
  expect(comparable(plain, made, await shownBy(copy))).toEqual(
    comparable(plain, made, await shownBy(emulator)),
  );
  await copy.close();
}

describe('A capsule with made-up names says nothing of the original and shows the same, in other words', () => {
  it.each(scenarios.filter(isStory))(
    'at every third step of %s',
    async (name) => {
      const run = await ScenarioRun.begin(await readRepositoryScenario(name), {
        start: startScenario,
      });
      for (const [index, step] of run.scenario.steps.entries()) {
        expect((await run.take(step)).status).toBe('passed');
        if (index % 3 === 0) await checkCapsule(run);
      }
      await checkCapsule(run);
      await run.close();
    },
    120_000,
  );

  it.each(scenarios.filter((name) => !isStory(name)))('at the end of %s', async (name) => {
    const run = await ScenarioRun.begin(await readRepositoryScenario(name), {
      start: startScenario,
    });
    for (const step of run.scenario.steps) await run.take(step);
    await checkCapsule(run);
    await run.close();
  });
});
