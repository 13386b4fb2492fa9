import { toText } from '../values/conversion.js';
import { DateValue } from '../values/date-value.js';
import { HashTable, isArray, ShellList, type Value } from '../values/value.js';

/** `$FormatEnumerationLimit`: items shown of a list inside a list or table. */
const shownItems = 4;

/** A value in a cell of a list or table: lists as `{a, b}`, null as nothing. */
export function formatCell(value: Value): string {
  if (isArray(value) || value instanceof ShellList) {
    const items = isArray(value) ? value : value.items;
    const shown = items.slice(0, shownItems).map(toText).join(', ');
    return `{${shown}${items.length > shownItems ? '...' : ''}}`;
  }
  if (value instanceof HashTable) {
    const shown = value
      .entries()
      .slice(0, shownItems)
      .map(({ key }) => key)
      .join(', ');
    return `{${shown}${value.size > shownItems ? '...' : ''}}`;
  }
  if (value instanceof DateValue) return value.toString();
  return toText(value);
}

/** Numbers stand on the right of a column. */
export const isRightAligned = (value: Value): boolean => typeof value === 'number';
