import type { Command } from '../../shared/contract/commands/command.js';
import { CommandError } from '../../shared/contract/errors.js';
import type { Json } from '../../shared/contract/frames.js';
import type { Instant } from '../../shared/lync/time.js';
import { describeCommand } from '../emulator/commands/describe-command.js';
import { type HostCommand, isHostCommand } from '../emulator/commands/execute-command.js';
import type { Deployment } from '../emulator/deployment.js';
import type {
  ExchangeRequest,
  ExchangeResponse,
} from '../emulator/exchange/web/exchange-transport.js';
import type { Topic } from '../emulator/views/topic.js';
import type { OpenCapsule } from './capsule/open-capsule.js';
import { saveCapsule } from './capsule/save-capsule.js';
import type { Emulated } from './contract/emulated.js';
import type { EmulatorState } from './emulator-state.js';
import { afresh, type Beginning, type OpenedOrganisation } from './journal/beginning.js';
import { History } from './journal/history.js';
import type { HostReport } from './journal/journal-entry.js';
import { type DeploymentPlace, JournaledDeployment } from './journal/journaled-deployment.js';
import { type OutsideWork, prepareCommand, type Ready } from './prepare-command.js';

export type EmulatorParts = DeploymentPlace &
  Omit<OutsideWork, 'deployment' | 'replay'> & {
    /** Virtual seconds per real second to begin with; 0 starts paused. */
    readonly rate: number;
  };

/**
 * The engine in its host: one deployment at a time, its past, and the slow outside work that its
 * commands need done before their turn.
 */
export class Emulator implements Emulated<Ready, EmulatorState> {
  readonly #history: History;

  constructor(
    private readonly parts: EmulatorParts,
    beginning: Beginning,
  ) {
    this.#history = new History(parts, beginning, parts.rate);
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

  advanceTo(target: Instant): Promise<void> {
    return this.#history.run.advanceTo(target);
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
    if (isHostCommand(command)) return this.#executeHere(command, ready);
    try {
      return await this.#history.run.execute(command, ready);
    } finally {
      this.#history.touch();
    }
  }

  async #executeHere(command: HostCommand, { organisation, capsule }: Ready): Promise<Json> {
    const { run } = this.#history;
    switch (command.name) {
      case 'organisation.load':
      case 'organisation.reset':
        if (organisation) this.#begin(organisation, describeCommand(command));
        return null;
      case 'capsule.save':
        return { ...(await saveCapsule(run, this.parts)) };
      case 'capsule.open':
        return capsule ? this.#open(capsule) : null;
      case 'emulator.undo':
        return { undone: await this.#history.undo() };
      case 'emulator.reset':
        this.#history.reset();
        return null;
      default:
        throw new CommandError('refused', `${command.name} is not there yet.`);
    }
  }

  #begin(organisation: OpenedOrganisation, why: string): void {
    const run = new JournaledDeployment(afresh(organisation), this.parts, this.parts.rate);
    this.#history.take(run, why);
  }

  #open({ run, fileName, commands, withoutExchange }: OpenCapsule): Json {
    this.#history.take(run, `Open ${fileName}.`);
    return { commands, withoutExchange };
  }
}
