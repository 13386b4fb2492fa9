import type { LogEntry } from '../../../shared/contract/log.js';
import type { Expectation } from '../../../shared/scenario/expectations/expectations.js';
import { dateTimeIn } from '../../../shared/time/time-text.js';
import type { WhyLine } from './scenario-result.js';

/** Kinds of entries that are told; polls and publications repeat, and the latest of each says most. */
const mostKinds = 8;

/**
 * What led to what is seen: of the latest kinds of entries about the person an expectation is about the last one each,
 * and what caused them. Without a person, of the entries of all.
 */
export function whySo(
  log: readonly LogEntry[],
  { client, row, card }: Expectation,
  timeZone: string,
): readonly WhyLine[] {
  const subject = row ?? card ?? client;
  const latest = new Map<string, LogEntry>();
  for (const entry of log.toReversed()) {
    if (latest.size === mostKinds) break;
    const isMeant = subject === undefined || entry.sip === subject;
    if (isMeant && !latest.has(entry.kind)) latest.set(entry.kind, entry);
  }
  const byId = new Map(log.map((entry) => [entry.id, entry]));
  const told = new Set<LogEntry>();
  for (const entry of latest.values()) {
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
