import { after, type Instant, type Seconds } from '../../../../shared/lync/time.js';
import type { CalendarHistory } from './calendar-history.js';
import type { CalendarPermissions } from './calendar-permissions.js';
import type { CalendarCache } from './calendar-poller.js';
import type { CalendarPorts } from './calendar-ports.js';
import type { CalendarReading, ReadEntry } from './calendar-reading.js';
import {
  decidingEntry,
  isShown,
  nextBoundary,
  stateOfEntry,
  textOfEntry,
} from './calendar-state.js';
import { MissedEntries } from './missed-entries.js';

/**
 * Instances of calendarState, by what they stand for; publishing one clears the other. Follows `calendar/one-state`.
 */
const instances = { busy: '0x40000000', oof: '0x50000000' } as const;

/** What was published last of the calendar state. */
interface Published {
  readonly endpoint: string;
  readonly entry: ReadEntry | null;
  /** Since when this entry is published. */
  readonly since: Instant;
  readonly withDetails: boolean;
}

/**
 * Turns the cache into presence at sign-in and on the grid of its own interval, and only there: between two ticks
 * nothing of the calendar reaches anybody. Publishes only what changed.
 * Follows `calendar/automatic-replies`.
 */
export class PresencePublisher {
  readonly #ports: CalendarPorts;
  readonly #history: CalendarHistory;
  readonly #interval: Seconds;
  readonly #cache: () => CalendarCache | null;
  readonly #missed: MissedEntries;
  #published: Published | null = null;
  /** What the last tick went by; while all of it holds, there is nothing to do. */
  #settled: {
    readonly reading: CalendarReading | null;
    readonly permissions: CalendarPermissions;
    readonly until: Instant | null;
  } | null = null;
  #last: Instant | null = null;
  #next: Instant;

  constructor(
    ports: CalendarPorts,
    history: CalendarHistory,
    cache: () => CalendarCache | null,
    interval: Seconds,
  ) {
    this.#ports = ports;
    this.#history = history;
    this.#cache = cache;
    this.#interval = interval;
    this.#missed = new MissedEntries(ports);
    this.#next = ports.signedInAt;
  }

  get interval(): Seconds {
    return this.#interval;
  }

  get last(): Instant | null {
    return this.#last;
  }

  /** The next tick of the grid that has not fired. */
  get next(): Instant {
    return this.#next;
  }

  /** The entry whose state is published now, and since when. */
  get published(): { readonly entry: ReadEntry; readonly since: Instant } | null {
    const { entry = null, since } = this.#published ?? {};
    return entry === null || since === undefined ? null : { entry, since };
  }

  start(): void {
    const { clock, signedInAt, sip } = this.#ports;
    clock.every(signedInAt, this.#interval, { kind: 'calendar-publication', sip });
  }

  stop(): void {
    const { clock, sip } = this.#ports;
    clock.cancel({ kind: 'calendar-publication', sip });
  }

  /** A tick of the grid. */
  tick(): void {
    const { clock, signedInAt, endpoint, permissions, changed } = this.#ports;
    const now = clock.now();
    const passed = Math.floor((now - signedInAt) / (this.#interval * 1000));
    this.#next = after(signedInAt, (this.#interval * (passed + 1)) as Seconds);
    this.#last = now;
    changed();
    const registered = endpoint();
    if (registered === null) return;
    const cache = this.#cache();
    const allowed = permissions();
    if (this.#isSettled(cache?.reading ?? null, allowed, registered, now)) {
      this.#history.quietPublications.add(now);
      return;
    }
    this.#publish(cache, allowed, registered, now);
  }

  #isSettled(
    reading: CalendarReading | null,
    permissions: CalendarPermissions,
    endpoint: string,
    now: Instant,
  ): boolean {
    const settled = this.#settled;
    return (
      settled?.reading === reading &&
      settled.permissions === permissions &&
      this.#published?.endpoint === endpoint &&
      (settled.until === null || now < settled.until)
    );
  }

  #publish(
    cache: CalendarCache | null,
    permissions: CalendarPermissions,
    endpoint: string,
    now: Instant,
  ): void {
    const { log } = this.#ports;
    const reading = cache?.reading ?? null;
    const entries = reading?.entries ?? [];
    log.during(cache?.cause ?? null, () => {
      this.#missed.look(cache, permissions, now);
      const said = this.#publishState(entries, permissions, endpoint, now);
      this.#publishData(reading, permissions);
      this.#publishReplies(reading, permissions, now);
      if (said === null) this.#history.quietPublications.add(now);
      else this.#history.notePublication({ at: now, failed: false, text: said });
    });
    const until = nextBoundary([...entries, ...repliesAsEntries(reading)], now);
    this.#settled = { reading, permissions, until };
  }

  /** @returns what was published, in words; null when nothing changed */
  #publishState(
    entries: readonly ReadEntry[],
    permissions: CalendarPermissions,
    endpoint: string,
    now: Instant,
  ): string | null {
    const deciding = permissions.presence ? decidingEntry(entries, now) : null;
    const entry = deciding !== null && isShown(deciding) ? deciding : null;
    const withDetails = entry !== null && permissions.meetingDetails;
    const former = this.#published;
    const next = { endpoint, entry, withDetails, since: now };
    if (former !== null && isSame(former, next)) {
      this.#published = { ...next, since: former.since };
      return null;
    }
    this.#published = next;
    this.#history.published.add(now, entry);
    if (entry === null && (former?.entry ?? null) === null) return null;
    const text = this.#words(entry, former?.entry ?? null, permissions);
    const { log, sip, presence } = this.#ports;
    const written = log.append({ kind: 'calendar.published', actor: 'client', sip, text });
    log.during(written.id, () => {
      for (const [type, instance] of Object.entries(instances)) {
        const isIt = entry?.busyType === type;
        if (!isIt && former?.entry?.busyType !== type) continue;
        const meeting = entry !== null && withDetails ? detailsOf(entry) : null;
        const state = isIt && entry !== null ? { ...stateOfEntry(entry), meeting } : null;
        presence.publishCalendarState(endpoint, instance, state);
      }
    });
    return text;
  }

  #words(
    entry: ReadEntry | null,
    former: ReadEntry | null,
    { presence }: CalendarPermissions,
  ): string {
    const { displayName, timeText } = this.#ports;
    const span = ({ subject, start, end }: ReadEntry) =>
      `${subject === '' ? 'an entry' : `"${subject}"`}, ${timeText(start)} to ${timeText(end)}`;
    if (entry !== null)
      return `${displayName}'s client published "${textOfEntry(entry)}" for ${span(entry)}.`;
    const why = presence
      ? 'it is over, moved or gone from the cache'
      : 'calendar presence is switched off';
    return `${displayName}'s client withdrew the calendar state of ${former === null ? 'an entry' : span(former)}: ${why}.`;
  }

  #publishData(reading: CalendarReading | null, { freeBusy }: CalendarPermissions): void {
    const { presence, sip } = this.#ports;
    const isTold = freeBusy && reading !== null && reading.merged !== '';
    presence.publishCalendarData(
      sip,
      isTold
        ? {
            mailbox: sip,
            start: reading.window.from,
            freeBusy: reading.merged,
            working: reading.working,
          }
        : null,
    );
  }

  #publishReplies(
    reading: CalendarReading | null,
    { outOfOfficeNote }: CalendarPermissions,
    now: Instant,
  ): void {
    if (reading === null) return;
    const { presence, sip, log, displayName } = this.#ports;
    const replies = reading.automaticReplies;
    const isOn =
      replies !== null &&
      (replies.from === null || replies.from <= now) &&
      (replies.to === null || now < replies.to);
    const message = outOfOfficeNote && isOn && replies.message !== '' ? replies.message : null;
    const former = presence.outOfOfficeOf(sip);
    if (isOn === (former !== null) && message === (former?.note ?? null)) return;
    const what = isOn ? 'automatic replies are on' : 'automatic replies are off';
    const text = `${displayName}'s client published that ${what}.`;
    const written = log.append({ kind: 'calendar.published', actor: 'client', sip, text });
    log.during(written.id, () => presence.publishOutOfOffice(sip, isOn ? { note: message } : null));
  }
}

function isSame(one: Published, other: Published): boolean {
  if (one.endpoint !== other.endpoint && other.entry !== null) return false;
  if (one.entry === other.entry) return one.withDetails === other.withDetails;
  if (one.entry === null || other.entry === null) return false;
  const [a, b] = [one.entry, other.entry];
  const sameState = a.busyType === b.busyType && a.isMeeting === b.isMeeting && a.start === b.start;
  if (!sameState || one.withDetails !== other.withDetails) return false;
  return !other.withDetails || (a.subject === b.subject && a.location === b.location);
}

const detailsOf = ({ subject, location }: ReadEntry) => ({ subject, location });

/** The schedule of automatic replies begins and ends as an entry does. */
function repliesAsEntries(reading: CalendarReading | null) {
  const { from = null, to = null } = reading?.automaticReplies ?? {};
  return from === null || to === null ? [] : [{ start: from, end: to, busyType: 'free' as const }];
}
