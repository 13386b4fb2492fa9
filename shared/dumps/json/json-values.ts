import { ForeignProperties, type ForeignValue } from '../foreign.js';
import { textOrLoss, wholeLetters } from '../foreign-text.js';

/** The name under which `markLongNumbers` keeps digits; no property of .NET can be called so. */
const longNumber = '\u0000number';

const stringOrLongNumber = /"(?:[^"\\]|\\.)*"|-?\d[\d.]{15,}(?:[eE][+-]?\d+)?/g;

/** Puts an object that keeps the digits in place of each number that a double may not hold exactly. */
export function markLongNumbers(json: string): string {
  if (!/\d[\d.]{15}/.test(json)) return json;
  return json.replace(stringOrLongNumber, (token) =>
    token.startsWith('"') ? token : `{"\\u0000number":"${token}"}`,
  );
}

/** What `JSON.parse` gave of a text in which long numbers were marked. */
export function toForeignValue(value: unknown): ForeignValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return toDate(value) ?? textOrLoss(wholeLetters(value));
  if (Array.isArray(value)) return { kind: 'list', items: value.map(toForeignValue), cut: false };
  return typeof value === 'object' ? toRecord(value) : null;
}

function toRecord(object: object): ForeignValue {
  const members = new Map<string, unknown>(Object.entries(object));
  const special = toNumber(members) ?? toTimeSpan(members) ?? toWrapped(members);
  if (special !== undefined) return special;
  const properties = ForeignProperties.of(
    Array.from(members, ([name, value]) => [wholeLetters(name), toForeignValue(value)] as const),
  );
  return { kind: 'object', types: [], text: null, properties };
}

/** `"\/Date(1362990600000)\/"`: milliseconds of UTC, as Windows PowerShell writes a DateTime (`estate/json`). */
function toDate(text: string): ForeignValue | undefined {
  const [, milliseconds] = /^\/Date\((-?\d{1,16})(?:[+-]\d{4})?\)\/$/.exec(text) ?? [];
  return milliseconds === undefined ? undefined : dateOf(Number(milliseconds));
}

const farthest = 8.64e15;

const dateOf = (milliseconds: number): ForeignValue | undefined =>
  Math.abs(milliseconds) > farthest
    ? undefined
    : { kind: 'date', text: new Date(milliseconds).toISOString() };

function toNumber(members: ReadonlyMap<string, unknown>): ForeignValue | undefined {
  const digits = members.get(longNumber);
  if (typeof digits !== 'string') return undefined;
  const number = Number(digits);
  const isExact = Number.isSafeInteger(number) && /^-?\d+$/.test(digits);
  return isExact ? number : { kind: 'integer', text: digits };
}

/**
 * TimeSpan is an object with Ticks and its parts, more of them in PowerShell 7; `{"Ticks": …}` alone as well. DateTime
 * has Ticks too, and a Year.
 */
function toTimeSpan(members: ReadonlyMap<string, unknown>): ForeignValue | undefined {
  const ticks = toInteger(members.get('Ticks'));
  const isTimeSpan = members.size === 1 || members.has('TotalMilliseconds');
  return ticks !== null && isTimeSpan ? { kind: 'time-span', ticks } : undefined;
}

function toInteger(value: unknown): bigint | null {
  if (Number.isSafeInteger(value)) return BigInt(Number(value));
  const marked = typeof value === 'object' && value !== null ? Object.entries(value)[0] : undefined;
  const digits = marked?.[0] === longNumber ? String(marked[1]) : '';
  return /^-?\d{1,19}$/.test(digits) ? BigInt(digits) : null;
}

/** Values to which PowerShell had added something: each stands under `value`, in small letters. */
function toWrapped(members: ReadonlyMap<string, unknown>): ForeignValue | undefined {
  const value = members.get('value');
  const name = members.get('Value');
  // `{"value":2,"Value":"AllPhotos"}`: an enumeration that came from CLIXML or a remote session.
  if (members.size === 2 && typeof value === 'number' && typeof name === 'string') {
    return { kind: 'enum', name, number: value };
  }
  if (members.size === 2 && Array.isArray(value) && members.has('Count'))
    return toForeignValue(value);
  return members.has('DateTime') && typeof value === 'string' ? toForeignValue(value) : undefined;
}
