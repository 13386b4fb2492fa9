import {
  leftOut,
  type RunResult,
  type StepRun,
} from '../../../../../electron/host/command-line/run/run-result.js';

export const started = '2026-05-04T08:30:00.123Z';

/** A step that passed, unless told otherwise. */
export const stepRun = (more: Partial<StepRun> = {}): StepRun => ({
  title: 'Bob sees it',
  note: null,
  line: 5,
  act: 'expect',
  isBeginning: false,
  status: 'passed',
  time: '2010-12-06 08:30:00',
  duration: 4.2,
  failure: null,
  did: [],
  ...more,
});

/** A step that saw something else than it expected. */
export const wrongStep = stepRun({
  status: 'failed',
  failure: {
    message: 'Expected presence to be Available; saw Busy.',
    mismatches: [{ what: 'presence', expected: 'Available', seen: 'Busy' }],
    why: [{ time: '2010-12-06 08:30:00', kind: 'calendar.published', text: 'Busy: 100 %, now' }],
  },
});

/** A scenario of one step that passed, unless told otherwise. */
export const runResult = (file: string, title: string, more: Partial<RunResult>): RunResult => ({
  ...leftOut(file, title),
  status: 'passed',
  organisation: 'Contoso',
  started,
  steps: [stepRun()],
  duration: 1234.5,
  ...more,
});
