import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../../electron/host/scenario/read-scenario.js';
import { ScenarioRun } from '../../../../../electron/host/scenario/scenario-run.js';
import { runEmulator } from '../../../../support/running-emulator.js';
import { nextEventOf, shownBy } from '../../../../support/shown.js';
import { startScenario } from '../../../../support/start-scenario.js';

const folder = fileURLToPath(new URL('../../../../../shared/scenario/stories/', import.meta.url));
const stories = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe('A capsule saved at every step of a story reopens to the same view and the same next event', () => {
  it('in each of the four stories', () => {
    expect(stories.length).toBeGreaterThanOrEqual(4);
  });

  it.each(stories)(
    '%s',
    async (story) => {
      const run = await ScenarioRun.begin(await loadScenario(`${folder}${story}`), {
        start: startScenario,
      });
      const { emulator, scenario } = run;
      const copy = await runEmulator();
      for (const step of scenario.steps) {
        expect((await run.take(step)).status).toBe('passed');
        const { value } = await emulator.session.command({ name: 'capsule.save' });
        await copy.session.command({ ...value, name: 'capsule.open' });
        const [expected, actual] = [await shownBy(emulator), await shownBy(copy)];
        expect(nextEventOf(actual)).toEqual(nextEventOf(expected));
        expect(withoutHost(actual)).toEqual(withoutHost(expected));
      }
      await copy.close();
      await run.close();
    },
    120_000,
  );
});

/** Views but for the host, which reports the program that runs. */
function withoutHost({ stage, ...rest }: Awaited<ReturnType<typeof shownBy>>) {
  const { host: _, ...views } = stage;
  return { stage: views, ...rest };
}
