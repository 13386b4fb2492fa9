import type { LogEntry } from '../../../shared/contract/log.js';
import type { Expectation } from '../../../shared/scenario/expectation-schema.js';
import { dateTimeIn } from './export-log.js';
import type { WhyLine } from './scenario-result.js';

/** Latest entries about the people concerned that are told. */
const mostEntries = 6;

/**
 * What led to what is seen: the latest entries of the log about the people an expectation names, and what caused
 * them. Without people, the latest entries of all.
 */
export function whySo(
  log: readonly LogEntry[],
  { client, row, card }: Expectation,
  timeZone: string,
): readonly WhyLine[] {
  const subject = row ?? card ?? client;
  const about = subject === undefined ? log : log.filter(({ sip }) => sip === subject);
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  const told = new Set<LogEntry>();
  for (const entry of about.slice(-mostEntries)) {
    let next: LogEntry | undefined = entry;
    while (next && !told.has(next)) {
      told.add(next);
      next = next.cause === null ? undefined : byId.get(next.cause);
    }
  }
  const time = dateTimeIn(timeZone);
  return log
    .filter((entry) => told.has(entry))
    .map(({ at, kind, text }) => ({ time: time(at), kind, text }));
}
