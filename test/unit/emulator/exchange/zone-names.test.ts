import { expect, it } from 'vitest';
import { ianaZoneOf } from '../../../../electron/emulator/exchange/icalendar/zone-names.js';
import { isTimeZone } from '../../../../shared/time/zone-clock.js';

it.each([
  ['Easter Island Standard Time', 'Pacific/Easter'],
  ['Russia Time Zone 10', 'Asia/Srednekolymsk'],
  ['Yukon Standard Time', 'America/Whitehorse'],
  ['South Sudan Standard Time', 'Africa/Juba'],
  ['UTC+13', 'Etc/GMT-13'],
])('The Windows zone %s is known, newer than 2010 as it is', (name, iana) => {
  expect(ianaZoneOf(name)).toBe(iana);
  expect(isTimeZone(iana)).toBe(true);
});
