import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import { toWallTime, type WallTime } from '../../../../shared/time/wall-time.js';
import {
  clockChanges,
  ianaClock,
  ianaOffset,
  isTimeZone,
} from '../../../../shared/time/zone-clock.js';

const zones = Intl.supportedValuesOf('timeZone');
const hour = 3_600_000;
const wall = (text: string): WallTime => toWallTime(Date.parse(`${text}Z`));
const instant = (text: string): Instant => toInstant(Date.parse(text));

const zoned = (at: number, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

function wallByTemporal(at: number, zone: string): number {
  const { epochMilliseconds } = zoned(at, zone).toPlainDateTime().toZonedDateTime('UTC');
  return epochMilliseconds;
}

function instantByTemporal(at: WallTime, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('UTC');
  return local.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

/** `Europe`, `America` and so on. */
const regionOf = (zone: string): string => zone.split('/', 1)[0] ?? zone;
const regions = [...new Set(zones.map(regionOf))];

/** The moments from 2000 to 2012 at which clocks of a region change, of one zone for all that change them alike. */
function changesIn(region: string): ReadonlyMap<string, readonly number[]> {
  const alike = new Map<string, readonly [string, readonly number[]]>();
  for (const zone of zones.filter((name) => regionOf(name) === region)) {
    const offsets: string[] = [];
    const changes: number[] = [];
    let at: Temporal.ZonedDateTime | null = zoned(Date.UTC(2000, 0), zone);
    while (at && at.year < 2013) {
      offsets.push(`${at.epochMilliseconds} ${at.offset}`);
      if (offsets.length > 1) changes.push(at.epochMilliseconds);
      at = at.getTimeZoneTransition('next');
    }
    alike.set(offsets.join(), [zone, changes]);
  }
  return new Map(alike.values());
}

/** Milliseconds on either side of a change, and within the hours that come twice or not at all. */
const aside = [-3 * hour, -hour, -1800_000, -1000, 0, 1000, 1800_000, hour, 3 * hour];

describe('The clock of a zone', () => {
  it.each(regions)('shows what Temporal shows around each change of clocks in %s', (region) => {
    for (const [zone, changes] of changesIn(region)) {
      const clock = ianaClock(zone);
      for (const at of changes) {
        const reached = wallByTemporal(at - 1000, zone);
        const moments = aside.map((distance) => toInstant(at + distance));
        const locals = aside.map((distance) => toWallTime(reached + distance));
        expect([moments.map(clock.wallAt), locals.map(clock.instantOf)], `${zone} ${at}`).toEqual([
          moments.map((moment) => wallByTemporal(moment, zone)),
          locals.map((local) => instantByTemporal(local, zone)),
        ]);
      }
    }
  });

  it('shows what Temporal shows at every moment, and finds each local time as Temporal does', () => {
    const second = fc.integer({ min: Date.UTC(1890, 0) / 1000, max: Date.UTC(2199, 0) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), second, (zone, seconds) => {
        const clock = ianaClock(zone);
        const at = toInstant(seconds * 1000);
        expect(clock.wallAt(at)).toBe(wallByTemporal(at, zone));
        const local = toWallTime(at);
        expect(clock.instantOf(local)).toBe(instantByTemporal(local, zone));
      }),
    );
  });

  it.each([
    ['America/Los_Angeles', '2010-12-06T08:00:00', '2010-12-06T16:00:00Z'],
    ['Asia/Kolkata', '2010-12-06T08:00:00', '2010-12-06T02:30:00Z'],
    ['Pacific/Kiritimati', '2010-12-06T08:00:00', '2010-12-05T18:00:00Z'],
    // A day that Samoa never had.
    ['Pacific/Apia', '2011-12-30T12:00:00', '2011-12-30T22:00:00Z'],
  ])('of %s shows %s at %s', (zone, local, utc) => {
    expect(ianaClock(zone).instantOf(wall(local))).toBe(instant(utc));
  });

  it('means the first of two where an hour comes twice', () => {
    const clock = ianaClock('Europe/Berlin');
    expect(clock.instantOf(wall('2010-10-31T02:30:00'))).toBe(instant('2010-10-31T00:30:00Z'));
  });

  it('counts on from before the change where an hour is skipped', () => {
    const clock = ianaClock('Europe/Berlin');
    expect(clock.instantOf(wall('2010-03-28T02:30:00'))).toBe(instant('2010-03-28T01:30:00Z'));
  });

  it('has an offset at the ends of time', () => {
    for (const at of [-8.64e15, 8.64e15]) expect(ianaOffset('Europe/Berlin')(at)).not.toBeNaN();
  });
});

it('A zone changes its clocks at the moments and by the offsets that Temporal tells', () => {
  expect(clockChanges('Europe/Berlin', 2010)).toEqual([
    { at: instant('2010-03-28T01:00:00Z'), before: hour, after: 2 * hour },
    { at: instant('2010-10-31T01:00:00Z'), before: 2 * hour, after: hour },
  ]);
  expect(clockChanges('Asia/Kolkata', 2010)).toEqual([]);
});

it('A zone is known by its IANA name, and by nothing else that Temporal takes', () => {
  for (const name of ['Europe/Berlin', 'europe/berlin', 'UTC', 'Etc/GMT-13', 'US/Pacific'])
    expect(isTimeZone(name), name).toBe(true);
  for (const name of ['Redmond/West', '', '+01:00', 'Z', 'T12:00Z', '2010-12-06T08:00Z[UTC]'])
    expect(isTimeZone(name), name).toBe(false);
});
