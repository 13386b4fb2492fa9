import { type EngineCommand, isQuery } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { HostView } from '../../../../shared/contract/views/stage.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { Breathe } from '../../../emulator/clock/scheduler.js';
import type { Prepared } from '../../../emulator/commands/command-handlers.js';
import { Deployment } from '../../../emulator/deployment/deployment.js';
import {
  type ExchangeRequest,
  type ExchangeResponse,
  ExchangeUnreachable,
} from '../../../emulator/exchange/web/exchange-transport.js';
import {
  ExchangeWays,
  type OpenExchange,
} from '../../../emulator/lync-client/calendar/exchange-ways.js';
import type { WebPictures } from '../../../emulator/lync-client/photos/photo-registry.js';
import type { Beginning } from './beginning.js';
import { ExchangeAnswers } from './exchange-answers.js';
import { Journal, type WayToExchange } from './journal.js';
import type {
  CommandEntry,
  ExchangeAnswer,
  HostReport,
  JournalEntry,
  PreparedResults,
} from './journal-entry.js';

/** What a deployment needs of its host, whatever it begins with. */
export interface DeploymentPlace {
  readonly pictures: WebPictures;
  /** Reaches a real Exchange. */
  readonly openExchange: OpenExchange;
  readonly host: HostView;
  readonly breathe: Breathe;
}

/** Results of slow outside work. */
export type ReadyCommand = PreparedResults & Pick<Prepared, 'stopAt'>;

/**
 * A deployment and the journal of how it came to be. All that reaches the deployment from outside
 * passes here and is noted, so that the same beginning and journal give the same log, byte for byte.
 */
export class JournaledDeployment {
  readonly deployment: Deployment;
  readonly journal = new Journal();
  /** Whether a real Exchange that is connected now can be reached. */
  #reachesOut = true;

  constructor(
    readonly beginning: Beginning,
    place: DeploymentPlace,
    rate: number,
    pastAnswers: readonly ExchangeAnswer[] = [],
  ) {
    const { directory, kept, state, customStates } = beginning;
    const answers = new ExchangeAnswers(
      pastAnswers,
      () => this.now(),
      (answer) => this.journal.addAnswer(answer),
    );
    this.deployment = new Deployment({
      directory,
      organisationFile: kept?.fileName ?? null,
      // Parts may go on with the very objects, and the beginning has to stay as it is.
      state: structuredClone(state),
      webPictures: place.pictures,
      customStates,
      exchangeWays: new ExchangeWays((...way) =>
        answers.open(this.#reachesOut ? place.openExchange(...way) : null),
      ),
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
    const before = this.now();
    try {
      // Results are plain data by their schemas; the compiler does not see that they are Json.
      const value = (await this.deployment.execute(command, {
        ...results,
        ...(stopAt !== undefined && { stopAt }),
      })) as Json;
      if (noted && wasStopped(value)) this.journal.noteStop(noted, this.now());
      return value;
    } catch (error) {
      // One that waited in vain has let time pass.
      const isRefusal = error instanceof CommandError && this.now() === before;
      if (noted && isRefusal) this.journal.noteRefusal(noted);
      throw error;
    }
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

  /**
   * Replays an entry, at its moment.
   * @param way how the Exchange of the entry was reached; `undefined` when that is not known any more
   */
  async repeat(entry: JournalEntry, way: WayToExchange | undefined): Promise<void> {
    await this.advanceTo(entry.at);
    if ('report' in entry) this.report(entry.report);
    else if ('request' in entry) this.#answerAgain(entry.request, entry.ewsUrl);
    else await this.#executeAgain(entry, way);
  }

  async #executeAgain(
    { command, prepared, stoppedAt: stopAt }: CommandEntry,
    way: WayToExchange | undefined,
  ) {
    this.#reachesOut = way !== undefined;
    try {
      await this.executeJournaled(withWay(command, way), {
        ...prepared,
        ...(stopAt !== undefined && { stopAt }),
      });
    } catch (error) {
      if (error instanceof ReplayStopped) throw error;
      // What failed fails again, and has left the same in the log.
    } finally {
      this.#reachesOut = true;
    }
  }

  #answerAgain(request: ExchangeRequest, ewsUrl: string): void {
    try {
      this.answer(request, ewsUrl);
    } catch (error) {
      if (!(error instanceof ExchangeUnreachable)) throw error;
    }
  }

  #note(command: EngineCommand, results: PreparedResults): CommandEntry {
    const prepared = Object.keys(results).length > 0 && { prepared: results };
    const at = this.now();
    if (command.name !== 'client.connect-exchange')
      return this.journal.add({ at, command, ...prepared });
    const { credentials = null, ...open } = command;
    return this.journal.add({ at, command: open }, this.#reachesOut ? credentials : undefined);
  }
}

/** Whether a run of the clock was stopped before its end. */
export const wasStopped = (value: Json): boolean =>
  typeof value === 'object' && value !== null && 'stopped' in value && value.stopped === true;

/** The host gave up replaying; nothing in the journal is to blame. */
export class ReplayStopped extends Error {
  override readonly name = 'ReplayStopped';
}

function withWay(command: EngineCommand, way: WayToExchange | undefined): EngineCommand {
  return command.name === 'client.connect-exchange' && way
    ? { ...command, credentials: way }
    : command;
}
