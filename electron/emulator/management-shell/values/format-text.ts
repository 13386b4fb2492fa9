import { runtimeError } from '../shell-error.js';
import { toNumber, toText } from './conversion.js';
import type { Value } from './value.js';

/**
 * What `"{0} of {1:N2}" -f $a, $b` gives. Numbers take the formats N, F, D, X and P, and `,width` aligns.
 * @throws {ShellError} when a placeholder names no argument
 */
export function formatText(pattern: string, values: readonly Value[]): string {
  const placeholder = /\{\{|\}\}|\{(\d{1,4})(?:,(-?\d{1,3}))?(?::([^{}]*))?\}/g;
  return pattern.replace(
    placeholder,
    (found, index: string | undefined, width: string | undefined, format: string | undefined) => {
      if (index === undefined) return found.charAt(0);
      const position = Number(index);
      if (position >= values.length) {
        throw runtimeError(
          `Error formatting a string: there is no argument for {${index}}; ${values.length} were given.`,
          'FormatError',
        );
      }
      const text = formatOne(values[position] ?? null, format ?? '');
      const columns = Number(width ?? 0);
      return columns < 0 ? text.padEnd(-columns) : text.padStart(columns);
    },
  );
}

function formatOne(value: Value, format: string): string {
  const [, letter = '', digits = ''] = /^([NFDXP])(\d{0,2})$/i.exec(format) ?? [];
  const number = typeof value === 'number' ? toNumber(value) : null;
  if (number === null || letter === '') return toText(value);
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
