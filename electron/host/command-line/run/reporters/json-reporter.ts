import { programVersion } from '../../../program-version.js';
import type { FileReport, RunSummary } from '../file-report.js';
import type { Reporter } from './reporter.js';

/** For programs: everything that is known of the run, the event logs included. */
export const jsonReporter: Reporter = {
  finish: (reports: readonly FileReport[], summary: RunSummary) =>
    `${JSON.stringify({ format: 'lync-emulator-run', version: 1, program: programVersion, summary, reports }, null, 1)}\n`,
};
