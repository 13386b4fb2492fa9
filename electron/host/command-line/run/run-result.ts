import type { FileProblem } from '../../../../shared/file-format/file-problem.js';
import type { ShownPicture } from '../../../../shared/report/report.js';
import type { StepFailure, StepResult } from '../../scenario/scenario-result.js';

/** What came of one step, as plain data. */
export interface StepRun {
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
  /** Real milliseconds; 0 for a step that was skipped. */
  readonly duration: number;
  readonly failure: StepFailure | null;
  /** What its commands did, in order. */
  readonly did: StepResult['did'];
}

/** One run of a scenario that failed before it was run again. */
export interface FailedAttempt {
  /** Real milliseconds. */
  readonly duration: number;
  /** The step that failed. */
  readonly step: StepRun;
}

/**
 * `flaky`: passed, but only when it was run again; `broken`: could not be run to an end, because the file cannot be used
 * or the program failed; `left-out`: not asked for, or after a failure with --bail.
 */
type RunStatus = 'passed' | 'flaky' | 'failed' | 'broken' | 'left-out';

/**
 * What came of one scenario file, as plain data that goes from a worker to the reporters. A report is a rendering of
 * these and of {@link RunSummary}, and of nothing else.
 */
export interface RunResult {
  readonly file: string;
  /** `null` when the file could not be read. */
  readonly title: string | null;
  readonly note: string | null;
  readonly status: RunStatus;
  /** Why it is broken. */
  readonly problems: readonly FileProblem[];
  /** The name of the organisation it ran in; `null` where nothing was run. */
  readonly organisation: string | null;
  /** When it began, in real time: `2026-05-04T08:30:00.000Z`; `null` where nothing was run. */
  readonly started: string | null;
  /** Of the last attempt. */
  readonly steps: readonly StepRun[];
  /** The attempts before the last one, oldest first; empty unless it was run again after a failure. */
  readonly failedAttempts: readonly FailedAttempt[];
  /** Real milliseconds, all attempts together. */
  readonly duration: number;
  /** The clients as they stood at the step that failed, or at the end; empty unless --pictures asks for them. */
  readonly pictures: readonly ShownPicture[];
  /** The event log of the last attempt, one JSON entry a line; the same bytes in every run. */
  readonly log: string;
}

/** A file of which nothing was run. */
export const leftOut = (file: string, title: string | null): RunResult => ({
  file,
  title,
  note: null,
  status: 'left-out',
  problems: [],
  organisation: null,
  started: null,
  steps: [],
  failedAttempts: [],
  duration: 0,
  pictures: [],
  log: '',
});

/** A file that could not be run. */
export const broken = (file: string, problems: readonly FileProblem[]): RunResult => ({
  ...leftOut(file, null),
  status: 'broken',
  problems,
});

/** A run that ended although the program failed in it; `how` is what is known of that. */
export const crashed = (file: string, how: string): RunResult =>
  broken(file, [{ path: '', line: 1, column: 1, message: `the program failed: ${how}` }]);

/** One of several equal parts of a run, for several machines. */
export interface Shard {
  /** Counted from 1. */
  readonly part: number;
  readonly of: number;
}

/** The totals of a run. */
export interface RunSummary {
  /** Why the run failed although no scenario did, and what to do: nothing was selected. `null` when that is not so. */
  readonly problem: string | null;
  /** The part of the files that was asked for; `null` for all. */
  readonly shard: Shard | null;
  /** How often what failed was run again; 0 unless asked for. */
  readonly retries: number;
  /** When it began, in real time: `2026-05-04T08:30:00.000Z`. */
  readonly started: string;
  readonly passed: number;
  /** Passed, but only when they were run again; not among the passed. */
  readonly flaky: number;
  /** Broken files included. */
  readonly failed: number;
  readonly leftOut: number;
  /** Real milliseconds, from the first scenario's start to the last one's end. */
  readonly duration: number;
}

export function summarise(
  results: readonly RunResult[],
  known: Pick<RunSummary, 'problem' | 'shard' | 'retries' | 'started' | 'duration'>,
): RunSummary {
  const count = (...wanted: RunStatus[]) =>
    results.filter(({ status }) => wanted.includes(status)).length;
  return {
    ...known,
    passed: count('passed'),
    flaky: count('flaky'),
    failed: count('failed', 'broken'),
    leftOut: count('left-out'),
  };
}
