import { ExchangeError } from '../exchange-error.js';
import type { CalendarComponent, ContentLine } from './content-lines.js';
import { type ReadingContext, type ZonedWall, zonedTimes } from './event-reader.js';
import { property, readProperty, textOf } from './properties.js';
import type { ReadingReport } from './reading-report.js';
import { parseRule, type RuleParts } from './rule-parts.js';

/** UIDs are kept, so that a file may come again. */
const longestUid = 900;

/** One VEVENT of a file, with what tells it from other versions of the same. */
export interface FileEvent {
  readonly component: CalendarComponent;
  /** `null` for one without, which nothing else can mean. */
  readonly uid: string | null;
  /** The occurrence that an exception is for, by its RECURRENCE-ID (RFC 5545, 3.8.4.4); `null` for no exception. */
  readonly occurrence: ZonedWall | null;
  /** Whether an exception is for all later occurrences too. */
  readonly isForLater: boolean;
  /** SEQUENCE (RFC 5545, 3.8.7.4); 0 where there is none. */
  readonly sequence: number;
  /** DTSTAMP as it is written: later ones sort later. */
  readonly stamp: string;
}

/** @throws {ExchangeError} for a RECURRENCE-ID that is no time */
export function readFileEvent(component: CalendarComponent, context: ReadingContext): FileEvent {
  const written = property(component, 'RECURRENCE-ID');
  const [meant] = written ? zonedTimes(written, context) : [];
  const uid = textOf(component, 'UID').trim().slice(0, longestUid);
  const stamp = component.lines.find(({ name }) => name === 'DTSTAMP');
  const sequence = component.lines.find(({ name }) => name === 'SEQUENCE');
  return {
    component,
    uid: uid === '' ? null : uid,
    occurrence: meant?.time ?? null,
    isForLater: (written?.parameter('range') ?? null) !== null,
    sequence: Number(/:\s*(\d{1,9})\s*$/.exec(sequence?.text ?? '')?.[1] ?? 0),
    stamp: /:\s*(\d{8}T\d{6})Z?\s*$/.exec(stamp?.text ?? '')?.[1] ?? '',
  };
}

/**
 * Reads the rules (RRULE) of an event, and leaves out of it those that cannot be read: the event still has its own
 * start, and the report says that it was not repeated. An EXRULE is never left out, since meetings that do not take
 * place would appear.
 */
export function readRules(
  event: CalendarComponent,
  report: ReadingReport,
): { readonly component: CalendarComponent; readonly rules: readonly RuleParts[] } {
  const rules: RuleParts[] = [];
  const isReadable = (line: ContentLine): boolean => {
    if (line.name !== 'RRULE') return true;
    try {
      rules.push(parseRule(readProperty(line)));
      return true;
    } catch (error) {
      if (!(error instanceof ExchangeError)) throw error;
      report.note(`Line ${event.line}: the entry was read without repeating, for ${error.message}`);
      return false;
    }
  };
  return { component: { ...event, lines: event.lines.filter(isReadable) }, rules };
}

/**
 * Of the events that `nameOf` gives one name, the latest by SEQUENCE, then by DTSTAMP (RFC 5546, 2.1.5); where neither
 * tells them apart, all that differ. The others are passed over.
 */
export function latestOf(
  events: readonly FileEvent[],
  nameOf: (event: FileEvent) => string | null,
  report: ReadingReport,
): FileEvent[] {
  const named = new Map<unknown, FileEvent[]>();
  for (const event of events) {
    const name = nameOf(event) ?? event;
    const known = named.get(name);
    if (known) known.push(event);
    else named.set(name, [event]);
  }
  return [...named.values()].flatMap((versions) => {
    const latest = versions.reduce((a, b) => (compareVersions(a, b) < 0 ? b : a));
    const texts = new Set<string>();
    return versions.filter((version) => {
      const { lines } = version.component;
      const text = lines.map((line) => line.text).join('\n');
      const isOld = compareVersions(version, latest) < 0;
      if (!isOld && !texts.has(text)) {
        texts.add(text);
        return true;
      }
      const which = isOld ? 'a later version of it is' : 'the same entry is';
      report.passOver(version.component, `${which} in the file, in line ${latest.component.line}.`);
      return false;
    });
  });
}

const compareVersions = (a: FileEvent, b: FileEvent): number =>
  a.sequence - b.sequence || (a.stamp < b.stamp ? -1 : Number(a.stamp > b.stamp));
