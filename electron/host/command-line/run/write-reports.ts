import { CommandProblem } from '../problems.js';
import type { Terminal } from '../terminal.js';
import { type openReports, writeReport } from './reporters/open-reports.js';
import type { RunResult, RunSummary } from './run-result.js';

/**
 * Finishes every report that was asked for, also where another one could not be written.
 * @throws {CommandProblem} naming each that could not
 */
export async function writeReports(
  reports: Awaited<ReturnType<typeof openReports>>,
  results: readonly RunResult[],
  summary: RunSummary,
  terminal: Terminal,
): Promise<void> {
  const problems: string[] = [];
  for (const { reporter, file } of reports)
    try {
      await writeReport(reporter.finish(results, summary), file, terminal);
    } catch (error) {
      if (!(error instanceof CommandProblem)) throw error;
      problems.push(error.message);
    }
  if (problems.length > 0) throw new CommandProblem(problems.join('\n'));
}
