import { programVersion } from '../../program-version.js';
import { loadScenario } from '../../scenario/read-scenario.js';
import type { Scenario } from '../../scenario/scenario.js';
import type { StepResult } from '../../scenario/scenario-result.js';
import { ScenarioRun } from '../../scenario/scenario-run.js';
import { startForScenario } from '../../session/start-emulator.js';
import { showRuns } from '../follow-runs.js';
import { CommandProblem, UsageProblem } from '../problems.js';
import type { ReachedEmulator } from '../reach-emulator.js';
import type { Terminal } from '../terminal.js';

type ScenarioViews = Pick<ReachedEmulator, 'entries' | 'ask' | 'command' | 'close'>;

/**
 * The emulator as a scenario has it at a moment, or at its end. A step that would pass the moment is
 * not taken whole: the clock runs up to the moment in its place.
 * @param at `08:30:00`, of the scenario's first day, or `2010-12-06T08:30:00`
 * @throws {ScenarioFileError} for a file that cannot be used
 * @throws {UsageProblem} for a moment that the scenario does not reach
 * @throws {CommandProblem} when the user asks to stop
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
  if (at === null) return viewsOf(run);
  await run.close();
  const second = await begin();
  const views = await stopAt(scenario, taken, at, second);
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
  taken: readonly StepResult[],
  at: string,
  run: ScenarioRun,
): Promise<ScenarioViews> {
  const moment = readMoment(at, taken[0]?.time ?? '');
  const beyond = taken.findIndex(({ time }) => time > moment);
  const last = taken.at(-1)?.time ?? '';
  if (beyond < 0 && last < moment) {
    await run.close();
    throw new UsageProblem(`--at is ${at}, but the scenario ends at ${last}.`);
  }
  for (const step of scenario.steps.slice(0, beyond < 0 ? undefined : beyond)) await run.take(step);
  if (beyond >= 0)
    await run.emulator.session.command({ name: 'clock.run-to', time: moment.replace(' ', 'T') });
  return viewsOf(run);
}

/** As the results of steps tell the time: `2010-12-06 08:30:00`. */
function readMoment(at: string, firstTime: string): string {
  const [, date = firstTime.slice(0, 10), time = '', seconds = ':00'] =
    /^(?:(\d{4}-\d\d-\d\d)[T ])?([01]\d:[0-5]\d|2[0-3]:[0-5]\d)(:[0-5]\d)?$/.exec(at) ?? [];
  if (time === '')
    throw new UsageProblem(`--at is ${at}, expected 08:30:00 or 2010-12-06T08:30:00.`);
  return `${date} ${time}${seconds}`;
}

const viewsOf = (run: ScenarioRun): ScenarioViews => ({
  ...run.views,
  command: async (command) => (await run.emulator.session.command(command)).value,
  close: () => run.close(),
});
