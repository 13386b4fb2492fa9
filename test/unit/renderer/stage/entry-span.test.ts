import { describe, expect, it } from 'vitest';
import {
  type EntryGrip,
  type EntrySpan,
  movedSpan,
} from '../../../../renderer/stage/calendar/entry-span.js';
import { formatWallTime, toWallTime, type WallTime } from '../../../../shared/time/wall-time.js';

const wall = (time: string): WallTime => toWallTime(Date.parse(`2011-01-14T${time}Z`));
const span = (start: string, end: string): EntrySpan => ({ start: wall(start), end: wall(end) });
const moved = (from: EntrySpan, grip: EntryGrip, days: number, minutes: number): string => {
  const { start, end } = movedSpan(from, grip, days, minutes);
  return `${formatWallTime(start).slice(8)} ${formatWallTime(end).slice(8)}`;
};

describe('an entry that is moved', () => {
  const odd = span('09:10:07', '10:00:00');

  it('goes to a quarter of an hour and keeps its length', () => {
    expect(moved(odd, 'whole', 0, 15)).toBe('14T09:30:00 14T10:19:53');
    expect(moved(odd, 'whole', -1, -60)).toBe('13T08:15:00 13T09:04:53');
  });

  it('keeps its seconds when only the day changes', () => {
    expect(moved(odd, 'whole', 2, 0)).toBe('16T09:10:07 16T10:00:00');
  });

  it('may be held at either end, which stays a quarter away from the other', () => {
    expect(moved(odd, 'start', 0, -30)).toBe('14T08:45:00 14T10:00:00');
    expect(moved(odd, 'start', 0, 300)).toBe('14T09:45:00 14T10:00:00');
    expect(moved(odd, 'end', 0, 15)).toBe('14T09:10:07 14T10:15:00');
    expect(moved(odd, 'end', 0, -300)).toBe('14T09:10:07 14T09:25:07');
  });

  it('does not grow by being held when it is shorter than that', () => {
    const short = span('09:00:00', '09:05:00');
    expect(moved(short, 'start', 0, 15)).toBe('14T09:00:00 14T09:05:00');
    expect(moved(short, 'end', 0, -15)).toBe('14T09:00:00 14T09:05:00');
  });
});
