import { hourMilliseconds, minuteMilliseconds } from '../../../../shared/lync/time.js';
import {
  ianaClock,
  isTimeZone,
  type ZoneClock,
  zoneClock,
} from '../../../../shared/time/zone-clock.js';
import { ianaNameOf } from './windows-zones.js';

/**
 * The IANA zone that a TZID means: a name of IANA or of Windows (Unicode CLDR), also behind the prefix of a globally
 * unique identifier (RFC 5545, 3.2.19), such as `/freeassociation.sourceforge.net/Europe/Berlin`; or a place that
 * Outlook lists, such as `(UTC+01:00) Amsterdam, Berlin, Bern`. `null` for any other text.
 */
export function ianaZoneOf(id: string): string | null {
  const name = id.trim().replace(/^"(.*)"$/, '$1');
  const known = knownName(name);
  if (known !== null) return known;
  if (name.startsWith('/')) return behindPrefix(name);
  return ofListedPlace(name);
}

/** The clock of a name, or of an offset such as `UTC+01` or `GMT-0330`; `null` for any other text. */
export function clockOfZone(id: string): ZoneClock | null {
  const name = ianaZoneOf(id);
  if (name !== null) return ianaClock(name);
  const [, sign, hours, minutes = '0'] =
    /^\(?(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d\d)?\b/i.exec(id.trim()) ?? [];
  if (sign === undefined) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * minuteMilliseconds;
  if (offset > 18 * hourMilliseconds) return null;
  return zoneClock(() => (sign === '-' ? -offset : offset));
}

const knownName = (name: string): string | null =>
  ianaNameOf(name) ?? (isTimeZone(name) ? name : null);

/** The longest end of the identifier that is a name by itself. */
function behindPrefix(id: string): string | null {
  const parts = id.split('/');
  for (let index = 1; index < Math.min(parts.length, 12); index += 1) {
    const known = knownName(parts.slice(index).join('/'));
    if (known !== null) return known;
  }
  return null;
}

/** The zone of the first place in a list that gives a zone its name. */
function ofListedPlace(name: string): string | null {
  const [, list] = /^(?:\((?:UTC|GMT)(?:[+-]\d\d:\d\d)?\)\s*)?(.{1,200})$/.exec(name) ?? [];
  if (list === undefined) return null;
  const zones = Intl.supportedValuesOf('timeZone');
  for (const place of list.split(/[,;:]/)) {
    const ending = `/${place.trim().replaceAll(' ', '_')}`;
    const zone = zones.find((one) => one.endsWith(ending));
    if (zone !== undefined) return zone;
  }
  return null;
}
