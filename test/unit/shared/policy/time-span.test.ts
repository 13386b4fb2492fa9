import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTimeSpan, parseTimeSpan } from '../../../../shared/policy/time-span.js';

describe('a TimeSpan', () => {
  it.each([
    ['00:05:00', 300_000],
    ['08:00:00', 28_800_000],
    ['0:5', 300_000],
    ['1.02:03:04', 93_784_000],
    ['00:00:00.25', 250],
    ['00:00:00.2500000', 250],
    ['-00:00:01', -1000],
    ['5', 432_000_000],
    [' 00:30:00 ', 1_800_000],
  ])('reads %s', (text, milliseconds) => {
    expect(parseTimeSpan(text)).toBe(milliseconds);
  });

  it.each(['', '24:00:00', '00:60:00', '00:00:60', '5 min', '00:05:00:00:00', '1.5', 'x', '::'])(
    'does not read "%s"',
    (text) => {
      expect(parseTimeSpan(text)).toBeNull();
    },
  );

  it('writes the constant form', () => {
    expect(formatTimeSpan(1_800_000)).toBe('00:30:00');
    expect(formatTimeSpan(93_784_250)).toBe('1.02:03:04.2500000');
    expect(formatTimeSpan(-1000)).toBe('-00:00:01');
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (milliseconds) => {
        expect(parseTimeSpan(formatTimeSpan(milliseconds))).toBe(milliseconds);
      }),
    );
  });
});
