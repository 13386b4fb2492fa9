import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CalendarHistory,
  calendarHistorySnapshotSchema,
  type NotedPoll,
} from '../../../../../electron/emulator/lync-client/calendar/calendar-history.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { throughJson } from '../../../../support/through-json.js';

const at = (minutes: number) => toInstant(minutes * 60_000);
const end = at(100_000);

describe('the history of a calendar', () => {
  it('tells every poll in order, whichever of them had something to tell', () => {
    const steps = fc.array(
      fc.record({ minutes: fc.constantFrom(1, 5, 5, 5, 30), text: fc.constantFrom('', 'new') }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(steps, fc.nat(60), (polls, stop) => {
        let history = new CalendarHistory();
        const told: NotedPoll[] = [];
        let minute = 0;
        for (const [index, { minutes, text }] of polls.entries()) {
          minute += minutes;
          const poll = { at: at(minute), failed: false, text };
          told.push(poll);
          if (text === '') history.quietPoll(poll.at);
          else history.notePoll(poll);
          if (index === stop)
            history = new CalendarHistory(
              throughJson(calendarHistorySnapshotSchema, history.snapshot()),
            );
        }
        expect(history.polls(at(0), end)).toEqual(told);
        for (const poll of told) expect(history.lastPoll(poll.at)).toEqual(poll);
      }),
    );
  });

  it('keeps one run of polls at equal steps, whatever they brought', () => {
    const history = new CalendarHistory();
    for (let index = 0; index < 100; index += 1)
      if (index % 7 === 0) history.notePoll({ at: at(index * 30), failed: false, text: 'new' });
      else history.quietPoll(at(index * 30));
    expect(history.snapshot().quietPolls).toHaveLength(1);
  });

  it('opens what earlier versions kept, where ticks that had something to tell ended a run', () => {
    const history = new CalendarHistory({
      quietPolls: [
        { first: at(0), step: 300_000, count: 2 },
        { first: at(15), step: 0, count: 1 },
      ],
      quietPublications: [],
      cache: [],
      published: [],
      polls: [{ at: at(10), failed: true, text: 'no answer' }],
      publications: [],
    });
    history.quietPoll(at(20));
    expect(history.polls(at(0), end).map((poll) => `${poll.at / 60_000} ${poll.text}`)).toEqual([
      '0 ',
      '5 ',
      '10 no answer',
      '15 ',
      '20 ',
    ]);
  });
});
