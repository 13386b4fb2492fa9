import type { Budget } from '../language/budget.js';
import { runtimeError } from '../shell-error.js';
import { toNumber, toText } from './conversion.js';
import { formatDate } from './date-format.js';
import { DateValue } from './date-value.js';
import { TextBuilder } from './text-builder.js';
import type { Value } from './value.js';

/**
 * What `"{0} of {1:N2}" -f $a, $b` gives. Numbers take the formats N, F, D, X and P, and `,width` aligns.
 * @throws {ShellError} when a placeholder names no argument; fatal, before a text that is too long is made
 */
export function formatText(pattern: string, values: readonly Value[], budget: Budget): string {
  const placeholder = /\{\{|\}\}|\{(\d{1,4})(?:,(-?\d{1,3}))?(?::([^{}]*))?\}/g;
  const builder = new TextBuilder(budget);
  let end = 0;
  for (const match of pattern.matchAll(placeholder)) {
    const [found, index, width, format] = match;
    builder.add(pattern.slice(end, match.index));
    end = match.index + found.length;
    if (index === undefined) {
      builder.add(found.charAt(0));
    } else {
      const text = formatOne(argument(values, index), format ?? '', budget);
      builder.add(aligned(text, Number(width ?? 0)));
    }
  }
  builder.add(pattern.slice(end));
  return builder.text();
}

function argument(values: readonly Value[], index: string): Value {
  const position = Number(index);
  if (position < values.length) return values[position] ?? null;
  throw runtimeError(
    `Error formatting a string: there is no argument for {${index}}; ${values.length} were given.`,
    'FormatError',
  );
}

const aligned = (text: string, columns: number): string =>
  columns < 0 ? text.padEnd(-columns) : text.padStart(columns);

function formatOne(value: Value, format: string, budget: Budget): string {
  if (value instanceof DateValue && format !== '') return formatDate(value, format);
  const [, letter = '', digits = ''] = /^([NFDXP])(\d{0,2})$/i.exec(format) ?? [];
  const number = typeof value === 'number' ? toNumber(value) : null;
  if (number === null || letter === '') return toText(value, budget);
  const places = digits === '' ? 2 : Number(digits);
  switch (letter.toUpperCase()) {
    case 'N':
      return groupThousands(number.toFixed(places));
    case 'F':
      return number.toFixed(places);
    case 'P':
      return `${groupThousands((number * 100).toFixed(places))} %`;
    case 'X':
      return Math.trunc(number)
        .toString(16)
        .toUpperCase()
        .padStart(Number(digits || 0), '0');
    default:
      return String(Math.trunc(number)).padStart(Number(digits || 0), '0');
  }
}

const groupThousands = (digits: string): string =>
  digits.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
