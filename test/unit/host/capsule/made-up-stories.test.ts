import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { powerShellGrammar } from '../../../../electron/host/powershell-grammar.js';
import { loadScenario } from '../../../../electron/host/scenario/read-scenario.js';
import { ScenarioRun } from '../../../../electron/host/scenario/scenario-run.js';
import type { TextFile } from '../../../../shared/contract/commands/capsule.js';
import { comparable, leftOf } from '../../../support/made-up-names.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { shownBy } from '../../../support/shown.js';

const folder = fileURLToPath(new URL('../../../scenarios/stories/', import.meta.url));
const stories = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const grammar = powerShellGrammar();

describe('A story in a capsule with made-up names shows the same, in other words, at every third step', () => {
  it.each(stories)(
    '%s',
    async (story) => {
      const run = await ScenarioRun.begin(await loadScenario(`${folder}${story}`), { grammar });
      const { emulator, scenario } = run;
      const copy = await runEmulator();
      const save = async (pseudonyms: boolean): Promise<string> => {
        const { value } = await emulator.session.command({ name: 'capsule.save', pseudonyms });
        return (value as unknown as TextFile).text;
      };
      for (const [index, step] of scenario.steps.entries()) {
        expect((await run.take(step)).status).toBe('passed');
        if (index % 3 !== 0 && index < scenario.steps.length - 1) continue;
        const [plain, made] = [await save(false), await save(true)];
        expect(leftOf(plain, made)).toEqual([]);
        await copy.command({ name: 'capsule.open', text: made });
        expect(comparable(plain, made, await shownBy(copy))).toEqual(
          comparable(plain, made, await shownBy(emulator)),
        );
      }
      await copy.close();
      await run.close();
    },
    120_000,
  );
});
