import type { LogEntry } from '../../../../shared/contract/log.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { EmulatorViews } from '../views.js';
import { type Comparison, same } from './compare.js';
import { type MomentText, wholeTime } from './moment-text.js';

type LogExpectation = NonNullable<Expectation['log']>[number];

const entriesPerQuestion = 5000;

/** The log, oldest entry first. */
export async function readLog(views: EmulatorViews): Promise<readonly LogEntry[]> {
  const all: LogEntry[] = [];
  for (;;) {
    const last = all.at(-1)?.id;
    const after = last === undefined ? {} : { after: last };
    const { entries } = await views.ask({ name: 'log.read', ...after, limit: entriesPerQuestion });
    all.push(...entries);
    if (entries.length < entriesPerQuestion) return all;
  }
}

/** What of the log is not as expected. */
export function compareLog(
  expected: LogExpectation,
  log: readonly LogEntry[],
  textOf: MomentText,
): Comparison {
  const { kind, who, text, at, count } = expected;
  const found = log.filter(
    (entry) =>
      entry.kind === kind &&
      (who === undefined || entry.sip === who) &&
      (text === undefined || entry.text.includes(text)),
  );
  const what = `log ${[kind, who, text].filter((part) => part !== undefined).join(' ')}`;
  if (at !== undefined)
    return same(
      `${what} at`,
      at.map(wholeTime),
      found.map((entry, index) => textOf(entry.at, at[index] ?? at[0])),
    );
  if (count !== undefined) return same(`${what} count`, count, found.length);
  return found.length > 0 ? [] : [{ what, expected: 'an entry', seen: nearest(log, kind) }];
}

/** Entries of the same kind, for the one who wonders what was there instead. */
function nearest(log: readonly LogEntry[], kind: string): string {
  const last = log.filter((entry) => entry.kind === kind).slice(-3);
  return last.length === 0 ? 'no entry of that kind' : last.map(({ text }) => text).join(' / ');
}
