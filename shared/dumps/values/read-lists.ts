import type { PolicyEntry } from '../../policy/policy-value.js';
import { decodeBase64 } from '../base64.js';
import type { ForeignValue } from '../foreign.js';
import { readText } from './read-scalars.js';
import { isEmpty, notRead, type Reading, read, shownValue } from './reading.js';

/**
 * The items of a list: none where the dump has nothing. A single value without spaces is a list of one, which JSON and
 * directories make of it. What was cut, joined by spaces or lost is not read (`estate/csv-lists`, `estate/list-text`).
 */
export function readItems(value: ForeignValue): Reading<readonly ForeignValue[]> {
  if (isEmpty(value)) return read([]);
  if (typeof value !== 'object') {
    const isJoined = typeof value === 'string' && /\s/.test(value);
    return isJoined ? notRead(value, 'a list') : read([value]);
  }
  if (value.kind === 'lost') {
    return { problem: `The items of the list are not in the dump; there is ${shownValue(value)}.` };
  }
  if (value.kind !== 'list') return read([value]);
  if (!value.cut) return read(value.items);
  const first = value.items.slice(0, shownItems).map(shownValue).join(', ');
  return {
    problem: `The dump has only the first ${value.items.length} items of the list and three dots: ${first}.`,
  };
}

/** As many as Format-List prints. */
const shownItems = 4;

/** The items of a list, each as a text. */
export function readTexts(value: ForeignValue): Reading<readonly string[]> {
  return mapItems(readItems(value), (item) => {
    const text = readText(item);
    return 'problem' in text ? text : read(text.value ?? '');
  });
}

/** Entries of a policy: objects with Name and Value, or the texts that stand where the depth ends (`estate/clixml-depth`). */
export function readPolicyEntries(value: ForeignValue): Reading<readonly PolicyEntry[]> {
  const isEntry =
    typeof value === 'string' && value.startsWith('Name=') && !value.includes(' Name=');
  return mapItems(isEntry ? read([value]) : readItems(value), readEntry);
}

function readEntry(item: ForeignValue): Reading<PolicyEntry> {
  // A value may hold "=" and ";" itself.
  const [, name, value] =
    typeof item === 'string' ? (/^Name=([^=]*?);Value=(.*)$/s.exec(item) ?? []) : [];
  if (name !== undefined && value !== undefined) return read({ name, value });
  if (item === null || typeof item !== 'object' || item.kind !== 'object') return noEntry(item);
  const [named, valued] = [item.properties.get('Name'), item.properties.get('Value')];
  if (typeof named === 'string') {
    const text = readText(valued ?? null);
    return 'problem' in text ? text : read({ name: named, value: text.value ?? '' });
  }
  return item.text === null ? noEntry(item) : readEntry(item.text);
}

const noEntry = (item: ForeignValue): { readonly problem: string } =>
  notRead(item, 'an entry with Name and Value');

function mapItems<Item>(
  items: Reading<readonly ForeignValue[]>,
  readItem: (item: ForeignValue) => Reading<Item>,
): Reading<readonly Item[]> {
  if ('problem' in items) return items;
  const all: Item[] = [];
  for (const item of items.value) {
    const reading = readItem(item);
    if ('problem' in reading) return reading;
    all.push(reading.value);
  }
  return read(all, items.remark);
}

/** Bytes such as those of a picture: as they are, as the numbers of JSON, or in base64 (`estate/photos-in-dumps`). */
export function readBytes(value: ForeignValue): Reading<Uint8Array | null> {
  if (isEmpty(value)) return read(null);
  const expected = 'bytes, or base64';
  if (typeof value === 'string') {
    const bytes = decodeBase64(value.replace(/^data:[^,]{0,100};base64,/, ''));
    return bytes === null ? notRead(value, expected) : read(bytes);
  }
  if (typeof value !== 'object') return notRead(value, expected);
  if (value.kind === 'bytes') return read(value.bytes);
  if (value.kind !== 'list' || value.cut) return notRead(value, expected);
  const numbers = value.items.filter((item) => typeof item === 'number');
  const isBytes =
    numbers.length === value.items.length &&
    numbers.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  return isBytes ? read(Uint8Array.from(numbers)) : notRead(value, expected);
}
