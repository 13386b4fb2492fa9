import { describe, expect, it } from 'vitest';
import { openReports } from '../../../../../electron/host/command-line/run/reporters/open-reports.js';
import { reporterNames } from '../../../../../electron/host/command-line/run/reporters/reporter.js';
import {
  broken,
  leftOut,
  type RunResult,
  summarise,
} from '../../../../../electron/host/command-line/run/run-result.js';
import { testTerminal } from '../../../../support/test-terminal.js';
import { runResult, started, stepRun } from './run-results.js';

const step = stepRun({
  status: 'failed',
  failure: { message: 'It was slow today.', mismatches: [], why: [] },
});

const flaky = runResult('flaky.yaml', 'Sometimes', {
  status: 'flaky',
  failedAttempts: [{ duration: 20, step }],
});

const known = {
  problem: null,
  shard: null,
  retries: 2,
  started,
  duration: 1,
};

describe('The results of a run', () => {
  it('count what passed only on a retry apart from what passed', () => {
    const passed: RunResult = { ...leftOut('fine.yaml', 'Fine'), status: 'passed' };
    const results = [flaky, passed, leftOut('other.yaml', null), broken('bad.yaml', [])];
    expect(summarise(results, known)).toMatchObject({
      passed: 1,
      flaky: 1,
      failed: 1,
      leftOut: 1,
    });
  });

  it.each(reporterNames)(
    'name what passed only on a retry as flaky in the report %s',
    async (name) => {
      const terminal = testTerminal();
      const [report] = await openReports([name], terminal);
      report?.reporter.ended?.(flaky);
      const summary = summarise([flaky], known);
      const text = `${terminal.said()}${report?.reporter.finish([flaky], summary)}`;
      expect(text.toLowerCase()).toContain('flaky');
      expect(text).toContain('It was slow today.');
    },
  );
});
