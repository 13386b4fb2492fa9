import ICAL from 'ical.js';
import { isTimeZone } from '../../../../shared/organisation/local-time.js';
import { ExchangeError } from '../exchange-error.js';
import { ianaClock, utcClock, type ZoneClock, zoneClock } from '../time/zone-clock.js';
import { ExpansionBudget, ruleWalls } from './recurrence-rule.js';
import { wallOf } from './wall-times.js';
import { ianaNameOf } from './windows-zones.js';

interface ZoneChange {
  /** Milliseconds of UTC. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Changes of a zone are worked out this far; a zone's last rule then goes on as it stood. */
const lastYear = 2150;
const changeBudget = 20_000;

/** The zones a file speaks of: those it defines itself, then names of IANA and of Windows. */
export class FileTimeZones {
  readonly #clocks = new Map<string, ZoneClock>();

  constructor(definitions: readonly ICAL.Component[]) {
    for (const definition of definitions) {
      const id = String(definition.getFirstPropertyValue('tzid') ?? '');
      this.#clocks.set(id, definedClock(definition));
    }
  }

  /** @throws {ExchangeError} `time-zone` */
  clock(id: string): ZoneClock {
    const known = this.#clocks.get(id);
    if (known) return known;
    const name = isTimeZone(id) ? id : ianaNameOf(id);
    if (name === null) {
      throw new ExchangeError(
        'time-zone',
        `"${id}" is no time zone: the file does not define it, and it is no name of IANA or Windows.`,
      );
    }
    const clock = name === 'UTC' ? utcClock : ianaClock(name);
    this.#clocks.set(id, clock);
    return clock;
  }
}

/** The clock of a VTIMEZONE (RFC 5545, 3.6.5). */
function definedClock(definition: ICAL.Component): ZoneClock {
  const budget = new ExpansionBudget(changeBudget);
  const changes = [
    ...definition.getAllSubcomponents('standard'),
    ...definition.getAllSubcomponents('daylight'),
  ].flatMap((part) => [...changesOf(part, budget)]);
  changes.sort((a, b) => a.at - b.at);
  const first = changes[0];
  if (!first) {
    throw new ExchangeError('time-zone', 'A VTIMEZONE has no STANDARD and no DAYLIGHT.');
  }
  return zoneClock((instant) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((changes[middle]?.at ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.after ?? first.before;
  });
}

function* changesOf(part: ICAL.Component, budget: ExpansionBudget): Generator<ZoneChange> {
  const start = part.getFirstPropertyValue('dtstart');
  const before = offsetOf(part, 'tzoffsetfrom');
  const after = offsetOf(part, 'tzoffsetto');
  if (!(start instanceof ICAL.Time)) {
    throw new ExchangeError('time-zone', 'A part of a VTIMEZONE has no DTSTART.');
  }
  const change = (wall: number): ZoneChange => ({ at: wall - before, before, after });
  const rule = part.getFirstPropertyValue('rrule');
  yield change(wallOf(start));
  for (const property of part.getAllProperties('rdate')) {
    for (const value of property.getValues()) {
      if (value instanceof ICAL.Time) yield change(wallOf(value));
    }
  }
  if (!(rule instanceof ICAL.Recur)) return;
  const until = rule.until ? wallOf(rule.until) : Number.POSITIVE_INFINITY;
  const untilOffset = rule.until?.zone === ICAL.Timezone.utcTimezone ? before : 0;
  const end = Math.min(until + untilOffset, Date.UTC(lastYear, 0, 1));
  for (const wall of ruleWalls(rule, wallOf(start), budget)) {
    if (wall > end) return;
    yield change(wall);
  }
}

function offsetOf(part: ICAL.Component, name: string): number {
  const value = part.getFirstPropertyValue(name);
  if (value instanceof ICAL.UtcOffset) return value.toSeconds() * 1000;
  throw new ExchangeError('time-zone', `A part of a VTIMEZONE has no ${name.toUpperCase()}.`);
}
