import { describe, expect, it } from 'vitest';
import { calendarDays } from '../../../../renderer/stage/calendar/calendar-days.js';
import { toWallTime, type WallTime } from '../../../../shared/time/wall-time.js';
import { ianaClock } from '../../../../shared/time/zone-clock.js';
import { mailboxEntry } from '../../../support/presence-entries.js';

const clock = ianaClock('America/Los_Angeles');
const wall = (text: string): WallTime => toWallTime(Date.parse(`${text}Z`));
const entry = (id: string, start: string, end: string) =>
  mailboxEntry(id, id, { start: clock.instantOf(wall(start)), end: clock.instantOf(wall(end)) });
const placesOn = (day: string, ...entries: ReturnType<typeof entry>[]) =>
  calendarDays(wall(`${day}T00:00`), 1, entries, clock)[0]?.timed.map(
    ({ entry: { id }, startMinutes, endMinutes, column, columns }) =>
      `${id} ${startMinutes}-${endMinutes} ${column}/${columns}`,
  );

describe('the days of a calendar', () => {
  it('put entries at the minutes of the wall clock', () => {
    expect(placesOn('2011-01-14', entry('a', '2011-01-14T09:10', '2011-01-14T10:00'))).toEqual([
      'a 550-600 0/1',
    ]);
  });

  it('divide an entry past midnight between its days', () => {
    const late = entry('a', '2011-01-14T23:00', '2011-01-15T01:00');
    expect(placesOn('2011-01-14', late)).toEqual(['a 1380-1440 0/1']);
    expect(placesOn('2011-01-15', late)).toEqual(['a 0-60 0/1']);
  });

  it('put overlapping entries side by side, and those that only touch below each other', () => {
    const places = placesOn(
      '2011-01-14',
      entry('a', '2011-01-14T09:00', '2011-01-14T10:00'),
      entry('b', '2011-01-14T09:30', '2011-01-14T10:30'),
      entry('c', '2011-01-14T10:00', '2011-01-14T11:00'),
      entry('d', '2011-01-14T11:00', '2011-01-14T12:00'),
    );
    expect(places).toEqual(['a 540-600 0/2', 'b 570-630 1/2', 'c 600-660 0/2', 'd 660-720 0/1']);
  });
});
