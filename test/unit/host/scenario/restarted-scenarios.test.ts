import { describe, expect, it } from 'vitest';
import {
  failuresOf,
  repositoryScenarios,
  runRepositoryScenario,
} from '../../../support/repository-scenarios.js';
import { startRestarted } from '../../../support/restarted-emulator.js';

describe('a program that is closed and started again after everything that is done', () => {
  it.each(repositoryScenarios())(
    'leaves the same log and passes alike in %s',
    async (name) => {
      const [whole, restarted] = [
        await runRepositoryScenario(name),
        await runRepositoryScenario(name, startRestarted),
      ];
      expect(failuresOf(restarted)).toEqual(failuresOf(whole));
      expect(restarted.log).toBe(whole.log);
    },
    60_000,
  );
});
