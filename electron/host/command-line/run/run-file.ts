import { programVersion } from '../../program-version.js';
import { loadScenario, ScenarioFileError } from '../../scenario/read-scenario.js';
import { runScenario } from '../../scenario/run-scenario.js';
import type { ScenarioResult, StepResult } from '../../scenario/scenario-result.js';
import { startForScenario } from '../../session/start-emulator.js';
import { followRuns, type RunShare } from '../follow-runs.js';
import { type FileReport, leftOut, type StepReport } from './file-report.js';

interface RunFileOptions {
  /** Runs the scenario only if its title or file matches. */
  readonly grep: RegExp | null;
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

/** Runs one scenario file in this process. A file that cannot be used is reported, not thrown. */
export async function runFile(file: string, options: RunFileOptions): Promise<FileReport> {
  const { grep, onStep, stop } = options;
  const started = performance.now();
  try {
    const scenario = await loadScenario(file);
    const { title, steps } = scenario;
    if (grep && !grep.test(title) && !grep.test(file)) return leftOut(file, title);
    let current: StepBegun | null = null;
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
        if (event.type !== 'step-started') return;
        const { title: stepTitle, index } = event.step;
        begin({ file, title: stepTitle, step: index + 1, of: steps.length, run: null });
      },
    });
    return reportOf(file, result, performance.now() - started);
  } catch (error) {
    if (!(error instanceof ScenarioFileError)) throw error;
    const duration = performance.now() - started;
    return { ...leftOut(file, null), status: 'broken', problems: error.problems, duration };
  }
}

const reportOf = (file: string, result: ScenarioResult, duration: number): FileReport => ({
  file,
  title: result.scenario.title,
  note: result.scenario.note,
  status: result.passed ? 'passed' : 'failed',
  problems: [],
  steps: result.steps.map(stepReport),
  duration,
  log: result.log,
});

const stepReport = ({ step, status, time, failure }: StepResult): StepReport => ({
  title: step.title,
  note: step.note,
  line: step.line,
  act: step.act,
  isBeginning: step.isBeginning,
  status,
  time,
  failure,
});
