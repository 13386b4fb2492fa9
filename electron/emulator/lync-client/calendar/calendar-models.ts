import type { CalendarModel, Flips } from '../../../../shared/contract/views/calendar.js';
import { type Instant, type Seconds, toInstant } from '../../../../shared/lync/time.js';
import type { RuleId } from '../../../../shared/reference/rules.js';

/** The timers of one sign-in. */
export interface Grid {
  readonly signedInAt: Instant;
  readonly poll: Seconds;
  readonly publication: Seconds;
}

export interface ModelEntry {
  /** When the entry came into the calendar. */
  readonly createdAt: Instant;
  readonly start: Instant;
  readonly end: Instant;
}

/** A reading of how polls become presence. */
interface ModelDefinition {
  readonly title: string;
  readonly note: string;
  readonly rule: RuleId;
  /** The first moment, not before `at`, at which presence can change. */
  tick(grid: Grid, at: Instant): Instant;
  /** How long after a poll presence tells what that poll has read, at the earliest; at once where left out. */
  afterPoll?(grid: Grid): Seconds;
}

/** Every reading, in the order in which the forecast compares them. */
const definitions: Readonly<Record<CalendarModel, ModelDefinition>> = {
  'two-timers': {
    title: 'Two timers',
    note: "The source article's author's understanding: polls fill a cache, publications on their own grid turn it into presence.",
    rule: 'calendar/two-timers',
    tick: ({ signedInAt, publication }, at) => nextTick(signedInAt, publication, at),
  },
  chained: {
    title: 'Chained',
    note: 'Each poll is followed by one publication, the publication interval later.',
    rule: 'calendar/chained',
    tick: ({ signedInAt, poll, publication }, at) =>
      nextTick(toInstant(signedInAt + publication * 1000), poll, at),
    afterPoll: ({ publication }) => publication,
  },
  'boundary-aware': {
    title: 'Boundary-aware',
    note: 'The client changes presence at the start and the end of what it has read.',
    rule: 'calendar/boundary-aware',
    tick: (_grid, at) => at,
  },
};

/** The reading that this emulator lives by. */
const ownModel: CalendarModel = 'two-timers';

/** The readings as the forecast explains them. */
export const describedModels = Object.entries(definitions).map(
  ([model, { title, note, rule }]) => ({
    // The keys of the table are the models.
    model: model as CalendarModel,
    title,
    note,
    rule,
    isDefault: model === ownModel,
  }),
);

/** An entry that presence never shows. */
export const never: Flips = { flipsAt: null, returnsAt: null };

/**
 * When presence shows an entry and stops under each reading, if nothing else is in the calendar and every poll
 * succeeds; never under any where there is no entry to show.
 */
export function flipsByModel(
  entry: ModelEntry | null,
  grid: Grid,
): Readonly<Record<CalendarModel, Flips>> {
  const flips = Object.entries(definitions).map(
    ([model, definition]) => [model, entry ? flipsUnder(definition, entry, grid) : never] as const,
  );
  // The keys of the table are the models.
  return Object.fromEntries(flips) as Record<CalendarModel, Flips>;
}

/** The same under the reading in use alone. */
export const flipsInUse = (entry: ModelEntry, grid: Grid): Flips =>
  flipsUnder(definitions[ownModel], entry, grid);

function flipsUnder(model: ModelDefinition, entry: ModelEntry, grid: Grid): Flips {
  const seenAt = nextTick(grid.signedInAt, grid.poll, entry.createdAt);
  const toldAt = seenAt + (model.afterPoll?.(grid) ?? 0) * 1000;
  const flipsAt = model.tick(grid, toInstant(Math.max(entry.start, toldAt)));
  return flipsAt < entry.end ? { flipsAt, returnsAt: model.tick(grid, entry.end) } : never;
}

/** The tick of the same grid after one that fired; the first one where none did. */
export const tickAfter = (start: Instant, every: Seconds, fired: Instant | null): Instant =>
  fired === null ? start : nextTick(start, every, toInstant(fired + 1));

/** The first tick of `start`, `start + every`, … that is not before `at`. */
export function nextTick(start: Instant, every: Seconds, at: Instant): Instant {
  const step = every * 1000;
  return toInstant(start + Math.max(0, Math.ceil((at - start) / step)) * step);
}
