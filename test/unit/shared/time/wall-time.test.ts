import { describe, expect, it } from 'vitest';
import {
  formatWallTime,
  minutesOf,
  parseWallTime,
  startOfDay,
  startOfWeek,
  toWallTime,
} from '../../../../shared/time/wall-time.js';

const wall = (text: string) => toWallTime(Date.parse(`${text}Z`));

describe('A wall time', () => {
  it('is read with or without seconds, and written with them', () => {
    expect(parseWallTime('2010-12-06T08:30')).toBe(wall('2010-12-06T08:30'));
    expect(parseWallTime('2010-12-06T08:30:15')).toBe(wall('2010-12-06T08:30:15'));
    expect(formatWallTime(wall('2010-12-06T08:30'))).toBe('2010-12-06T08:30:00');
  });

  it.each(['2010-02-29T08:00', '2010-04-31T08:00:00', '2010-12-06T24:00', '2010-12-06', 'noon'])(
    'is not read from %s',
    (text) => {
      expect(parseWallTime(text)).toBeNull();
    },
  );

  it('lies in a week that begins on Monday, on a Sunday and before 1970 too', () => {
    for (const day of ['2011-01-10', '2011-01-14', '2011-01-16'])
      expect(startOfWeek(wall(`${day}T12:00`))).toBe(wall('2011-01-10T00:00'));
    expect(startOfWeek(wall('1969-12-28T23:59'))).toBe(wall('1969-12-22T00:00'));
  });

  it('has its midnight and its minutes before 1970 too', () => {
    expect(startOfDay(wall('1969-12-31T09:05'))).toBe(wall('1969-12-31T00:00'));
    expect(minutesOf(wall('1969-12-31T09:05'))).toBe(545);
  });
});
