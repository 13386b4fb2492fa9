import { createHash } from 'node:crypto';
import type { ShownPicture } from '../../../../shared/report/report.js';
import { monotonicNow } from '../../monotonic-now.js';
import { programVersion } from '../../program-version.js';
import { clientsInPictures } from '../../report/clients-in-pictures.js';
import { peopleShown } from '../../scenario/people-shown.js';
import { loadTest, ScenarioFileError } from '../../scenario/read-scenario.js';
import { runScenario } from '../../scenario/run-scenario.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { ScenarioSession } from '../../scenario/scenario-emulator.js';
import type { ScenarioResult, StepResult } from '../../scenario/scenario-result.js';
import { showOf } from '../../scenario/show.js';
import { startForScenario } from '../../session/start-emulator.js';
import { followRuns, type RunShare } from '../follow-runs.js';
import {
  broken,
  crashed,
  type FailedAttempt,
  leftOut,
  type RunResult,
  type StepRun,
} from './run-result.js';

/** What is asked of the run of each file; goes to workers. */
export interface FileOptions {
  /** How often a scenario that failed is run again. */
  readonly retries: number;
  /** Of which scenarios the clients are drawn; `null` for none. */
  readonly pictures: 'failed' | 'all' | null;
}

interface RunFileOptions extends FileOptions {
  /** Called with each step as it begins. */
  readonly onStep: (step: StepBegun) => void;
  /** Aborted to end the scenario early. */
  readonly stop?: AbortSignal;
}

export interface StepBegun {
  readonly file: string;
  readonly title: string;
  /** Counted from 1. */
  readonly step: number;
  readonly of: number;
  /** Of the run of the clock that it does; `null` while there is none that takes longer than a moment. */
  readonly run: RunShare | null;
}

const start = startForScenario({ version: programVersion });

/** Runs one scenario file in this process. Whatever goes wrong is reported, not thrown. */
export async function runFile(file: string, options: RunFileOptions): Promise<RunResult> {
  const started = new Date().toISOString();
  const begun = monotonicNow();
  const timed = (result: RunResult): RunResult => ({
    ...result,
    started,
    duration: monotonicNow() - begun,
  });
  try {
    return timed(await runUntilPassed(await loadTest(file), file, options));
  } catch (error) {
    if (error instanceof ScenarioFileError) return timed(broken(file, error.problems));
    const how = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return timed(crashed(file, how));
  }
}

async function runUntilPassed(
  scenario: Scenario,
  file: string,
  options: RunFileOptions,
): Promise<RunResult> {
  const { title, note, organisationName } = scenario;
  const failedAttempts: FailedAttempt[] = [];
  for (;;) {
    const begun = monotonicNow();
    const { result, steps, pictures } = await attempt(scenario, file, options);
    const failed = steps.find(({ status }) => status === 'failed');
    const isLast = failedAttempts.length >= options.retries || options.stop?.aborted === true;
    if (failed === undefined || isLast) {
      const passed = failedAttempts.length === 0 ? 'passed' : 'flaky';
      return {
        ...leftOut(file, title),
        note,
        status: failed === undefined ? passed : 'failed',
        organisation: organisationName,
        steps,
        failedAttempts,
        pictures,
        log: result.log,
      };
    }
    failedAttempts.push({ duration: monotonicNow() - begun, step: failed });
  }
}

/** What came of running a scenario once. */
interface Attempt {
  readonly result: ScenarioResult;
  readonly steps: readonly StepRun[];
  readonly pictures: readonly ShownPicture[];
}

/** Runs a scenario once, and measures its steps. */
async function attempt(
  scenario: Scenario,
  file: string,
  { onStep, stop, pictures: asked }: RunFileOptions,
): Promise<Attempt> {
  const steps: StepRun[] = [];
  let pictures: readonly ShownPicture[] = [];
  let session: ScenarioSession | null = null;
  let follow = (): void => {};
  let current: StepBegun | null = null;
  let stepBegun = 0;
  const begin = (step: StepBegun): void => {
    current = step;
    onStep(step);
  };
  const result = await runScenario(scenario, {
    ...(stop && { stop }),
    start: async (beginning) => {
      const emulator = await start(beginning);
      session = emulator.session;
      follow = () => {
        followRuns(emulator, (run) => current && begin({ ...current, run }));
        follow = () => {};
      };
      return emulator;
    },
    onEvent: async (event) => {
      if (event.type === 'step-started') {
        const { title, index, isBeginning, act } = event.step;
        // Until then no time passes, and the first view of the stage takes its time.
        if (!isBeginning && act !== 'expect') follow();
        stepBegun = monotonicNow();
        begin({ file, title, step: index + 1, of: scenario.steps.length, run: null });
      }
      if (event.type !== 'step-ended') return;
      const { step, status } = event.result;
      steps.push(stepRun(event.result, monotonicNow() - stepBegun));
      const isEnd = status === 'failed' || (asked === 'all' && step === scenario.steps.at(-1));
      if (asked !== null && session && isEnd && status !== 'skipped')
        pictures = await picturesAfter(event.result, scenario, session);
    },
  });
  return { result, steps, pictures };
}

/** The clients that a scenario speaks of after one of its steps, with what that expects marked: `✓`, or a cross. */
async function picturesAfter(
  result: StepResult,
  scenario: Scenario,
  session: ScenarioSession,
): Promise<readonly ShownPicture[]> {
  const { step } = result;
  const show = step.show ?? showOf(step.actions);
  // Two files of a report have steps of the same number, and pictures of the same people.
  const key = `run-${createHash('sha1').update(scenario.fileName).digest('hex').slice(0, 8)}`;
  const sight = { key, show, sights: [step], results: [result] };
  const pictures = await clientsInPictures(session, peopleShown(scenario), scenario, sight);
  return pictures.map(({ marks = [], ...picture }) => ({
    ...picture,
    marks: marks.map((mark) => ({ ...mark, text: mark.isSo ? '✓' : '' })),
  }));
}

const stepRun = ({ step, status, time, failure, did }: StepResult, duration: number): StepRun => ({
  title: step.title,
  note: step.note,
  line: step.line,
  act: step.act,
  isBeginning: step.isBeginning,
  status,
  time,
  duration: status === 'skipped' ? 0 : duration,
  failure,
  did,
});
