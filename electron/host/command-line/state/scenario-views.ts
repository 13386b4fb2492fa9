import { programVersion } from '../../program-version.js';
import { loadScenario } from '../../scenario/read-scenario.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { StepResult } from '../../scenario/scenario-result.js';
import { ScenarioRun } from '../../scenario/scenario-run.js';
import { startForScenario } from '../../session/start-emulator.js';
import { exitCodes } from '../command.js';
import { showRuns } from '../follow-runs.js';
import { CommandProblem, UsageProblem } from '../problems.js';
import type { ReachedEmulator } from '../reach-emulator.js';
import { printError, type Terminal } from '../terminal.js';

type ScenarioViews = Pick<ReachedEmulator, 'entries' | 'ask' | 'command' | 'close'> & {
  /** Which of the steps that led here failed, and why; null when none did. It was the last one taken. */
  readonly failure: string | null;
};

/**
 * The emulator as a scenario has it at a moment, or at its end. A step that would pass the moment is
 * not taken whole: the clock runs up to the moment in its place.
 * @param at `08:30:00`, of the scenario's first day, or `2010-12-06T08:30:00`
 * @throws {ScenarioFileError} for a file that cannot be used
 * @throws {UsageProblem} for a moment that the scenario does not reach
 * @throws {CommandProblem} when the user asks to stop, and for a moment after a step that failed
 */
export async function scenarioAt(
  file: string,
  at: string | null,
  terminal: Terminal,
): Promise<ScenarioViews> {
  const scenario = await loadScenario(file);
  const begin = async () => {
    const run = await ScenarioRun.begin(scenario, {
      start: startForScenario({ version: programVersion }),
    });
    showRuns(run.emulator, terminal);
    terminal.stop.addEventListener('abort', () => run.halt(), { once: true });
    return run;
  };
  const run = await begin();
  const taken = await takeAll(run, scenario);
  await closeIfStopped(run, terminal);
  if (at === null) return viewsOf(run, file);
  await run.close();
  const second = await begin();
  const views = await stopAt(scenario, file, taken, at, second);
  await closeIfStopped(second, terminal);
  return views;
}

/** @throws {CommandProblem} when the user asked to stop: what it reached is no moment that was asked for */
async function closeIfStopped(run: ScenarioRun, { stop }: Terminal): Promise<void> {
  if (!stop.aborted) return;
  await run.close();
  throw new CommandProblem('Stopped before the moment was reached.');
}

async function takeAll(run: ScenarioRun, scenario: Scenario): Promise<readonly StepResult[]> {
  const taken: StepResult[] = [];
  for (const step of scenario.steps) taken.push(await run.take(step));
  return taken;
}

async function stopAt(
  scenario: Scenario,
  file: string,
  taken: readonly StepResult[],
  at: string,
  run: ScenarioRun,
): Promise<ScenarioViews> {
  const moment = readMoment(at, taken[0]?.time ?? '');
  const beyond = taken.findIndex(({ time }) => time > moment);
  const last = taken.at(-1)?.time ?? '';
  if (beyond < 0 && last < moment) {
    await run.close();
    const failure = failureOf(taken, file);
    if (failure !== null)
      throw new CommandProblem(`--at is ${at}, but the scenario failed at ${last}:\n${failure}`);
    throw new UsageProblem(`--at is ${at}, but the scenario ends at ${last}.`);
  }
  for (const step of scenario.steps.slice(0, beyond < 0 ? undefined : beyond)) await run.take(step);
  if (beyond >= 0)
    await run.emulator.session.command({ name: 'clock.run-to', time: moment.replace(' ', 'T') });
  return viewsOf(run, file);
}

/** As the results of steps tell the time: `2010-12-06 08:30:00`. */
function readMoment(at: string, firstTime: string): string {
  const [, date = firstTime.slice(0, 10), time = '', seconds = ':00'] =
    /^(?:(\d{4}-\d\d-\d\d)[T ])?([01]\d:[0-5]\d|2[0-3]:[0-5]\d)(:[0-5]\d)?$/.exec(at) ?? [];
  if (time === '')
    throw new UsageProblem(`--at is ${at}, expected 08:30:00 or 2010-12-06T08:30:00.`);
  return `${date} ${time}${seconds}`;
}

async function viewsOf(run: ScenarioRun, file: string): Promise<ScenarioViews> {
  const { steps } = await run.result();
  return {
    ...run.views,
    failure: failureOf(steps, file),
    command: async (command) => (await run.emulator.session.command(command)).value,
    close: () => run.close(),
  };
}

/** The step that failed, as editors and terminals find it, and why. */
function failureOf(taken: readonly StepResult[], file: string): string | null {
  const failed = taken.find(({ status }) => status === 'failed');
  if (!failed) return null;
  const { step, failure } = failed;
  return `${file}:${step.line} ${step.title}: ${failure?.message}`;
}

/** How a command ends that looked at a scenario: with 1 where a step of that failed, which it names. */
export function endOfLook(failure: string | null, terminal: Terminal): number {
  if (failure === null) return exitCodes.fine;
  printError(terminal, `The scenario did not get further than its step that failed:\n${failure}`);
  return exitCodes.failed;
}
