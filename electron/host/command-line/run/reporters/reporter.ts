import type { RunResult, RunSummary } from '../run-result.js';

/** Reports a run. */
export interface Reporter {
  /** Called as each file ends. */
  ended?(report: RunResult): void;
  /** What is written when all is done; reports are in the order of the command line. */
  finish(reports: readonly RunResult[], summary: RunSummary): string;
}

export const reporterNames = ['list', 'json', 'junit', 'github', 'html'] as const;
export type ReporterName = (typeof reporterNames)[number];
