import type { LogEntry } from '../../../shared/contract/log.js';
import { toInstant } from '../../../shared/lync/time.js';
import { ianaClock } from '../../emulator/exchange/time/zone-clock.js';

/** `2010-12-06 08:30:00` as clocks in the zone show it. */
export function dateTimeIn(timeZone: string): (at: number) => string {
  const clock = ianaClock(timeZone);
  return (at) => {
    const text = new Date(clock.wallAt(toInstant(at))).toISOString();
    return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
  };
}

/** The log as JSON, one entry a line. Two runs of the same scenario give the same bytes. */
export function exportLog(entries: readonly LogEntry[], timeZone: string): string {
  const time = dateTimeIn(timeZone);
  return entries
    .map(({ id, at, kind, actor, sip, text, cause }) =>
      JSON.stringify({ id, time: time(at), at, kind, actor, sip, text, cause }),
    )
    .map((line) => `${line}\n`)
    .join('');
}
