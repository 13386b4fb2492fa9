import type { ForeignRecord, ForeignValue } from '../../../../shared/dumps/foreign.js';
import { toInstant } from '../../../../shared/lync/time.js';
import type { ZoneClock } from '../../../../shared/time/zone-clock.js';
import type { Budget } from '../language/budget.js';
import { DateValue } from '../values/date-value.js';
import { TimeSpanValue } from '../values/time-span-value.js';
import {
  customObjectType,
  HashTable,
  type ObjectType,
  ShellObject,
  type Value,
} from '../values/value.js';

const deserialized = 'Deserialized.';
const ticksPerMillisecond = 10_000n;

/**
 * What Import-Clixml makes of a value of a dump: texts and numbers as they are, an enumeration as its name, an object
 * with its properties and the type `Deserialized.` before the one it had.
 */
export function fromForeign(value: ForeignValue, clock: ZoneClock, budget: Budget): Value {
  budget.spend();
  if (typeof value === 'string') budget.makeText(value.length);
  if (value === null || typeof value !== 'object') return value;
  switch (value.kind) {
    case 'integer':
      return Number(value.text);
    case 'enum':
      return value.name ?? value.number;
    case 'time-span':
      return new TimeSpanValue(Number(value.ticks / ticksPerMillisecond));
    case 'date':
      return dateOf(value.text, clock);
    case 'bytes':
      budget.makeList(value.bytes.length);
      return Array.from(value.bytes);
    case 'list':
      budget.makeList(value.items.length);
      return value.items.map((item) => fromForeign(item, clock, budget));
    case 'lost':
      return value.text;
    case 'object':
      return objectOf(value, clock, budget);
  }
}

function objectOf(
  { types, text, properties }: ForeignRecord,
  clock: ZoneClock,
  budget: Budget,
): Value {
  const [type = customObjectType.name] = types;
  budget.makeProperties(properties.size + 1);
  if (/^(?:Deserialized\.)?System\.Collections\.Hashtable$/.test(type)) {
    const table = new HashTable();
    for (const [key, value] of properties) table.set(key, fromForeign(value, clock, budget));
    return table;
  }
  const object = new ShellObject(importedType(type, text));
  for (const [name, value] of properties) object.define(name, fromForeign(value, clock, budget));
  return object;
}

function importedType(name: string, text: string | null): ObjectType {
  if (name.endsWith(customObjectType.name)) return customObjectType;
  const full = name.startsWith(deserialized) ? name : `${deserialized}${name}`;
  return text === null ? { name: full } : { name: full, text: () => text };
}

/** Without an offset it is a time of the organisation's clocks, which are taken to be those of the dump. */
function dateOf(text: string, clock: ZoneClock): Value {
  const isFixed = /(?:Z|[+-]\d\d:\d\d)$/.test(text);
  const wall = Date.parse(isFixed ? text : `${text}Z`);
  if (Number.isNaN(wall)) return text;
  const offset = isFixed ? 0 : clock.wallAt(toInstant(wall)) - wall;
  return new DateValue(toInstant(wall - offset), clock);
}
