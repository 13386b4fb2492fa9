import type { FileProblem } from '../../../../shared/file-format/file-problem.js';
import type { StepFailure, StepResult } from '../../scenario/scenario-result.js';

/** What came of one step, as plain data. */
export interface StepReport {
  readonly title: string;
  readonly note: string | null;
  /** In the file, counted from 1. */
  readonly line: number;
  readonly act: string;
  /** Comes from what the file says of the beginning. */
  readonly isBeginning: boolean;
  readonly status: StepResult['status'];
  /** The virtual clock after the step: `2010-12-06 08:30:00`. */
  readonly time: string;
  readonly failure: StepFailure | null;
}

/** What came of one scenario file, as plain data that goes from a worker to the reporters. */
export interface FileReport {
  readonly file: string;
  /** `null` when the file could not be read. */
  readonly title: string | null;
  readonly note: string | null;
  /** `broken`: the file cannot be used; `left-out`: not asked for, or after a failure with --bail. */
  readonly status: 'passed' | 'failed' | 'broken' | 'left-out';
  /** Of a broken file. */
  readonly problems: readonly FileProblem[];
  readonly steps: readonly StepReport[];
  /** Real milliseconds. */
  readonly duration: number;
  /** The event log, one JSON entry a line; the same bytes in every run. */
  readonly log: string;
}

/** A file of which nothing was run. */
export const leftOut = (file: string, title: string | null): FileReport => ({
  file,
  title,
  note: null,
  status: 'left-out',
  problems: [],
  steps: [],
  duration: 0,
  log: '',
});

/** The totals of a run. */
export interface RunSummary {
  readonly passed: number;
  /** Broken files included. */
  readonly failed: number;
  readonly leftOut: number;
  /** Real milliseconds, from the first scenario's start to the last one's end. */
  readonly duration: number;
}

export function summarise(reports: readonly FileReport[], duration: number): RunSummary {
  const count = (...wanted: FileReport['status'][]) =>
    reports.filter(({ status }) => wanted.includes(status)).length;
  return {
    passed: count('passed'),
    failed: count('failed', 'broken'),
    leftOut: count('left-out'),
    duration,
  };
}
