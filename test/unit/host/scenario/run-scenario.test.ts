import { expect, it } from 'vitest';
import { powerShellGrammar } from '../../../../electron/host/powershell-grammar.js';
import { loadScenario } from '../../../../electron/host/scenario/read-scenario.js';
import { runScenario } from '../../../../electron/host/scenario/run-scenario.js';

it('runs B1', async () => {
  const scenario = await loadScenario('test/scenarios/b/b1-between-poll-and-publish.yaml');
  const result = await runScenario(scenario, { grammar: powerShellGrammar() });
  console.log(JSON.stringify(result.steps.map(({step, status, time, failure}) => ({title: step.title, line: step.line, status, time, failure})), null, 1));
  expect(result.passed).toBe(true);
});
