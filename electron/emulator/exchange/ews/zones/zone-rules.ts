import { dayMilliseconds, minuteMilliseconds } from '../../../../../shared/lync/time.js';
import {
  type ClockChange,
  clockChanges,
  ianaOffset,
} from '../../../../../shared/time/zone-clock.js';
import { ianaNameOf, windowsZoneNames } from '../../icalendar/windows-zones.js';
import type { TransitionZone, ZoneTransition } from './serializable-time-zone.js';

const unchanging: ZoneTransition = { bias: 0, month: 0, order: 0, weekday: 0, time: 0 };

/** IANA zones in the form of the Availability service, each worked out once. */
export class ZoneRules {
  /** Not in snapshots: derived from the zone database. */
  readonly #known = new Map<string, TransitionZone>();
  readonly #names = new Map<string, string>();

  /** The rules of a zone in one year. Of more than two changes the first and the last are kept. */
  of(timeZone: string, year: number): TransitionZone {
    const key = `${timeZone} ${year}`;
    const zone = this.#known.get(key) ?? describeZone(timeZone, year);
    this.#known.set(key, zone);
    return zone;
  }

  /**
   * The name that Windows has for an IANA zone: that of its own table, else of the first zone whose clocks change alike
   * in that year; `UTC` where there is none. Follows `exchange/ews-zone-names`.
   */
  windowsName(timeZone: string, year: number): string {
    const own = windowsZoneNames.find((name) => ianaNameOf(name) === timeZone);
    if (own !== undefined) return own;
    const key = `${timeZone} ${year}`;
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const rules = JSON.stringify(this.of(timeZone, year));
    const alike = windowsZoneNames.find(
      (name) => JSON.stringify(this.of(ianaNameOf(name) ?? name, year)) === rules,
    );
    this.#names.set(key, alike ?? 'UTC');
    return alike ?? 'UTC';
  }
}

function describeZone(timeZone: string, year: number): TransitionZone {
  const changes = clockChanges(timeZone, year);
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last || first === last) {
    const offset = ianaOffset(timeZone)(Date.UTC(year, 0, 1));
    return { bias: -offset / minuteMilliseconds, standard: unchanging, daylight: unchanging };
  }
  const [forward, back] = first.after > first.before ? [first, last] : [last, first];
  return {
    bias: -back.after / minuteMilliseconds,
    standard: transition(back, 0),
    daylight: transition(forward, -(forward.after - back.after) / minuteMilliseconds),
  };
}

function transition({ at, before }: ClockChange, bias: number): ZoneTransition {
  const wall = new Date(at + before);
  const date = wall.getUTCDate();
  const days = new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
  return {
    bias,
    month: wall.getUTCMonth() + 1,
    order: date + 7 > days ? 5 : Math.ceil(date / 7),
    weekday: wall.getUTCDay(),
    time: wall.getTime() % dayMilliseconds,
  };
}
