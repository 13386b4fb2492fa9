import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tool } from '../set-up/project.js';
import { runNode } from '../set-up/run.js';
import { nothing, withExitCode } from './tally.js';

/** Unit and contract tests. */
export async function runUnitTests() {
  const folder = mkdtempSync(join(tmpdir(), 'lync-unit-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runNode(
    tool('vitest', 'run', '--config', 'test/vitest.config.ts', ...reporters),
  );
  const tally = withExitCode(readReport(report), code);
  rmSync(folder, { recursive: true, force: true });
  return tally;
}

/**
 * @param {string} file
 * @returns {import('./tally.js').Tally}
 */
function readReport(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report;
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
    };
  } catch {
    return { ...nothing(), failed: 1 };
  }
}
