import { type Command, isHostCommand, isQuery } from '../../../shared/contract/commands/command.js';
import type { Json } from '../../../shared/contract/frames.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';

import type { Deployment } from '../../emulator/deployment.js';
import { errorText } from '../../emulator/error-text.js';
import type {
  ExchangeRequest,
  ExchangeResponse,
} from '../../emulator/exchange/web/exchange-transport.js';
import type { Topic } from '../../emulator/views/topic.js';
import { executeAndRecord } from '../scenario/recorder/record.js';
import { Recorder } from '../scenario/recorder/recorder.js';
import type { EmulatorState } from '../state/emulator-state.js';
import type { Beginning } from '../state/journal/beginning.js';
import { History } from '../state/journal/history.js';
import type { HostReport } from '../state/journal/journal-entry.js';
import type { DeploymentPlace } from '../state/journal/journaled-deployment.js';
import type { Emulated } from './emulated.js';
import { executeHostCommand, type HostParts } from './host-commands.js';
import { type OutsideWork, prepareCommand, type Ready } from './prepare-command.js';
import type { Slices } from './slices.js';

/** Different faults that are told of; a program with more has been told enough of. */
const mostFaults = 50;

export type EmulatorParts = DeploymentPlace &
  Omit<OutsideWork, 'deployment' | 'replay'> & {
    /** Virtual seconds per real second to begin with; 0 starts paused. */
    readonly rate: number;
    readonly slices: Slices;
  };

/**
 * The engine in its host: one deployment at a time, its past, and the slow outside work that its
 * commands need done before their turn.
 */
export class Emulator implements Emulated<Ready, EmulatorState> {
  readonly #history: History;
  readonly #recorder = new Recorder();
  readonly #hostParts: HostParts;
  /** What was told already. */
  readonly #faults = new Set<string>();

  constructor(
    private readonly parts: EmulatorParts,
    beginning: Beginning,
  ) {
    const { rate } = parts;
    this.#history = new History(parts, beginning, rate, () => this.#recorder.view);
    this.#hostParts = { history: this.#history, recorder: this.#recorder, place: parts, rate };
  }

  get deployment(): Deployment {
    return this.#history.run.deployment;
  }

  get generation(): number {
    return this.#history.generation;
  }

  get rate(): number {
    return this.deployment.rate;
  }

  get revision(): number {
    return this.#history.revision;
  }

  now(): Instant {
    return this.deployment.now();
  }

  /** While a recording is under way the clock stands at whole seconds only, which a scenario file can name. */
  advanceTo(target: Instant): Promise<void> {
    const reached = this.#recorder.isOn ? toInstant(target - (target % 1000)) : target;
    this.parts.slices.begin();
    return this.#history.run.advanceTo(reached);
  }

  get isPassing(): boolean {
    return this.deployment.isPassing || this.#history.isReplaying;
  }

  stopPassing(): void {
    this.deployment.stopPassing();
  }

  topic(name: string): Topic | null {
    return name === 'history' ? this.#history.topic : this.deployment.topic(name);
  }

  *topics(): Iterable<Topic> {
    yield this.#history.topic;
    yield* this.deployment.topics();
  }

  toState(): EmulatorState {
    const { beginning, deployment } = this.#history.run;
    return { organisation: beginning.kept, deployment: deployment.toState() };
  }

  reportStorage(failure: string | null): void {
    this.deployment.reportStorage(failure);
  }

  /** Tells the operator of a fault of the program itself, once each. */
  reportFault(what: string, error: unknown): void {
    const text = `${what}: ${errorText(error)}`;
    if (this.#faults.has(text) || this.#faults.size === mostFaults) return;
    this.#faults.add(text);
    this.report({
      kind: 'emulator.fault',
      text,
      notice: {
        id: 'emulator-fault',
        severity: 'error',
        title: 'The program has a fault',
        text: `${text} Everything else goes on. Save a capsule and send it with your report.`,
        dismissible: true,
      },
    });
  }

  /** Time could not pass: the clock is paused, so that the fault is met once and not at every tick. */
  halt(error: unknown): void {
    this.deployment.playback.pause();
    this.reportFault('The clock was paused, because time could not go on', error);
  }

  /** Tells the operator of something the host met. */
  report(report: HostReport): void {
    this.#history.run.report(report);
  }

  /**
   * Answers a client of Exchange that is not ours.
   * @throws {ExchangeUnreachable}
   */
  answer(request: ExchangeRequest, ewsUrl: string): ExchangeResponse {
    return this.#history.run.answer(request, ewsUrl);
  }

  /** Has `publish` called as often as a replay under way has got further. */
  whenReplayed(publish: () => void): void {
    this.#history.publish = publish;
  }

  prepare(command: Command): Promise<Ready> {
    const { deployment } = this;
    const replay: OutsideWork['replay'] = (course) => this.#history.replayInTime(course);
    return prepareCommand(command, { ...this.parts, deployment, replay });
  }

  async execute(command: Command, ready: Ready): Promise<Json> {
    if (!isQuery(command)) this.parts.slices.begin();
    if (isHostCommand(command)) return executeHostCommand(command, ready, this.#hostParts);
    try {
      return await executeAndRecord(command, ready, this.#history.run, this.#recorder);
    } finally {
      if (!isQuery(command)) this.#history.touch();
    }
  }
}
