import { weekdays } from '../mailboxes/working-hours.js';
import { type ZoneClock, zoneClock } from './zone-clock.js';

/** When a part of the year begins: on the `order`th weekday of a month (5 is the last), local time. */
export interface ZoneTransition {
  /** Minutes that this part of the year adds to the bias. */
  readonly bias: number;
  /** 1 to 12; 0 where the zone has no such change. */
  readonly month: number;
  readonly order: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Milliseconds after local midnight. */
  readonly time: number;
}

/** A time zone as the Availability service writes it (SerializableTimeZone): UTC = local + bias. */
export interface TransitionZone {
  /** Minutes. */
  readonly bias: number;
  readonly standard: ZoneTransition;
  readonly daylight: ZoneTransition;
}

/** The clock of such a zone. */
export function transitionClock({ bias, standard, daylight }: TransitionZone): ZoneClock {
  const standardOffset = -(bias + standard.bias) * 60_000;
  const daylightOffset = -(bias + daylight.bias) * 60_000;
  if (standardOffset === daylightOffset || standard.month === 0 || daylight.month === 0) {
    return zoneClock(() => standardOffset);
  }
  return zoneClock((instant) => {
    const year = new Date(instant + standardOffset).getUTCFullYear();
    const begins = transitionWall(daylight, year) - standardOffset;
    const ends = transitionWall(standard, year) - daylightOffset;
    const isDaylight =
      begins < ends ? instant >= begins && instant < ends : instant >= begins || instant < ends;
    return isDaylight ? daylightOffset : standardOffset;
  });
}

/** What the clock shows at the change, before it is put forward or back. */
function transitionWall({ month, order, weekday, time }: ZoneTransition, year: number): number {
  const first = Date.UTC(year, month - 1, 1);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  let day = 1 + ((weekday - new Date(first).getUTCDay() + 7) % 7) + (order - 1) * 7;
  while (day > days) day -= 7;
  return first + (day - 1) * 86_400_000 + time;
}

const weekdayNames: readonly string[] = weekdays;

/** 0 for Sunday, in any case; -1 for no weekday. */
export const weekdayIndex = (name: string): number => weekdayNames.indexOf(name.toLowerCase());
