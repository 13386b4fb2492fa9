import { toWallTime, type WallTime } from '../../../../shared/time/wall-time.js';
import { ianaOffset, type ZoneClock, zoneClock } from '../../../../shared/time/zone-clock.js';
import { ExchangeError } from '../exchange-error.js';
import { type CalendarComponent, writeComponent } from './content-lines.js';
import { properties, property, textOf } from './properties.js';
import { offsetOf, timesOf } from './property-values.js';
import type { ReadingReport } from './reading-report.js';
import { RecurrenceRule } from './recurrence-rule.js';
import { parseRule } from './rule-parts.js';
import { clockOfZone, ianaZoneOf } from './zone-names.js';

interface ZoneChange {
  /** Milliseconds of UTC. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Changes of a zone are worked out in these years; before and after them the nearest offset holds. */
const firstYear = Date.UTC(1900, 0, 1);
const lastYear = Date.UTC(2150, 0, 1);
const mostChanges = 20_000;

/**
 * The zones a file speaks of: those it defines itself, then names of IANA and of Windows, and offsets. What means none
 * of them is taken for the zone of times without zone, which the report says.
 */
export class FileTimeZones {
  readonly #clocks = new Map<string, ZoneClock>();

  constructor(
    definitions: readonly CalendarComponent[],
    /** The zone of times without zone, and its name. */
    private readonly floating: { readonly clock: ZoneClock; readonly name: string },
    private readonly report: ReadingReport,
  ) {
    for (const definition of definitions) this.#define(definition);
  }

  clock(id: string): ZoneClock {
    const known = this.#clocks.get(id.trim());
    if (known) return known;
    const clock = clockOfZone(id) ?? this.#assumed(id);
    this.#clocks.set(id.trim(), clock);
    return clock;
  }

  #assumed(id: string): ZoneClock {
    this.report.note(
      `The time zone "${id.slice(0, 100)}" is defined nowhere: its times were read as those of ${this.floating.name}.`,
    );
    return this.floating.clock;
  }

  #define(definition: CalendarComponent): void {
    const id = textOf(definition, 'TZID').trim();
    try {
      if (definition.problem !== null) throw new ExchangeError('malformed', definition.problem);
      this.#clocks.set(id, knownClock(definition, ianaZoneOf(id)));
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
      this.report.note(
        `Line ${definition.line}: the definition of the time zone "${id.slice(0, 100)}" was passed over: ${error.message}`,
      );
    }
  }
}

/**
 * Clocks by the text of their definition: the series of a state bring the same few definitions a thousand times. A
 * clock depends on the text alone, so that remembering it changes nothing but the time it takes.
 */
const remembered = new Map<string, ZoneClock>();
const mostRemembered = 200;

function knownClock(definition: CalendarComponent, ianaName: string | null): ZoneClock {
  const text = writeComponent(definition);
  const known = remembered.get(text);
  if (known) return known;
  const clock = definedClock(definition, ianaName);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, clock);
  return clock;
}

/**
 * The clock of a VTIMEZONE (RFC 5545, 3.6.5). Definitions are often cut to the time of the calendar: before the first
 * change of one that has a name of IANA, that zone counts.
 */
function definedClock(definition: CalendarComponent, ianaName: string | null): ZoneClock {
  const changes = definition.parts
    .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    .flatMap(changesOf);
  changes.sort((a, b) => a.at - b.at);
  const first = changes[0];
  if (!first) {
    throw new ExchangeError('time-zone', 'it has no STANDARD and no DAYLIGHT.');
  }
  if (changes.length > mostChanges) {
    throw new ExchangeError('time-zone', 'it changes its clocks too often.');
  }
  const earlier = ianaName === null ? () => first.before : ianaOffset(ianaName);
  return zoneClock((instant) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((changes[middle]?.at ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.after ?? earlier(instant);
  });
}

function changesOf(part: CalendarComponent): ZoneChange[] {
  const start = property(part, 'DTSTART');
  const [begin] = start ? timesOf(start) : [];
  if (!begin) throw new ExchangeError('time-zone', 'a part of it has no DTSTART.');
  const before = requiredOffset(part, 'TZOFFSETFROM');
  const after = requiredOffset(part, 'TZOFFSETTO');
  const added = properties(part, 'RDATE').flatMap(timesOf);
  const walls = [begin, ...added].map((time) => time.start.wall);
  for (const rule of properties(part, 'RRULE')) {
    walls.push(...ruleWalls(new RecurrenceRule(parseRule(rule), begin.start.wall), before));
  }
  return [...new Set(walls)].map((wall) => ({ at: wall - before, before, after }));
}

function ruleWalls(rule: RecurrenceRule, before: number): readonly WallTime[] {
  if (rule.mostPerDay > 1) {
    throw new ExchangeError('time-zone', 'it changes its clocks more than once a day.');
  }
  const { until } = rule.parts;
  // UNTIL is UTC here; dates and times without zone are taken as local.
  const end = until ? until.wall + (until.isUtc ? before : 0) + 1 : Number.POSITIVE_INFINITY;
  return rule.between(
    toWallTime(Math.max(rule.start, firstYear)),
    toWallTime(Math.min(end, lastYear)),
  );
}

function requiredOffset(part: CalendarComponent, name: string): number {
  const offset = property(part, name);
  if (offset) return offsetOf(offset);
  throw new ExchangeError('time-zone', `a part of it has no ${name}.`);
}
