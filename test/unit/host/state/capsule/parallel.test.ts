import { expect, test } from 'vitest';
import { readScenario } from '../../../../../electron/host/scenario/read-scenario.js';
import { ScenarioRun } from '../../../../../electron/host/scenario/scenario-run.js';
import { shownBy } from '../../../../support/shown.js';
import { startScenario } from '../../../../support/start-scenario.js';

const emulators = 8;
const rounds = 10;
const short = `
scenario: A review, a message and a lock
steps:
  - meeting: { who: bob, subject: Review, start: '08:30', end: '09:00' }
  - shell: Set-CsClientPolicy -CalendarStatePublicationInterval 60
  - sign-out-and-in: [alice, bob]
  - run: 00:35:00
  - expect: { client: alice, row: bob, presence: In a meeting }
  - message: { from: alice, to: bob, text: 'Are you in the review?' }
  - lock: bob
  - at: '09:10:00'
  - expect: { client: alice, row: bob, class: away }
`;

test('Eight emulators at once give the same results, ten times over', async () => {
  const scenario = readScenario(short, 'short.yaml');
  const seen = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const runs = await Promise.all(
      Array.from({ length: emulators }, () =>
        ScenarioRun.begin(scenario, { start: startScenario }),
      ),
    );
    // Step by step, so that all of them are under way at any time.
    for (const step of scenario.steps) {
      const results = await Promise.all(runs.map((run) => run.take(step)));
      expect(results.map(({ status }) => status)).toEqual(results.map(() => 'passed'));
    }
    for (const { emulator } of runs) seen.add(JSON.stringify(await shownBy(emulator)));
    await Promise.all(runs.map((run) => run.close()));
  }
  expect(seen.size).toBe(1);
}, 120_000);
