import type { FileReport, RunSummary } from '../file-report.js';

/** Reports a run. */
export interface Reporter {
  /** Called as each file ends. */
  ended?(report: FileReport): void;
  /** What is written when all is done; reports are in the order of the command line. */
  finish(reports: readonly FileReport[], summary: RunSummary): string;
}

export const reporterNames = ['list', 'json', 'junit', 'html'] as const;
export type ReporterName = (typeof reporterNames)[number];
