import type { LogEntry } from '../../../shared/contract/log.js';
import { dateTimeIn } from '../../../shared/time/time-text.js';

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
