import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CalendarHistory,
  calendarHistorySnapshotSchema,
} from '../../../../../electron/emulator/lync-client/calendar/calendar-history.js';
import type { InWords } from '../../../../../electron/emulator/lync-client/calendar/calendar-notes.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { throughJson } from '../../../../support/through-json.js';

const fixture = new URL('../../../../fixtures/calendar-history/in-words.json', import.meta.url);
const stored = JSON.parse(readFileSync(fixture, 'utf8')) as {
  readonly history: unknown;
  readonly told: {
    readonly from: number;
    readonly to: number;
    readonly quiet: { readonly polls: number; readonly publications: number };
    readonly polls: readonly InWords[];
    readonly publications: readonly InWords[];
  };
};

const at = (minutes: number) => toInstant(minutes * 60_000);
const end = at(100_000);
const entry = {
  id: 'c1',
  subject: 'Review',
  location: '',
  start: at(0),
  end: at(1),
  busyType: 'busy',
  isMeeting: true,
} as const;
const terms = { displayName: 'Alice', timeText: String };

describe('the history of a calendar', () => {
  it('tells every poll in order, whichever of them had something to tell', () => {
    const steps = fc.array(
      fc.record({ minutes: fc.constantFrom(1, 5, 5, 5, 30), text: fc.constantFrom('', 'new') }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, fc.nat(60), (polls, stop) => {
        let history = new CalendarHistory(terms);
        const told: InWords[] = [];
        let minute = 0;
        for (const [index, { minutes, text }] of polls.entries()) {
          minute += minutes;
          const poll = { at: at(minute), failed: false, text };
          told.push(poll);
          if (text === '') history.quietPoll(poll.at);
          else history.notePoll(poll);
          if (index === stop)
            history = new CalendarHistory(
              terms,
              throughJson(calendarHistorySnapshotSchema, history.snapshot()),
            );
        }
        expect(history.polls(at(0), end)).toEqual(told);
        for (const poll of told) expect(history.lastPoll(poll.at)).toEqual(poll);
      }),
    );
  });

  it('keeps one run of polls at equal steps, whatever they brought', () => {
    const history = new CalendarHistory(terms);
    for (let index = 0; index < 100; index += 1)
      if (index % 7 === 0) history.notePoll({ at: at(index * 30), failed: false, text: 'new' });
      else history.quietPoll(at(index * 30));
    expect(history.snapshot().quietPolls).toHaveLength(1);
  });

  it('reads and goes on with what an earlier build kept: sentences, in runs that ended at each', () => {
    const { told } = stored;
    const history = new CalendarHistory(terms, calendarHistorySnapshotSchema.parse(stored.history));
    const [from, to] = [toInstant(told.from), toInstant(told.to)];
    const lanes = { polls: history.polls(from, to), publications: history.publications(from, to) };
    for (const lane of ['polls', 'publications'] as const) {
      expect(lanes[lane].filter(({ text }) => text !== '')).toEqual(told[lane]);
      expect(lanes[lane].filter(({ text }) => text === '')).toHaveLength(told.quiet[lane]);
    }
    history.notePublication({ at: to, withdrawn: entry, why: 'over' });
    expect(history.lastPublication(to)?.text).toBe(
      'Alice\'s client withdrew the calendar state of "Review", 0 to 60000: it is over, moved or gone from the cache.',
    );
  });
});
