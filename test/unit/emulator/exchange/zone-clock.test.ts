import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ianaZoneOf } from '../../../../electron/emulator/exchange/icalendar/zone-names.js';
import { ianaOffset } from '../../../../electron/emulator/exchange/time/zone-clock.js';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** What Intl says, asked anew each time. */
function offsetByIntl(timeZone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .formatToParts(instant)
    .map(({ type, value }) => [type, Number(value)]);
  const { year, month, day, hour, minute, second } = Object.fromEntries(parts);
  return Date.UTC(2000 + year, month - 1, day, hour, minute, second) - instant;
}

describe('The offset of a zone', () => {
  it('is what Intl says at every moment, in whatever order it is asked', () => {
    const minute = fc.integer({ min: Date.UTC(2005, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.array(minute, { minLength: 1 }),
        (zone, minutes) => {
          const offset = ianaOffset(zone);
          for (const at of minutes) {
            expect(offset(at * 60_000)).toBe(offsetByIntl(zone, at * 60_000));
          }
        },
      ),
    );
  });

  it.each(zones)('of %s is right within the hours around each of its changes', (zone) => {
    const offset = ianaOffset(zone);
    for (
      let hour = Date.UTC(2010, 0) / 3_600_000;
      hour < Date.UTC(2012, 1) / 3_600_000;
      hour += 1
    ) {
      const instant = hour * 3_600_000;
      if (offset(instant) === offset(instant + 3_600_000)) continue;
      for (const minutes of [0, 1, 29, 30, 31, 59]) {
        const at = instant + minutes * 60_000;
        expect(offset(at)).toBe(offsetByIntl(zone, at));
      }
    }
  });
});

describe('A zone of Windows', () => {
  it.each([
    ['Easter Island Standard Time', 'Pacific/Easter'],
    ['Russia Time Zone 10', 'Asia/Srednekolymsk'],
    ['Yukon Standard Time', 'America/Whitehorse'],
    ['South Sudan Standard Time', 'Africa/Juba'],
    ['UTC+13', 'Etc/GMT-13'],
  ])('%s is known, newer than 2010 as it is', (name, iana) => {
    expect(ianaZoneOf(name)).toBe(iana);
    expect(() => ianaOffset(iana)(0)).not.toThrow();
  });
});
