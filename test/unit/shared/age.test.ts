import { expect, it } from 'vitest';
import { ageLabel } from '../../../shared/lync/age.js';
import { toInstant } from '../../../shared/lync/time.js';

const label = (seconds: number) => ageLabel(toInstant(0), toInstant(seconds * 1000));

it.each([
  [0, null],
  [59, null],
  [60, '1 min'],
  [119, '1 min'],
  [450, '7 mins'],
  [3599, '59 mins'],
  [3600, '1 hour'],
  [7199, '1 hour'],
  [7200, '2 hours'],
  [86_399, '23 hours'],
  [86_400, '1 day'],
  [88 * 86_400, '88 days'],
])('after %i seconds reads %s', (seconds, expected) => {
  expect(label(seconds)).toBe(expected);
});

it('says nothing where no time is told, or where it lies ahead', () => {
  expect(ageLabel(null, toInstant(1e9))).toBeNull();
  expect(ageLabel(toInstant(1e9), toInstant(0))).toBeNull();
});
