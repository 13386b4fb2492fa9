import { describe, expect, it } from 'vitest';
import { calendarDays } from '../../../../renderer/stage/calendar/calendar-days.js';
import {
  parseWall,
  startOfWeek,
  wallClock,
  wallText,
} from '../../../../renderer/stage/calendar/wall-clock.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { mailboxEntry } from '../../../support/presence-entries.js';

const clock = wallClock('America/Los_Angeles');
const wall = (text: string): number => parseWall(text);
const entry = (id: string, start: string, end: string) =>
  mailboxEntry(id, id, { start: clock.at(wall(start)), end: clock.at(wall(end)) });
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

describe('the wall clock', () => {
  it('goes back and forth between moments and local times', () => {
    const at = toInstant(Date.UTC(2011, 0, 14, 17, 5, 12));
    expect(wallText(clock.of(at))).toBe('2011-01-14T09:05:12');
    expect(clock.at(clock.of(at))).toBe(at);
  });

  it('takes an hour that the zone skips for the one after it', () => {
    expect(clock.at(wall('2011-03-13T02:30'))).toBe(Date.UTC(2011, 2, 13, 10, 30));
  });

  it('begins weeks on Monday, on a Sunday too', () => {
    for (const day of ['2011-01-10', '2011-01-14', '2011-01-16'])
      expect(wallText(startOfWeek(wall(`${day}T12:00`)))).toBe('2011-01-10T00:00:00');
  });
});
