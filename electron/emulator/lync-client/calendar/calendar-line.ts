import {
  hourMilliseconds,
  type Instant,
  minuteMilliseconds,
  toInstant,
} from '../../../../shared/lync/time.js';
import type { CalendarData } from '../../lync-server/presence/calendar-data.js';

const quarter = 15 * minuteMilliseconds;
const eightHours = 8 * hourMilliseconds;

/** The digits of free/busy in the words of the contact card. */
const stateNames = ['Free', 'Tentative', 'Busy', 'Out of office', 'No data'] as const;

/**
 * The Calendar line of a contact card: `Free until 2:00 PM`, `Not working until 8:00 AM`, `Currently busy. Free at
 * 3:30 PM`. Null where nothing is known of this moment. The wording is that of an interoperating client.
 * Follows `calendar/card-text`.
 * @param timeText a moment as the watcher's clock shows it
 */
export function calendarLine(
  data: CalendarData,
  now: Instant,
  timeText: (at: Instant) => string,
): string | null {
  const { start, freeBusy, working } = data;
  const slot = Math.floor((now - start) / quarter);
  const digit = freeBusy[slot];
  if (now < start || digit === undefined) return null;
  const change = nextChange(freeBusy, slot);
  const changeAt = toInstant(start + change * quarter);
  if (digit !== '0') {
    if (changeAt - now > eightHours) return `${nameOf(digit)} for next 8 hours`;
    const next = freeBusy[change];
    const then = next === undefined ? '' : ` ${nameOf(next)} at ${timeText(changeAt)}.`;
    return `Currently ${nameOf(digit).toLowerCase()}.${then}`;
  }
  const works = working.length === 0 || working.some(({ from, to }) => from <= now && now < to);
  const bounds = working.flatMap(({ from, to }) => [from, to]).filter((at) => at > now);
  const until = toInstant(Math.min(changeAt, ...bounds));
  if (until - now > eightHours)
    return works ? 'Free for next 8 hours' : 'Outside of working hours for next 8 hours';
  return `${works ? 'Free' : 'Not working'} until ${timeText(until)}`;
}

/** The first slot after `slot` with another digit; the number of slots when there is none. */
function nextChange(freeBusy: string, slot: number): number {
  let next = slot + 1;
  while (next < freeBusy.length && freeBusy[next] === freeBusy[slot]) next += 1;
  return next;
}

const nameOf = (digit: string): string => stateNames[Number(digit)] ?? 'No data';
