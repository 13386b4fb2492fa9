import { after, type Instant, type Seconds } from '../../../../shared/lync/time.js';
import { discoverEws } from './autodiscover.js';
import type { CalendarHistory } from './calendar-history.js';
import type { CalendarPorts, ExchangeAccess } from './calendar-ports.js';
import { type CalendarReading, readingWindow } from './calendar-reading.js';
import { EwsReader } from './ews-reader.js';
import { converse, type Dialogue } from './exchange-dialogue.js';
import { ExchangeFailure } from './exchange-failure.js';
import { readPublicFolders } from './public-folders.js';

/** What the client holds of the calendar. */
export interface CalendarCache {
  /** When the content was last confirmed by Exchange. */
  readonly readAt: Instant;
  readonly reading: CalendarReading;
  /** The entry of the log that reports the poll that brought it. */
  readonly cause: string;
}

export interface LastPoll {
  readonly at: Instant;
  /** Null when it succeeded. */
  readonly failure: ExchangeFailure | null;
}

/**
 * Reads the calendar at sign-in and on the grid of its interval. A poll that fails leaves the cache as it is, and the
 * next one comes no earlier: nothing is retried in between.
 * Follows `calendar/failed-poll`.
 */
export class CalendarPoller {
  readonly #ports: CalendarPorts;
  readonly #history: CalendarHistory;
  readonly #interval: Seconds;
  #access: ExchangeAccess;
  #reader: EwsReader;
  #ewsUrl: string | null = null;
  #cache: CalendarCache | null = null;
  #last: LastPoll | null = null;
  #next: Instant;

  constructor(
    ports: CalendarPorts,
    history: CalendarHistory,
    access: ExchangeAccess,
    interval: Seconds,
  ) {
    this.#ports = ports;
    this.#history = history;
    this.#access = access;
    this.#interval = interval;
    this.#reader = new EwsReader(access.profile.smtpAddress);
    this.#next = ports.signedInAt;
  }

  get cache(): CalendarCache | null {
    return this.#cache;
  }

  get last(): LastPoll | null {
    return this.#last;
  }

  /** The next tick of the grid that has not fired. */
  get next(): Instant {
    return this.#next;
  }

  get interval(): Seconds {
    return this.#interval;
  }

  /** The address of Web Services in use; null until Autodiscover has told it, and with public folders. */
  get ewsUrl(): string | null {
    return this.#ewsUrl;
  }

  get profile() {
    return this.#access.profile;
  }

  start(): void {
    const { clock, signedInAt, sip } = this.#ports;
    clock.every(signedInAt, this.#interval, { kind: 'calendar-poll', sip });
  }

  stop(): void {
    const { clock, sip } = this.#ports;
    clock.cancel({ kind: 'calendar-poll', sip });
  }

  /** From the next tick on the calendar comes from elsewhere. What was read stays until then. */
  connect(access: ExchangeAccess): void {
    this.#access = access;
    this.#ewsUrl = null;
    this.#reader = new EwsReader(access.profile.smtpAddress);
  }

  /** A tick of the grid; a promise where Exchange answers later. */
  poll(): void | Promise<void> {
    const { clock, permissions, signedInAt } = this.#ports;
    const now = clock.now();
    const missed = Math.floor((now - signedInAt) / (this.#interval * 1000));
    this.#next = after(signedInAt, (this.#interval * (missed + 1)) as Seconds);
    if (!permissions().reads) {
      this.#cache = null;
      this.#history.cache.add(now, []);
      return;
    }
    const settled = converse(this.#attempt(now), this.#access.transport);
    if (settled instanceof Promise) return settled;
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
    const { profile, ewsUrl } = this.#access;
    const window = readingWindow(now);
    if (profile.kind === 'public-folders') return yield* readPublicFolders(profile, window);
    this.#ewsUrl ??=
      ewsUrl ?? (yield* discoverEws(this.#ports.sip, profile.smtpAddress, this.#tried));
    return yield* this.#reader.read(this.#ewsUrl, window);
  }

  readonly #tried = (url: string, outcome: string): void => {
    const { log, sip } = this.#ports;
    log.append({ kind: 'autodiscover.tried', actor: 'client', sip, text: `${url}: ${outcome}` });
  };

  #succeeded(at: Instant, reading: CalendarReading): void {
    const { log, sip, displayName } = this.#ports;
    const isNew = reading !== this.#cache?.reading;
    const way = this.#access.profile.kind === 'web-services' ? 'Web Services' : 'public folders';
    const count = reading.entries.length;
    const text = isNew
      ? `${displayName}'s client read the calendar over ${way}: ${count} ${count === 1 ? 'entry' : 'entries'}.`
      : `${displayName}'s client read the calendar over ${way}: nothing new.`;
    const entry = log.append({ kind: 'calendar.polled', actor: 'client', sip, text });
    this.#cache = {
      readAt: at,
      reading,
      cause: isNew ? entry.id : (this.#cache?.cause ?? entry.id),
    };
    this.#last = { at, failure: null };
    if (!isNew) {
      this.#history.quietPolls.add(at);
      return;
    }
    this.#history.notePoll({ at, failed: false, text });
    this.#history.cache.add(at, reading.entries);
  }

  #failed(at: Instant, failure: ExchangeFailure): void {
    const { log, sip, displayName } = this.#ports;
    const text = `${displayName}'s client could not read the calendar. ${failure.message}`;
    log.append({ kind: 'calendar.poll-failed', actor: 'client', sip, text });
    this.#last = { at, failure };
    // An address that failed is not trusted again: the next poll asks Autodiscover again.
    this.#ewsUrl = null;
    this.#history.notePoll({ at, failed: true, text: failure.message });
  }
}
