import type { Flips, ForecastEntry } from '../../../../shared/contract/views/calendar.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { flipsByModel, type Grid, never, nextTick } from './calendar-models.js';
import type { ReadEntry } from './calendar-reading.js';
import { decidingEntry, isShown, textOfEntry } from './calendar-state.js';

/** All that the coming publications depend on, as it is now. */
export interface ForecastFacts {
  readonly now: Instant;
  readonly grid: Grid;
  /** The next ticks that have not fired. */
  readonly nextPoll: Instant;
  readonly nextPublication: Instant;
  /** The mailbox as it is. */
  readonly calendar: readonly (ReadEntry & { readonly createdAt: Instant })[];
  /** The client's cache, and when it was read; null before the first poll. */
  readonly cache: { readonly readAt: Instant; readonly entries: readonly ReadEntry[] } | null;
  /** What the client's cache held at a moment of the past. */
  readonly cacheAt: (at: Instant) => readonly ReadEntry[];
  /** What is published now, and since when. */
  readonly published: { readonly entry: ReadEntry; readonly since: Instant } | null;
  /** What keeps calendar states from being published at all, as a sentence; null when nothing does. */
  readonly switchedOff: string | null;
  /** What of a manual status hides calendar states, as a sentence; null when there is none. */
  readonly manual: string | null;
  readonly timeText: (at: Instant) => string;
}

/**
 * For each entry that is not over: when presence will show it and stop, and why, if the calendar stays as it is and
 * every poll succeeds. Copies that only the cache still has come last.
 */
export function forecast(facts: ForecastFacts): readonly ForecastEntry[] {
  const { now, calendar, cache, published } = facts;
  const states = comingStates(facts);
  const isAhead = (entry: ReadEntry): boolean =>
    entry.end > now || (published !== null && isSameEntry(published.entry, entry));
  const isInCalendar = (entry: ReadEntry): boolean =>
    calendar.some((each) => isSameEntry(each, entry));
  const stale = (cache?.entries ?? []).filter((entry) => !isInCalendar(entry));
  return [
    ...calendar.filter(isAhead).map((entry) => {
      const { versions, ...flips } = showingOf(entry, states);
      const byModel = modelsOf(entry, facts);
      return { ...named(entry), ...flips, byModel, why: reasonOf(entry, flips, facts) };
    }),
    ...stale.filter(isAhead).flatMap((entry) => {
      const { versions, ...flips } = showingOf(entry, states);
      // An entry that was edited is described together with its newer version.
      if (versions.some(isInCalendar)) return [];
      const byModel = flipsByModel(null, facts.grid);
      return [{ ...named(entry), ...flips, byModel, why: staleReason(flips, facts) }];
    }),
  ];
}

interface ComingState {
  readonly at: Instant;
  readonly entry: ReadEntry | null;
}

/** What each publication that could change something will publish, from now on. */
function comingStates(facts: ForecastFacts): readonly ComingState[] {
  const { calendar, cache, nextPoll, published, switchedOff } = facts;
  const first = { at: published?.since ?? facts.now, entry: published?.entry ?? null };
  const moments = [...calendar, ...(cache?.entries ?? [])].flatMap(({ start, end }) => [
    start,
    end,
  ]);
  const ticks = new Set([nextPoll, ...moments].map((at) => tickFrom(facts, at)));
  const coming = [...ticks]
    .toSorted((one, other) => one - other)
    .map((at): ComingState => {
      const known = at >= nextPoll ? calendar : (cache?.entries ?? []);
      const deciding = switchedOff === null ? decidingEntry(known, at) : null;
      return { at, entry: deciding !== null && isShown(deciding) ? deciding : null };
    });
  return [first, ...coming];
}

/** The first publication still to come that is not before `at`. */
const tickFrom = ({ grid, nextPublication }: ForecastFacts, at: Instant): Instant =>
  nextTick(nextPublication, grid.publication, at);

/** The stretch of coming publications in which an entry shows; an edited one goes on from the copy before the edit. */
interface Showing extends Flips {
  /** The versions of the entry in it. */
  readonly versions: readonly ReadEntry[];
}

function showingOf(entry: ReadEntry, states: readonly ComingState[]): Showing {
  const isVersion = ({ entry: other }: ComingState): boolean => other?.id === entry.id;
  const index = states.findIndex(
    (state) => state.entry !== null && isSameEntry(state.entry, entry),
  );
  if (index < 0) return { ...never, versions: [] };
  const first = states.slice(0, index).findLastIndex((state) => !isVersion(state)) + 1;
  const after = states.findIndex((state, at) => at > index && !isVersion(state));
  const stretch = states.slice(first, after < 0 ? states.length : after);
  return {
    flipsAt: stretch[0]?.at ?? null,
    returnsAt: states[after]?.at ?? null,
    versions: stretch.flatMap(({ entry: version }) => version ?? []),
  };
}

const isSameEntry = (one: ReadEntry, other: ReadEntry): boolean =>
  one === other ||
  (one.id === other.id &&
    one.start === other.start &&
    one.end === other.end &&
    one.busyType === other.busyType &&
    one.isMeeting === other.isMeeting);

function modelsOf(
  entry: ReadEntry & { readonly createdAt: Instant },
  facts: ForecastFacts,
): ForecastEntry['byModel'] {
  // An entry that was made after the poll of its instant waits for the next one.
  const createdAt = toInstant(entry.createdAt + (isAfterItsPoll(entry, facts) ? 1 : 0));
  return flipsByModel(isShown(entry) ? { ...entry, createdAt } : null, facts.grid);
}

const isAfterItsPoll = (
  { id, createdAt }: ReadEntry & { readonly createdAt: Instant },
  { nextPoll, cacheAt }: ForecastFacts,
): boolean => createdAt < nextPoll && !cacheAt(createdAt).some((known) => known.id === id);

function reasonOf(entry: ReadEntry, flips: Flips, facts: ForecastFacts): string {
  const { switchedOff, cache, nextPoll, timeText, manual, published } = facts;
  if (!isShown(entry)) {
    const kind = entry.busyType === 'tentative' ? 'Tentative' : 'Free';
    return `${kind} time is told in free/busy only; presence stays.`;
  }
  if (switchedOff !== null) return switchedOff;
  const isKnown = cache?.entries.some((each) => isSameEntry(each, entry)) === true;
  const sees = isKnown
    ? 'The client has it in its cache'
    : `The poll at ${timeText(nextPoll)} will see it`;
  if (flips.flipsAt === null) {
    const isLate = !isKnown && nextPoll >= entry.end;
    const why = isLate ? 'when it is over' : 'but no publication falls into it that it decides';
    return `${sees}, ${why}: presence never changes.`;
  }
  const isOn = published !== null && flips.flipsAt === published.since;
  const shows = isOn
    ? `it has been published since ${timeText(flips.flipsAt)}`
    : `the publication at ${timeText(flips.flipsAt)} will show it`;
  const hidden = manual === null ? '' : ` ${manual}`;
  return `${sees}; ${shows}.${returning(flips, facts)}${hidden}`;
}

function staleReason(flips: Flips, facts: ForecastFacts): string {
  const { nextPoll, timeText } = facts;
  const gone = `Exchange no longer has it so; the poll at ${timeText(nextPoll)} will see that.`;
  return `${gone}${flips.flipsAt === null ? ' It does not show.' : returning(flips, facts)}`;
}

const returning = ({ returnsAt }: Flips, { timeText }: ForecastFacts): string =>
  returnsAt === null ? '' : ` The publication at ${timeText(returnsAt)} will take it back.`;

const named = (entry: ReadEntry) => ({
  entry: entry.id,
  subject: entry.subject,
  start: entry.start,
  end: entry.end,
  busyType: entry.busyType,
  text: textOfEntry(entry),
});
