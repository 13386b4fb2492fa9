import type { ForeignValue } from '../foreign.js';

/** What came of reading a value: the value, with a remark where it rests on an assumption; or why it is not read. */
export type Reading<Value> =
  | { readonly value: Value; readonly remark: string | null }
  /** A sentence that names the value, without the property. */
  | { readonly problem: string };

export const read = <Value>(value: Value, remark: string | null = null): Reading<Value> => ({
  value,
  remark,
});

const longestShown = 80;

/** A value of a dump inside a sentence. */
export function shownValue(value: ForeignValue): string {
  if (value === null) return 'nothing';
  if (typeof value === 'string') {
    return `"${value.length > longestShown ? `${value.slice(0, longestShown - 1)}…` : value}"`;
  }
  if (typeof value !== 'object') return String(value);
  switch (value.kind) {
    case 'enum':
      return `"${value.name ?? value.number}"`;
    case 'time-span':
      return `a time span of ${value.ticks} ticks`;
    case 'bytes':
      return `${value.bytes.length} bytes`;
    case 'list':
      return `a list of ${value.items.length}`;
    case 'object':
      return 'an object';
    case 'lost':
      return `the name of a type in place of the value (${value.text.slice(0, longestShown)})`;
    default:
      return `"${value.text}"`;
  }
}

/** Not read: the value is none of what is `expected`. Never guessed at. */
export const notRead = (value: ForeignValue, expected: string): { readonly problem: string } => ({
  problem: `Expected ${expected}; found ${shownValue(value)}.`,
});

/** Null and the empty text, which a spreadsheet makes of it. */
export const isEmpty = (value: ForeignValue): value is null | '' => value === null || value === '';
