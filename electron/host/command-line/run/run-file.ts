import { performance } from 'node:perf_hooks';
import { programVersion } from '../../program-version.js';
import { loadTest, ScenarioFileError } from '../../scenario/read-scenario.js';
import { runScenario } from '../../scenario/run-scenario.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { ScenarioResult, StepResult } from '../../scenario/scenario-result.js';
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
  const begun = performance.now();
  const timed = (result: RunResult): RunResult => ({
    ...result,
    started,
    duration: performance.now() - begun,
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
    const begun = performance.now();
    const { result, steps } = await attempt(scenario, file, options);
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
        log: result.log,
      };
    }
    failedAttempts.push({ duration: performance.now() - begun, step: failed });
  }
}

/** Runs a scenario once, and measures its steps. */
async function attempt(
  scenario: Scenario,
  file: string,
  { onStep, stop }: RunFileOptions,
): Promise<{ readonly result: ScenarioResult; readonly steps: readonly StepRun[] }> {
  const steps: StepRun[] = [];
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
      followRuns(emulator, (run) => current && begin({ ...current, run }));
      return emulator;
    },
    onEvent: (event) => {
      if (event.type === 'step-started') {
        const { title, index } = event.step;
        stepBegun = performance.now();
        begin({ file, title, step: index + 1, of: scenario.steps.length, run: null });
      }
      if (event.type === 'step-ended')
        steps.push(stepRun(event.result, performance.now() - stepBegun));
    },
  });
  return { result, steps };
}

const stepRun = ({ step, status, time, failure }: StepResult, duration: number): StepRun => ({
  title: step.title,
  note: step.note,
  line: step.line,
  act: step.act,
  isBeginning: step.isBeginning,
  status,
  time,
  duration: status === 'skipped' ? 0 : duration,
  failure,
});
