import type { Command } from '../../../shared/contract/commands/command.js';
import { type EmulatorViews, readLog } from '../../../shared/contract/emulator-views.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Json } from '../../../shared/contract/frames.js';
import { logLines } from '../../../shared/log/write-log.js';
import { after } from '../../../shared/lync/time.js';
import type { Mismatch } from '../../../shared/scenario/expectations/compare.js';
import type { Expectation } from '../../../shared/scenario/expectations/expectations.js';
import { dateTimeIn } from '../../../shared/time/time-text.js';
import { formatDuration } from '../../emulator/clock/time-span.js';
import { nameIn, type Scenario, type ScenarioStep, type StepAction } from './scenario.js';
import type { ScenarioEmulator, StartForScenario } from './scenario-emulator.js';
import type { ScenarioResult, StepFailure, StepResult } from './scenario-result.js';
import { scenarioWeb } from './scenario-web.js';
import { refusalText, StepTaker } from './step-taker.js';
import { sessionViews } from './views.js';
import { type Done, tellCommand } from './what-was-done.js';
import { whySo } from './why-so.js';

export interface ScenarioRunOptions<E extends ScenarioEmulator = ScenarioEmulator> {
  readonly start: StartForScenario<E>;
  /** Lets real time pass while somebody watches `play`. Absent, virtual time passes at once; the log is the same. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** One run of a scenario, step by step, on an emulator of its own that keeps nothing and stands still between steps. */
export class ScenarioRun<E extends ScenarioEmulator = ScenarioEmulator> {
  readonly views: EmulatorViews;
  readonly #results: StepResult[] = [];
  #did: Done[] = [];
  readonly #taker: StepTaker;
  #hasFailed = false;
  #isHalted = false;

  private constructor(
    readonly scenario: Scenario,
    readonly emulator: E,
    private readonly wait: ScenarioRunOptions['wait'],
  ) {
    this.views = sessionViews(emulator.session);
    this.#taker = new StepTaker(scenario, {
      views: this.views,
      command: (command) => this.#command(command),
    });
  }

  /** Throws as `start`. */
  static async begin<E extends ScenarioEmulator>(
    scenario: Scenario,
    { start, wait }: ScenarioRunOptions<E>,
  ): Promise<ScenarioRun<E>> {
    const { organisation, web } = scenario;
    return new ScenarioRun(scenario, await start({ organisation, ...scenarioWeb(web) }), wait);
  }

  /** Takes one step; steps are taken in order. After one that failed, the others are skipped. */
  async take(step: ScenarioStep): Promise<StepResult> {
    const wasOver = this.#hasFailed;
    this.#did = [];
    const failure = wasOver ? null : await this.#carryOutUnlessHalted(step);
    this.#hasFailed ||= failure !== null;
    const now = this.emulator.session.now();
    const result: StepResult = {
      step,
      status: wasOver ? 'skipped' : failure === null ? 'passed' : 'failed',
      at: now,
      time: dateTimeIn(this.scenario.timeZone)(now),
      failure,
      did: this.#did,
    };
    this.#results.push(result);
    return result;
  }

  /** Ends the run of the clock that is under way, and fails the step that is being taken. */
  halt(): void {
    this.#isHalted = true;
    // It is refused by nothing but an emulator that is being closed.
    this.emulator.session.command({ name: 'clock.pause' }).catch(() => undefined);
  }

  /** What came of the steps taken. */
  async result(): Promise<ScenarioResult> {
    const { scenario } = this;
    return {
      scenario,
      passed: !this.#hasFailed,
      steps: [...this.#results],
      log: logLines(await readLog(this.views), scenario.timeZone),
    };
  }

  close(): Promise<void> {
    return this.emulator.close();
  }

  /** Carries a command out, and notes what it did; one that is refused, too. */
  async #command(command: Command): Promise<Json> {
    const tell = await tellCommand(command, this.views, nameIn(this.scenario));
    try {
      const { value } = await this.emulator.session.command(command);
      this.#did.push(tell(value));
      return value;
    } catch (error) {
      const done = tell(null);
      this.#did.push({ ...done, text: `${done.text} It was refused.` });
      throw error;
    }
  }

  async #carryOutUnlessHalted(step: ScenarioStep): Promise<StepFailure | null> {
    const failure = this.#isHalted ? null : await this.#carryOut(step);
    if (!this.#isHalted) return failure;
    return { message: 'Stopped before its end.', mismatches: [], why: [] };
  }

  async #carryOut(step: ScenarioStep): Promise<StepFailure | null> {
    this.#taker.begin(step);
    for (const action of step.actions) {
      const failure = await this.#perform(action, step);
      if (failure) return failure;
      if (this.#taker.isRefused && action.kind !== 'expect') return null;
    }
    return null;
  }

  async #perform(action: StepAction, step: ScenarioStep): Promise<StepFailure | null> {
    switch (action.kind) {
      case 'expect':
        return this.#expect(action.expectation);
      case 'play':
        await this.#play(action);
        return null;
      default: {
        const problem = await this.#taker.perform(action, step);
        return problem === null ? null : this.#failed(problem, [], {});
      }
    }
  }

  /** Passes time in frames, or at once; either way it ends at the same moment and writes the same log. */
  async #play({ rate, seconds }: Extract<StepAction, { kind: 'play' }>): Promise<void> {
    this.#did.push({ text: `Let ${formatDuration(seconds)} pass.`, shell: null });
    const start = this.emulator.session.now();
    const end = after(start, seconds);
    const frame = this.wait === undefined ? end - start : rate * millisecondsPerFrame;
    for (let reached: number = start; reached < end && !this.#isHalted; ) {
      await this.wait?.(millisecondsPerFrame);
      reached = Math.min(reached + frame, end);
      const target = reached;
      await this.emulator.session.advance(() => target);
    }
  }

  async #expect(expectation: Expectation): Promise<StepFailure | null> {
    try {
      const mismatches = await this.#taker.check(expectation);
      if (mismatches.length === 0) return null;
      const [first] = mismatches;
      const message = `Expected ${first?.what} to be ${first?.expected}; saw ${first?.seen}.`;
      return this.#failed(message, mismatches, expectation);
    } catch (error) {
      // A question that is refused, such as for the card of somebody unknown, is an answer too.
      if (!(error instanceof CommandError)) throw error;
      return this.#failed(refusalText(error), [], expectation);
    }
  }

  async #failed(
    message: string,
    mismatches: readonly Mismatch[],
    about: Expectation,
  ): Promise<StepFailure> {
    const why = await whySo(this.views, about, mismatches);
    return { message, mismatches, why };
  }
}

/** Of real time, between two looks at a clock that plays. */
const millisecondsPerFrame = 50;
