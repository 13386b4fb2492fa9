import type { FileReport, RunSummary } from '../file-report.js';
import { failedStep, failureLines, problemLines } from './failure-text.js';
import type { Reporter } from './reporter.js';

const marks: Readonly<Record<FileReport['status'], string>> = {
  passed: 'ok',
  failed: 'FAILED',
  broken: 'BROKEN',
  'left-out': '-',
};

/** For people: a line for each file as it ends, what went wrong below it, and the totals. */
export class ListReporter implements Reporter {
  constructor(private readonly print: (line: string) => void) {}

  ended(report: FileReport): void {
    const { file, title, status, duration } = report;
    if (status === 'left-out') return;
    const name = title === null ? file : `${title} (${file})`;
    this.print(`${marks[status].padEnd(6)}  ${name}  ${Math.round(duration)} ms`);
    for (const line of problemLines(report)) this.print(`        ${line}`);
    const step = failedStep(report);
    if (!step) return;
    this.print(`        ${file}:${step.line} ${step.title}`);
    for (const line of failureLines(step)) this.print(`          ${line}`);
  }

  finish(_reports: readonly FileReport[], summary: RunSummary): string {
    const { passed, failed, leftOut, duration } = summary;
    const rest = leftOut > 0 ? `, ${leftOut} left out` : '';
    return `${passed} passed, ${failed} failed${rest} in ${(duration / 1000).toFixed(1)} s\n`;
  }
}
