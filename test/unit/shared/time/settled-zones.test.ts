import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayMilliseconds } from '../../../../shared/lync/time.js';
import {
  settledOffset,
  settledYears,
  settledZones,
} from '../../../../shared/time/settled-zones.js';

const start = Date.UTC(settledYears.first, 0);
const end = Date.UTC(settledYears.last + 1, 0);

/** Both sides of each change that the runtime knows of in the settled years, and every fifth day. */
function lookedAt(timeZone: string): readonly number[] {
  const instants = [start, end - 1];
  for (let day = start; day < end; day += 5 * dayMilliseconds) instants.push(day);
  let next = Temporal.Instant.fromEpochMilliseconds(start)
    .toZonedDateTimeISO(timeZone)
    .getTimeZoneTransition('next');
  while (next && next.epochMilliseconds < end) {
    instants.push(next.epochMilliseconds - 1, next.epochMilliseconds);
    next = next.getTimeZoneTransition('next');
  }
  return instants;
}

describe.each(settledZones)('The settled offsets of %s', (timeZone) => {
  it('are those of the runtime, at each change and between', () => {
    const offsetAt = settledOffset(timeZone);
    for (const instant of lookedAt(timeZone)) {
      const { offsetNanoseconds } =
        Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
      expect([instant, offsetAt?.(instant)]).toEqual([instant, offsetNanoseconds / 1e6]);
    }
  });
});

describe('Settled offsets', () => {
  it('are left to the runtime before and after the settled years, and for other zones', () => {
    const offsetAt = settledOffset('Europe/Berlin');
    expect([start - 1, end, Number.NaN].map((instant) => offsetAt?.(instant))).toEqual([
      null,
      null,
      null,
    ]);
    expect(settledOffset('Asia/Riyadh')).toBeNull();
    expect(settledOffset('europe/berlin')).toBeNull();
  });
});
