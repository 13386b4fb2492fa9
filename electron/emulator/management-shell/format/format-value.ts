import type { Budget } from '../language/budget.js';
import { itemText, toText } from '../values/conversion.js';
import { HashTable, isArray, ShellList, ShellObject, type Value } from '../values/value.js';

/** `$FormatEnumerationLimit`: items shown of a list inside a list or table. */
const shownItems = 4;

/** A value in a cell of a list or table, at most `longest` characters of it: lists as `{a, b}`, null as nothing. */
export function formatCell(value: Value, longest: number, budget: Budget): string {
  const text = cellText(value, longest, budget);
  const shown = text.length > longest ? text.slice(0, longest) : text;
  budget.makeCharacters(shown.length);
  return shown;
}

function cellText(value: Value, longest: number, budget: Budget): string {
  if (isArray(value)) return braced(value, longest);
  if (value instanceof ShellList) return braced(value.items, longest);
  if (value instanceof HashTable) return braced(value.keys(shownItems + 1), longest);
  return value instanceof ShellObject ? toText(value, budget) : itemText(value);
}

function braced(values: readonly Value[], longest: number): string {
  const texts = values.slice(0, shownItems).map((value) => itemText(value).slice(0, longest));
  return `{${texts.join(', ')}${values.length > shownItems ? '...' : ''}}`;
}
