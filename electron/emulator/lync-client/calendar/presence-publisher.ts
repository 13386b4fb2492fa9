import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import { type Instant, type Seconds, toSeconds } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';
import { sameData } from '../../snapshots/same-data.js';
import type { CalendarHistory } from './calendar-history.js';
import { tickAfter } from './calendar-models.js';
import { type PublicationNote, publicationInWords } from './calendar-notes.js';
import { type CalendarPermissions, calendarPermissionsSchema } from './calendar-permissions.js';
import type { CalendarCache } from './calendar-poller.js';
import type { CalendarPorts } from './calendar-ports.js';
import { type CalendarReading, type ReadEntry, readEntrySchema } from './calendar-reading.js';
import { decidingEntry, isShown, nextBoundary, stateOfEntry } from './calendar-state.js';
import { seenEntriesSchema, tellMissedEntries } from './missed-entries.js';

/**
 * Instances of calendarState, by what they stand for; publishing one clears the other. Follows `calendar/one-state`.
 */
const instances = { busy: '0x40000000', oof: '0x50000000' } as const;

/** What was published last of the calendar state. */
const publishedSchema = lateObject(() => ({
  endpoint: z.string(),
  entry: readEntrySchema.nullable(),
  /** Since when this entry is published. */
  since: instantSchema,
  withDetails: z.boolean(),
}));
type Published = Data<typeof publishedSchema>;

export const presencePublisherSnapshotSchema = lateObject(() => ({
  /** Seconds; of the policy that sign-in brought. */
  interval: z.int().positive(),
  published: publishedSchema.nullable(),
  /** What the last tick went by; while all of it holds, there is nothing to do. */
  settled: z
    .strictObject({
      /** The poll that brought the reading; null without one. */
      cause: z.string().nullable(),
      permissions: calendarPermissionsSchema,
      until: instantSchema.nullable(),
    })
    .nullable(),
  last: instantSchema.nullable(),
  /** Of the entries in the cache that presence shows. */
  seen: seenEntriesSchema,
}));
export type PresencePublisherSnapshot = Data<typeof presencePublisherSnapshotSchema>;

/**
 * Turns the cache into presence at sign-in and on the grid of its own interval, and only there: between two ticks
 * nothing of the calendar reaches anybody. Publishes only what changed.
 * Follows `calendar/automatic-replies`.
 */
export class PresencePublisher {
  readonly #ports: CalendarPorts;
  readonly #history: CalendarHistory;
  readonly #cache: () => CalendarCache | null;
  #state: Omit<PresencePublisherSnapshot, 'last'>;
  /** Apart from the rest, which stays as it is at most ticks. */
  #last: Instant | null;
  #said: PresencePublisherSnapshot | null = null;

  /** @param from the interval to begin with at sign-in, or the snapshot of a publisher that goes on */
  constructor(
    ports: CalendarPorts,
    history: CalendarHistory,
    cache: () => CalendarCache | null,
    from: Seconds | PresencePublisherSnapshot,
  ) {
    this.#ports = ports;
    this.#history = history;
    this.#cache = cache;
    if (typeof from === 'number') {
      this.#state = { interval: from, published: null, settled: null, seen: {} };
      this.#last = null;
      return;
    }
    const { last, ...state } = from;
    this.#state = state;
    this.#last = last;
    this.#said = from;
  }

  snapshot(): PresencePublisherSnapshot {
    this.addQuiet();
    this.#said ??= { ...this.#state, last: this.#last };
    return this.#said;
  }

  get interval(): Seconds {
    return toSeconds(this.#state.interval);
  }

  get last(): Instant | null {
    this.addQuiet();
    return this.#last;
  }

  /** The next tick of the grid that has not fired. */
  get next(): Instant {
    return this.#tickAfter(this.last);
  }

  /** The entry whose state is published now, and since when. */
  get published(): { readonly entry: ReadEntry; readonly since: Instant } | null {
    const { entry = null, since } = this.#state.published ?? {};
    return entry === null || since === undefined ? null : { entry, since };
  }

  start(): void {
    const { clock, signedInAt, sip } = this.#ports;
    clock.every(signedInAt, this.interval, { kind: 'calendar-publication', sip });
  }

  stop(): void {
    this.addQuiet();
    const { clock, sip } = this.#ports;
    clock.cancel({ kind: 'calendar-publication', sip });
  }

  /** What publications go by may be otherwise, cache, permissions or endpoint: the next tick looks at it. */
  termsChanged(): void {
    const { clock, sip } = this.#ports;
    clock.wake({ kind: 'calendar-publication', sip });
  }

  /** A tick of the grid. The timer rests after it while ticks change nothing and nobody is told of them. */
  tick(): void {
    this.addQuiet();
    const { clock, sip, endpoint, permissions, isShown, changed } = this.#ports;
    const now = clock.now();
    this.#last = now;
    this.#said = null;
    changed();
    const registered = endpoint();
    if (registered === null) return;
    const allowed = permissions();
    const cache = this.#cache();
    if (this.#isSettled(cache?.cause ?? null, allowed, registered, now))
      this.#history.quietPublication(now);
    else this.#publish(cache, allowed, registered, now);
    if (!isShown())
      clock.rest({ kind: 'calendar-publication', sip }, this.#state.settled?.until ?? null);
  }

  /** Adds ticks that passed while the timer rested to the history, as the quiet ones that they are. */
  addQuiet(): void {
    const { clock, sip } = this.#ports;
    const passed = clock.passed({ kind: 'calendar-publication', sip });
    if (passed === null || (this.#last !== null && passed <= this.#last)) return;
    const first = this.#tickAfter(this.#last);
    const step = this.interval * 1000;
    this.#history.quietPublications(first, step, (passed - first) / step + 1);
    this.#last = passed;
    this.#said = null;
  }

  #tickAfter(moment: Instant | null): Instant {
    return tickAfter(this.#ports.signedInAt, this.interval, moment);
  }

  #isSettled(
    cause: string | null,
    permissions: CalendarPermissions,
    endpoint: string,
    now: Instant,
  ): boolean {
    const { settled, published } = this.#state;
    return (
      settled !== null &&
      settled.cause === cause &&
      sameData(settled.permissions, permissions) &&
      published?.endpoint === endpoint &&
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
    const cause = cache?.cause ?? null;
    log.during(cause, () => {
      if (cache !== null && permissions.presence)
        this.#change({ seen: tellMissedEntries(this.#ports, this.#state.seen, cache, now) });
      const note = this.#publishState(entries, permissions, endpoint, now);
      this.#publishData(reading, permissions);
      this.#publishReplies(reading, permissions, now);
      if (note === null) this.#history.quietPublication(now);
      else this.#history.notePublication(note);
    });
    const until = nextBoundary([...entries, ...repliesAsEntries(reading)], now);
    this.#change({ settled: { cause, permissions, until } });
  }

  /** @returns what changed for those who watch; null when nothing did */
  #publishState(
    entries: readonly ReadEntry[],
    permissions: CalendarPermissions,
    endpoint: string,
    now: Instant,
  ): PublicationNote | null {
    const deciding = permissions.presence ? decidingEntry(entries, now) : null;
    const entry = deciding !== null && isShown(deciding) ? deciding : null;
    const withDetails = entry !== null && permissions.meetingDetails;
    const former = this.#state.published;
    const next = { endpoint, entry, withDetails, since: now };
    if (former !== null && isSame(former, next)) {
      this.#change({ published: { ...next, since: former.since } });
      return null;
    }
    this.#change({ published: next });
    this.#history.published.add(now, entry);
    const note = noteOf(entry, former?.entry ?? null, permissions, now);
    if (note === null) return null;
    const { text } = publicationInWords(note, this.#ports);
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
    return note;
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

  #change(changes: Partial<Omit<PresencePublisherSnapshot, 'last'>>): void {
    this.#state = { ...this.#state, ...changes };
    this.#said = null;
  }
}

function noteOf(
  entry: ReadEntry | null,
  former: ReadEntry | null,
  { presence }: CalendarPermissions,
  at: Instant,
): PublicationNote | null {
  if (entry !== null) return { at, published: entry };
  return former && { at, withdrawn: former, why: presence ? 'over' : 'switched-off' };
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
