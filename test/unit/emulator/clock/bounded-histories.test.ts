import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyStart, mostKept } from '../../../../electron/emulator/clock/look-back.js';
import { TickRecord } from '../../../../electron/emulator/clock/tick-record.js';
import { VersionRecord } from '../../../../electron/emulator/clock/version-record.js';
import { Calendar } from '../../../../electron/emulator/exchange/calendar/calendar.js';
import {
  noPast,
  withChange,
} from '../../../../electron/emulator/exchange/mailboxes/mailbox-past.js';
import { CalendarHistory } from '../../../../electron/emulator/lync-client/calendar/calendar-history.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';

/** A history that is given one more of its kind at each moment, and what it keeps then. */
interface Grown {
  readonly most: number;
  readonly add: (at: Instant, index: number) => void;
  /** The last moment of each thing kept, in order. */
  readonly kept: () => readonly number[];
}

const notes = (): Grown => {
  const history = new CalendarHistory({ displayName: 'Alice', timeText: String });
  return {
    most: mostKept.notes,
    add: (at, entries) => history.notePoll({ at, way: 'web-services', entries }),
    kept: () => history.snapshot().polls.map(({ at }) => at),
  };
};

const publications = (): Grown => {
  const history = new CalendarHistory({ displayName: 'Alice', timeText: String });
  return {
    most: mostKept.notes,
    add: (at) => history.notePublication({ at, failed: false, text: 'published' }),
    kept: () => history.snapshot().publications.map(({ at }) => at),
  };
};

const versions = (): Grown => {
  const record = new VersionRecord<number>();
  return {
    most: mostKept.versions,
    add: (at, index) => record.add(at, index),
    // A version holds until the next one.
    kept: () => record.snapshot().map(({ at }, index, all) => all[index + 1]?.at ?? at),
  };
};

const ticks = (): Grown => {
  const record = new TickRecord();
  return {
    most: mostKept.tickRuns,
    add: (at) => record.add(at),
    kept: () => record.snapshot().map(({ first, step, count }) => first + step * (count - 1)),
  };
};

const mailboxPast = (): Grown => {
  let past = noPast;
  const holdings = { calendar: new Calendar([]), series: new Map() };
  return {
    most: mostKept.mailboxChanges,
    add: (at, index) => {
      const doing = { ids: [`c${index}`], at, cause: null, gone: () => false };
      past = withChange(past, holdings, doing);
    },
    kept: () => past.changes.map(({ at }) => at),
  };
};

describe('what is kept for looking back', () => {
  it.each([
    ['notes of polls', notes],
    ['notes of publications', publications],
    ['versions', versions],
    ['runs of ticks', ticks],
    ['changes of a mailbox', mailboxPast],
  ])(
    '%s: no more than its number, and nothing that was over when the history begins',
    (_, begin) => {
      const steps = fc.array(
        fc.record({
          /** Minutes until the first of them. */
          pause: fc.constantFrom(1, 60, 24 * 60, 5 * 24 * 60, 20 * 24 * 60),
          count: fc.constantFrom(1, 3, 400),
        }),
        { minLength: 1, maxLength: 12 },
      );
      fc.assert(
        fc.property(steps, (bursts) => {
          const { most, add, kept } = begin();
          let now = 0;
          let index = 0;
          for (const { pause, count } of bursts) {
            now += pause * 60_000;
            for (let each = 0; each < count; each += 1) {
              // Steps that differ, so that each tick begins a run of its own.
              now += 1000 * (1 + (index % 7) ** 2);
              index += 1;
              add(toInstant(now), index);
            }
            const left = kept();
            expect(left.length).toBeLessThanOrEqual(most);
            expect(left.length).toBeGreaterThan(0);
            for (const moment of left)
              expect(moment).toBeGreaterThanOrEqual(historyStart(toInstant(now)));
          }
        }),
        // One that brings more than any number within minutes, and a few others.
        { numRuns: 6, examples: [[Array.from({ length: 6 }, () => ({ pause: 1, count: 400 }))]] },
      );
    },
  );
});
