import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTimeZone, localTimeToInstant } from '../../../../shared/organisation/local-time.js';

test.each([
  ['America/Los_Angeles', '2010-12-06T08:00:00', '2010-12-06T16:00:00.000Z'],
  ['Europe/Berlin', '2010-07-01T00:00:00', '2010-06-30T22:00:00.000Z'],
  ['Asia/Kolkata', '2010-12-06T08:00:00', '2010-12-06T02:30:00.000Z'],
  ['Pacific/Kiritimati', '2010-12-06T08:00:00', '2010-12-05T18:00:00.000Z'],
  ['UTC', '2010-12-06T00:00:00', '2010-12-06T00:00:00.000Z'],
])('In %s the clock shows %s at %s', (timeZone, local, utc) => {
  expect(localTimeToInstant(local, timeZone)).toBe(Date.parse(utc));
});

test('The earlier moment is meant when the hour comes twice', () => {
  expect(localTimeToInstant('2010-10-31T02:30:00', 'Europe/Berlin')).toBe(
    Date.parse('2010-10-31T00:30:00Z'),
  );
});

test('A time that the clock skips, and a date that does not exist, have no moment', () => {
  expect(localTimeToInstant('2010-03-28T02:30:00', 'Europe/Berlin')).toBeNull();
  expect(localTimeToInstant('2010-02-29T08:00:00', 'UTC')).toBeNull();
});

test('Every moment is found again from what a clock shows', () => {
  const moments = fc.integer({ min: 0, max: 2_000_000_000 });
  fc.assert(
    fc.property(moments, fc.constantFrom('Europe/London', 'America/St_Johns'), (seconds, zone) => {
      const moment = seconds * 1000;
      const local = new Date(moment).toLocaleString('sv', { timeZone: zone }).replace(' ', 'T');
      const found = localTimeToInstant(local, zone);
      // In the hour that comes twice the earlier of the two is found.
      expect([moment, moment - 3_600_000]).toContain(found);
    }),
  );
});

test('Time zones are known by their IANA names', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true);
  expect(isTimeZone('Redmond/West')).toBe(false);
});
