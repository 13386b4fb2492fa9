import { type Instant, minuteMilliseconds, toInstant } from '../../../../shared/lync/time.js';
import { formatWallTime, parseWallTime, toWallTime } from '../../../../shared/time/wall-time.js';
import { utcClock, type ZoneClock } from '../../../../shared/time/zone-clock.js';

/** `2010-12-06T08:00:00Z`. */
export const formatUtc = (instant: number): string => `${formatWallTime(toWallTime(instant))}Z`;

const pattern = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * Reads an `xs:dateTime` or `xs:date` (XML Schema) to whole seconds; `null` when it is neither.
 * @param clock that of times without a zone
 */
export function parseXmlDateTime(text: string, clock: ZoneClock = utcClock): Instant | null {
  const [, date, time = '00:00:00', zone] = pattern.exec(text.trim()) ?? [];
  const wall = date === undefined ? null : parseWallTime(`${date}T${time}`);
  if (wall === null) return null;
  return zone === undefined ? clock.instantOf(wall) : toInstant(wall - offsetOf(zone));
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * minuteMilliseconds;
}

/** Minutes as an `xs:duration`: `-PT1H30M`. */
export function formatDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : ''}PT${hours}H${rest > 0 ? `${rest}M` : ''}`;
}
