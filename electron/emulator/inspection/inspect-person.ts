import type {
  CachedEntry,
  HeldEntry,
  InspectedWatcher,
  Inspection,
} from '../../../shared/contract/views/inspection.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import type { Clients } from '../clients/clients.js';
import type { EventLog } from '../clock/event-log.js';
import { historyStart } from '../clock/look-back.js';
import type { Person } from '../directory/person.js';
import { takesTime } from '../exchange/calendar/calendar-entry.js';
import type { ExchangeServer } from '../exchange/exchange-server.js';
import type { EntryAsOf } from '../exchange/mailboxes/mailbox-past.js';
import type { CalendarHistory } from '../lync-client/calendar/calendar-history.js';
import { type ReadEntry, readingWindow } from '../lync-client/calendar/calendar-reading.js';
import { decidingEntry, textOfEntry } from '../lync-client/calendar/calendar-state.js';
import { describePublications } from '../lync-client/why/explain-presence.js';
import type { PresenceHistory } from '../lync-server/presence/presence-history.js';
import type { PresenceServer } from '../lync-server/presence/presence-server.js';
import { LogChain } from './log-chain.js';

export interface InspectionParts {
  readonly clients: Clients;
  readonly exchange: ExchangeServer;
  readonly log: EventLog;
  readonly presence: Pick<PresenceServer, 'traceFor'>;
  readonly presenceHistory: PresenceHistory;
  readonly timeText: (at: Instant) => string;
}

/** What is asked: a moment up to the present, and who watches. */
export interface Inspected {
  readonly person: Person;
  readonly at: Instant;
  readonly now: Instant;
  readonly watchers: readonly Person[];
}

/**
 * How a calendar becomes what watchers are told at a moment. Nothing is worked out anew: mailbox, client and server kept
 * what they held and when it came.
 */
export function inspectPerson(
  { person, at, now, watchers }: Inspected,
  parts: InspectionParts,
): Inspection {
  const { sip, displayName } = person;
  const { clients, exchange, log, presence, presenceHistory, timeText } = parts;
  const { from, to } = readingWindow(at);
  const chain = new LogChain(log, sip);
  const history = clients.historyOf(sip);
  const cache = history.cache.at(at) ?? null;
  const cached = cache?.value ?? [];
  const held = exchange.mailboxes.of(sip)?.entriesAsOf(at, from, to) ?? null;
  const lookOf = (watcher: Person) =>
    whatIsTold(watcher, { person, at, now }, presenceHistory, chain);
  return {
    sip,
    displayName,
    at,
    from,
    to,
    calendar: held && heldEntries(held, cached, at, chain),
    cache: {
      since: cache?.at ?? null,
      lastPoll: history.lastPoll(at),
      entries: cachedEntries(
        cached,
        held?.map(({ entry }) => entry) ?? cached,
        at,
        cache && chain.nameAt(cache.at, pollKinds),
      ),
    },
    published: {
      lastPublication: history.lastPublication(at),
      calendarState: calendarStateAt(history, at, chain),
      presence: lookOf(person).told,
      publications:
        at === now ? describePublications(presence.traceFor(sip, sip).aggregation, timeText) : null,
    },
    watchers: watchers.map((watcher) => ({
      sip: watcher.sip,
      displayName: watcher.displayName,
      ...lookOf(watcher),
    })),
    log: chain.entries(),
  };
}

const pollKinds = ['calendar.polled', 'command.client.sign-out'];
const publicationKinds = ['calendar.published'];
const presenceKinds = ['presence.changed'];

function heldEntries(
  held: readonly EntryAsOf[],
  cached: readonly ReadEntry[],
  at: Instant,
  chain: LogChain,
): readonly HeldEntry[] {
  const entries = held.filter(({ entry }) => takesTime(entry));
  const deciding = decidingEntry(
    entries.map(({ entry }) => entry),
    at,
  );
  return entries.map(({ entry, cause }) => {
    const known = counterpart(entry, cached);
    return {
      ...shown(entry),
      decides: entry === deciding,
      madeBy: chain.name(cause),
      inCache: known === undefined ? 'not-yet' : isSame(known, entry) ? 'same' : 'otherwise',
    };
  });
}

function cachedEntries(
  cached: readonly ReadEntry[],
  held: readonly ReadEntry[],
  at: Instant,
  madeBy: string | null,
): readonly CachedEntry[] {
  const deciding = decidingEntry(cached, at);
  return cached.map((entry) => {
    const original = counterpart(entry, held);
    return {
      ...shown(entry),
      decides: entry === deciding,
      madeBy,
      inCalendar: original === undefined ? 'gone' : isSame(original, entry) ? 'same' : 'otherwise',
    };
  });
}

/** Public folders give no ids: there the times name an entry. */
const counterpart = (entry: ReadEntry, others: readonly ReadEntry[]): ReadEntry | undefined =>
  others.find(({ id }) => id === entry.id) ??
  others.find(({ start, end }) => start === entry.start && end === entry.end);

const isSame = (one: ReadEntry, other: ReadEntry): boolean =>
  one.start === other.start &&
  one.end === other.end &&
  one.busyType === other.busyType &&
  (one.subject === '' || other.subject === '' || one.subject === other.subject);

const shown = ({ id, subject, location, start, end, busyType, isMeeting }: ReadEntry) => ({
  id,
  subject,
  location,
  start,
  end,
  busyType,
  isMeeting,
});

function calendarStateAt(
  history: CalendarHistory,
  at: Instant,
  chain: LogChain,
): Inspection['published']['calendarState'] {
  const { value: entry = null, at: since } = history.published.at(at) ?? {};
  if (entry === null || since === undefined) return null;
  const { id, subject, busyType } = entry;
  const madeBy = chain.nameAt(since, publicationKinds);
  return { entry: id, subject, text: textOfEntry(entry), busyType, since, madeBy };
}

function whatIsTold(
  watcher: Person,
  { person, at, now }: Omit<Inspected, 'watchers'>,
  history: PresenceHistory,
  chain: LogChain,
): Pick<InspectedWatcher, 'relationship' | 'told'> {
  const begins = toInstant(historyStart(now));
  const spans = history.read(watcher.sip, person.sip, begins, toInstant(at + 1));
  const last = spans.at(-1);
  const relationship = last?.presence.relationship ?? 'none';
  if (last === undefined) return { relationship, told: null };
  const { text, class: presenceClass } = last.presence;
  const other = spans.findLastIndex(
    ({ presence }) => presence.text !== text || presence.class !== presenceClass,
  );
  const since = spans[other + 1]?.from ?? last.from;
  const madeBy = chain.nameAt(since, presenceKinds);
  return { relationship, told: { text, class: presenceClass, since, madeBy } };
}
