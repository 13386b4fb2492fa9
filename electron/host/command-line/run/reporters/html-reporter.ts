import { readFileSync } from 'node:fs';
import { writeReport } from '../../../../../shared/report/write-report.js';
import type { Reporter } from './reporter.js';
import { runReport } from './run-report.js';

/**
 * For people who were not there: one page that opens anywhere without network, and prints.
 * @param warn told what is wrong with a page that is too large to be sent, and what to do
 */
export const htmlReporter = (warn: (text: string) => void): Reporter => ({
  finish(results, summary) {
    const { html, warning } = writeReport(runReport(results, summary, textOf));
    if (warning !== null) warn(warning);
    return html;
  },
});

/** The text of a scenario file; `null` of one that cannot be read. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
