import { textOf } from '../../../../shared/contract/text-kinds.js';
import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import { type Instant, type Seconds, toInstant, toSeconds } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import type { ExchangeTransport } from '../../exchange/web/exchange-transport.js';
import { sameData } from '../../snapshots/same-data.js';
import { discoverEws } from './autodiscover.js';
import type { CalendarHistory } from './calendar-history.js';
import { tickAfter } from './calendar-models.js';
import { pollInWords, pollText } from './calendar-notes.js';
import {
  type CalendarPorts,
  type ExchangeAccess,
  exchangeRouteSchema,
  type MailProfile,
} from './calendar-ports.js';
import {
  type CalendarReading,
  calendarReadingSchema,
  ownText,
  readingWindow,
} from './calendar-reading.js';
import { EwsReader } from './ews-reader.js';
import { converse, type Dialogue } from './exchange-dialogue.js';
import { ExchangeFailure, exchangeFailureKinds } from './exchange-failure.js';
import { readPublicFolders } from './public-folders.js';

const calendarCacheSchema = lateObject(() => ({
  /** When the content was last confirmed by Exchange. */
  readAt: instantSchema,
  reading: calendarReadingSchema,
  /** The entry of the log that reports the poll that brought it; another for each reading. */
  cause: z.string(),
}));
/** What the client holds of the calendar. */
export type CalendarCache = Data<typeof calendarCacheSchema>;

const lastPollSchema = lateObject(() => ({
  at: instantSchema,
  /** Null when it succeeded. */
  failure: z
    .strictObject({ kind: z.enum(exchangeFailureKinds), message: textOf('sentence', z.string()) })
    .nullable(),
}));
export type LastPoll = Data<typeof lastPollSchema>;

export const calendarPollerSnapshotSchema = lateObject(() => ({
  route: exchangeRouteSchema,
  /** Seconds; of the mail profile at sign-in, wherever the route leads now. */
  interval: z.int().positive(),
  /** The address of Web Services in use; null until Autodiscover has told it, and with public folders. */
  ewsUrl: z.string().nullable(),
  cache: calendarCacheSchema.nullable(),
  last: lastPollSchema.nullable(),
  /** The last tick of the grid that fired, whether the calendar was read then or not. */
  tickedAt: instantSchema.nullable(),
}));
export type CalendarPollerSnapshot = Data<typeof calendarPollerSnapshotSchema>;

/** What a client says that has lost its way to a real Exchange. */
const lostWay =
  'The connection to the real Exchange ended with the run of the program that made it, as no password is kept. Connect the client to it again.';

/** Before every instant; a field that is always a number is changed in place. */
const never = Number.NEGATIVE_INFINITY;

/**
 * Reads the calendar at sign-in and on the grid of its interval. A poll that fails leaves the cache as it is, and the
 * next one comes no earlier: nothing is retried in between.
 * Follows `calendar/failed-poll`.
 */
export class CalendarPoller {
  readonly #ports: CalendarPorts;
  readonly #history: CalendarHistory;
  #transport: ExchangeTransport | null;
  #reader: EwsReader;
  #state: CalendarPollerSnapshot;
  /** The last of the polls after that state, all of which found it true. Not in snapshots: they are added to the state. */
  #foundTrueAt = never;
  /** What the log says of such a poll. Not in snapshots: made of the name. */
  readonly #quietText: string;

  /** @param from the interval to begin with at sign-in, or the snapshot of a poller that goes on */
  constructor(
    ports: CalendarPorts,
    history: CalendarHistory,
    { route, transport }: ExchangeAccess,
    from: Seconds | CalendarPollerSnapshot,
  ) {
    this.#ports = ports;
    this.#history = history;
    this.#transport = transport;
    this.#reader = new EwsReader(route.profile.smtpAddress);
    this.#quietText = pollText(ports.displayName, 'web-services', 'nothing new');
    this.#state =
      typeof from === 'number'
        ? { route, interval: from, ewsUrl: null, cache: null, last: null, tickedAt: null }
        : from;
  }

  snapshot(): CalendarPollerSnapshot {
    this.addQuiet();
    return this.#state;
  }

  get cache(): CalendarCache | null {
    return this.snapshot().cache;
  }

  get last(): LastPoll | null {
    return this.snapshot().last;
  }

  /** The next tick of the grid that has not fired. */
  get next(): Instant {
    return tickAfter(this.#ports.signedInAt, this.interval, this.snapshot().tickedAt);
  }

  get interval(): Seconds {
    return toSeconds(this.#state.interval);
  }

  get ewsUrl(): string | null {
    return this.#state.ewsUrl;
  }

  get profile(): MailProfile {
    return this.#state.route.profile;
  }

  start(): void {
    const { clock, signedInAt, sip } = this.#ports;
    clock.every(signedInAt, this.interval, { kind: 'calendar-poll', sip });
  }

  stop(): void {
    this.addQuiet();
    const { clock, sip } = this.#ports;
    clock.cancel({ kind: 'calendar-poll', sip });
  }

  /** From the next tick on the calendar comes from elsewhere. What was read stays until then. */
  connect({ route, transport }: ExchangeAccess): void {
    this.#transport = transport;
    this.#reader = new EwsReader(route.profile.smtpAddress);
    this.#change({ route, ewsUrl: null });
  }

  /** A tick of the grid; a promise where Exchange answers later. */
  poll(): void | Promise<void> {
    const { clock, permissions, log, sip, changed } = this.#ports;
    const now = clock.now();
    if (this.#isStillTrue(now)) {
      log.append({ kind: 'calendar.polled', actor: 'client', sip, text: this.#quietText });
      this.#foundTrueAt = now;
      changed();
      return;
    }
    if (!permissions().reads) {
      this.#change({ tickedAt: now, cache: null });
      this.#history.cache.add(now, []);
      return;
    }
    this.#change({ tickedAt: now });
    if (this.#transport === null) {
      this.#failed(now, new ExchangeFailure('unreachable', lostWay));
      changed();
      return;
    }
    const settled = converse(this.#attempt(now), this.#transport);
    if (settled instanceof Promise) return settled;
  }

  /**
   * Whether a poll would bring the very reading of the last one, which succeeded, at the next tick of the grid: nearly all
   * polls are of that kind, and what they change is added when it is read. Exchange says so itself, and is not asked.
   */
  #isStillTrue(now: Instant): boolean {
    const { cache, ewsUrl, tickedAt, interval } = this.#state;
    const last = this.#foundTrueAt === never ? tickedAt : this.#foundTrueAt;
    if (cache === null || ewsUrl === null || last === null) return false;
    if (now !== last + interval * 1000 || !this.#ports.permissions().reads) return false;
    return this.#reader.again(ewsUrl, readingWindow(now)) === cache.reading;
  }

  /** Adds the polls that found all as it was to state and history. */
  addQuiet(): void {
    if (this.#foundTrueAt === never) return;
    const at = toInstant(this.#foundTrueAt);
    this.#foundTrueAt = never;
    const { cache, tickedAt } = this.#state;
    const step = this.interval * 1000;
    const first = toInstant((tickedAt ?? at) + step);
    this.#history.quietPolls(first, step, (at - first) / step + 1);
    this.#change({
      tickedAt: at,
      last: { at, failure: null },
      cache: cache && { ...cache, readAt: at },
    });
  }

  /** One poll from beginning to end; failures end here. */
  *#attempt(now: Instant): Dialogue<void> {
    try {
      this.#succeeded(now, yield* this.#read(now));
    } catch (error) {
      if (!(error instanceof ExchangeFailure)) throw error;
      this.#failed(now, error);
    }
    this.#ports.changed();
  }

  *#read(now: Instant): Dialogue<CalendarReading> {
    const { profile, ewsUrl } = this.#state.route;
    const window = readingWindow(now);
    const known = this.#state.cache?.reading.entries ?? [];
    if (profile.kind === 'public-folders') {
      return yield* readPublicFolders(profile, window, known);
    }
    const url =
      this.#state.ewsUrl ??
      ewsUrl ??
      (yield* discoverEws(this.#ports.sip, profile.smtpAddress, this.#tried));
    if (url !== this.#state.ewsUrl) this.#change({ ewsUrl: url });
    return yield* this.#reader.read(url, window, known);
  }

  readonly #tried = (url: string, outcome: string): void => {
    const { log, sip } = this.#ports;
    log.append({ kind: 'autodiscover.tried', actor: 'client', sip, text: `${url}: ${outcome}` });
  };

  #succeeded(at: Instant, reading: CalendarReading): void {
    const { log, sip, displayName } = this.#ports;
    const former = this.#state.cache;
    const isNew = former === null || !sameData(reading, former.reading);
    const way = this.profile.kind;
    const note = { at, way, entries: reading.entries.length };
    const text = isNew
      ? pollInWords(note, this.#ports).text
      : pollText(displayName, way, 'nothing new');
    const entry = log.append({ kind: 'calendar.polled', actor: 'client', sip, text });
    const cause = isNew ? entry.id : former.cause;
    this.#change({ cache: { readAt: at, reading, cause }, last: { at, failure: null } });
    if (!isNew) {
      this.#history.quietPoll(at);
      return;
    }
    this.#history.notePoll(note);
    this.#history.cache.add(at, reading.entries);
  }

  #failed(at: Instant, failure: ExchangeFailure): void {
    const { log, sip, displayName } = this.#ports;
    const text = `${displayName}'s client could not read the calendar. ${failure.message}`;
    log.append({ kind: 'calendar.poll-failed', actor: 'client', sip, text });
    const { kind, message } = failure;
    // An address that failed is not trusted again: the next poll asks Autodiscover again.
    this.#change({ last: { at, failure: { kind, message } }, ewsUrl: null });
    this.#history.notePoll({ at, failed: true, text: ownText(failure.message) });
  }

  #change(changes: Partial<CalendarPollerSnapshot>): void {
    this.addQuiet();
    const former = this.#state.cache?.cause;
    this.#state = { ...this.#state, ...changes };
    if (this.#state.cache?.cause !== former) this.#ports.cacheChanged();
  }
}
