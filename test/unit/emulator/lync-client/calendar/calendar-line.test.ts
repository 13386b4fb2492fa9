import { expect, it } from 'vitest';
import { calendarLine } from '../../../../../electron/emulator/lync-client/calendar/calendar-line.js';
import { type Instant, toInstant } from '../../../../../shared/lync/time.js';

const midnight = Date.UTC(2010, 11, 6);
const at = (hours: number): Instant => toInstant(midnight + hours * 3_600_000);
const timeText = (moment: number): string => new Date(moment).toISOString().slice(11, 16);

/** A day with these stretches in hours, each of one digit; work is from 9 to 17. */
function line(
  now: number,
  stretches: readonly (readonly [number, number, string])[],
  works = true,
) {
  const slots = Array.from({ length: 96 }, (_, slot) => {
    const hour = slot / 4;
    return stretches.find(([from, to]) => from <= hour && hour < to)?.[2] ?? '0';
  });
  const working = works ? [{ from: at(9), to: at(17) }] : [];
  const data = { mailbox: 'a@b.c', start: at(0), freeBusy: slots.join(''), working };
  return calendarLine(data, at(now), timeText);
}

it('is free until the next meeting', () => {
  expect(line(10, [[14, 15, '2']])).toBe('Free until 14:00');
});

it('is free until work ends, if no meeting comes before', () => {
  expect(line(10, [])).toBe('Free until 17:00');
});

it('does not work until work begins', () => {
  expect(line(8, [[14, 15, '2']])).toBe('Not working until 09:00');
});

it('says what is now and what comes next', () => {
  expect(line(14, [[14, 15, '2']])).toBe('Currently busy. Free at 15:00.');
  expect(
    line(14, [
      [14, 15, '3'],
      [15, 16, '1'],
    ]),
  ).toBe('Currently out of office. Tentative at 15:00.');
});

it('looks no further than eight hours', () => {
  expect(line(0.5, [])).toBe('Outside of working hours for next 8 hours');
  expect(line(10, [[10, 20, '2']])).toBe('Busy for next 8 hours');
  expect(line(1, [[12, 13, '2']], false)).toBe('Free for next 8 hours');
});

it('says nothing of a time it was not told of', () => {
  expect(line(-1, [])).toBeNull();
  expect(line(24, [])).toBeNull();
});
