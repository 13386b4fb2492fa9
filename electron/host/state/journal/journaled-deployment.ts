import { type EngineCommand, isQuery } from '../../../../shared/contract/commands/command.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { HostView } from '../../../../shared/contract/views/stage.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { Breathe } from '../../../emulator/clock/scheduler.js';
import type { Prepared } from '../../../emulator/commands/command-handlers.js';
import { Deployment } from '../../../emulator/deployment/deployment.js';
import type { DeploymentSnapshot } from '../../../emulator/deployment/deployment-snapshot.js';
import type {
  ExchangeRequest,
  ExchangeResponse,
} from '../../../emulator/exchange/web/exchange-transport.js';
import type { ExchangeWays } from '../../../emulator/lync-client/calendar/exchange-ways.js';
import type { WebPictures } from '../../../emulator/lync-client/photos/photo-registry.js';
import type { Beginning } from './beginning.js';
import { Journal } from './journal.js';
import type { CommandEntry, HostReport, JournalEntry, PreparedResults } from './journal-entry.js';

/** What a deployment needs of its host, whatever it begins with. */
export interface DeploymentPlace {
  readonly pictures: WebPictures;
  /** The ways to real Exchanges, shared by all deployments that are made from moments of one another. */
  readonly exchangeWays: ExchangeWays;
  readonly host: HostView;
  readonly breathe: Breathe;
}

/** Results of slow outside work. */
export type ReadyCommand = PreparedResults & Pick<Prepared, 'stopAt'>;

/** A deployment that goes on in another. */
export interface PastDeployment {
  readonly snapshot: DeploymentSnapshot;
  readonly journal: Journal;
}

/**
 * A deployment and the journal of how it came to be. All that reaches the deployment from outside
 * passes here and is noted, so that the same beginning and journal give the same log, byte for byte.
 */
export class JournaledDeployment {
  readonly deployment: Deployment;
  readonly journal: Journal;

  constructor(
    readonly beginning: Beginning,
    place: DeploymentPlace,
    rate: number,
    past: PastDeployment | null = null,
  ) {
    const { directory, kept, state, customStates } = beginning;
    this.journal = past?.journal ?? new Journal();
    this.deployment = new Deployment({
      directory,
      organisationFile: kept?.fileName ?? null,
      snapshot: past?.snapshot ?? null,
      // Parts may go on with the very objects, and the beginning has to stay as it is.
      state: past ? null : structuredClone(state),
      webPictures: place.pictures,
      customStates,
      exchangeWays: place.exchangeWays,
      host: place.host,
      rate,
      breathe: place.breathe,
    });
  }

  now(): Instant {
    return this.deployment.now();
  }

  /** Lets time pass. What is due at the present instant waits until time passes beyond it. */
  async advanceTo(target: Instant): Promise<void> {
    if (target > this.now()) await this.deployment.advanceTo(target);
  }

  /**
   * Notes a command in the journal, unless it is a query, and carries it out.
   * @throws {CommandError} with nothing changed but log and journal
   */
  async executeJournaled(
    command: EngineCommand,
    { download, customStates, stopAt }: ReadyCommand,
  ): Promise<Json> {
    const results = { ...(download && { download }), ...(customStates && { customStates }) };
    const noted = isQuery(command) ? null : this.#note(command, results);
    // Results are plain data by their schemas; the compiler does not see that they are Json.
    const value = (await this.deployment.execute(command, {
      ...results,
      ...(stopAt !== undefined && { stopAt }),
    })) as Json;
    if (noted && wasStopped(value)) this.journal.noteStop(noted, this.now());
    return value;
  }

  report(report: HostReport): void {
    this.journal.add({ at: this.now(), report });
    this.deployment.report(report.kind, report.text);
    if (report.notice) this.deployment.notices.show(report.notice);
  }

  /**
   * Answers a client of Exchange that is not ours.
   * @throws {ExchangeUnreachable}
   */
  answer(request: ExchangeRequest, ewsUrl: string): ExchangeResponse {
    const { deployment } = this;
    const { revision } = deployment;
    try {
      return deployment.exchange.handle(request, ewsUrl);
    } finally {
      if (deployment.revision !== revision) {
        const { authorization: _, cookie: __, ...headers } = request.headers;
        this.journal.add({ at: this.now(), request: { ...request, headers }, ewsUrl });
      }
    }
  }

  /** Replays an entry, at its moment. */
  async repeat(entry: JournalEntry): Promise<void> {
    await this.advanceTo(entry.at);
    if ('report' in entry) return this.report(entry.report);
    try {
      if ('request' in entry) this.answer(entry.request, entry.ewsUrl);
      else await this.#executeAgain(entry);
    } catch (error) {
      if (error instanceof ReplayStopped) throw error;
      // What failed fails again, and has left the same in the log.
    }
  }

  async #executeAgain({ command, prepared, stoppedAt: stopAt }: CommandEntry): Promise<void> {
    await this.executeJournaled(command, { ...prepared, ...(stopAt !== undefined && { stopAt }) });
  }

  #note(command: EngineCommand, results: PreparedResults): CommandEntry {
    const prepared = Object.keys(results).length > 0 && { prepared: results };
    if (command.name !== 'client.connect-exchange')
      return this.journal.add({ at: this.now(), command, ...prepared });
    const { credentials: _, ...open } = command;
    return this.journal.add({ at: this.now(), command: open });
  }
}

/** Whether a run of the clock was stopped before its end. */
export const wasStopped = (value: Json): boolean =>
  typeof value === 'object' && value !== null && 'stopped' in value && value.stopped === true;

/** The host gave up replaying; nothing in the journal is to blame. */
export class ReplayStopped extends Error {
  override readonly name = 'ReplayStopped';
}
