import type { Budget } from '../language/budget.js';
import { runtimeError, type ShellError } from '../shell-error.js';
import { toText } from './conversion.js';
import { formatDate } from './date-format.js';
import { DateValue } from './date-value.js';
import { formatNumber } from './format-number.js';
import { TextBuilder } from './text-builder.js';
import type { Value } from './value.js';

/** What .NET says of a format that it cannot follow. */
export const invalidSpecifier = 'Format specifier was invalid.';
const malformed = 'Input string was not in a correct format.';
const noSuchArgument =
  'Index (zero based) must be greater than or equal to zero and less than the size of the argument list.';

/** The error of `-f`, by what .NET says. */
const formatError = (reason: string): ShellError =>
  runtimeError(`Error formatting a string: ${reason}.`, 'FormatError');

/**
 * What `"{0} of {1,8:N2}" -f $a, $b` gives. Source: Composite Formatting of .NET.
 * @throws {ShellError} made by `fail`, for a text that is no format or has no argument; fatal, before a text that is
 *   too long is made
 */
export function formatText(
  pattern: string,
  values: readonly Value[],
  budget: Budget,
  fail: (reason: string) => ShellError = formatError,
): string {
  const placeholder =
    /\{\{|\}\}|\{(\d{1,6}) *(?:, *(-?\d{1,6}) *)?(?::((?:[^{}]|\{\{|\}\})*))?\}|[{}]/g;
  const builder = new TextBuilder(budget);
  let end = 0;
  for (const match of pattern.matchAll(placeholder)) {
    const [found, index, width, format = ''] = match;
    builder.add(pattern.slice(end, match.index));
    end = match.index + found.length;
    if (index === undefined) {
      if (found.length === 1) throw fail(malformed);
      builder.add(found.charAt(0));
      continue;
    }
    if (Number(index) >= values.length) throw fail(noSuchArgument);
    budget.spendOnText(format.length);
    const plain = format.replaceAll('{{', '{').replaceAll('}}', '}');
    const text = formatOne(values[Number(index)] ?? null, plain, budget);
    if (text === null) throw fail(invalidSpecifier);
    builder.add(aligned(text, Number(width ?? 0), budget));
  }
  builder.add(pattern.slice(end));
  return builder.text();
}

function aligned(text: string, columns: number, budget: Budget): string {
  if (Math.abs(columns) > budget.limits.stringLength) budget.makeText(Math.abs(columns));
  return columns < 0 ? text.padEnd(-columns) : text.padStart(columns);
}

/** A value in a format; `null` where the format is none for it. */
function formatOne(value: Value, format: string, budget: Budget): string | null {
  if (value instanceof DateValue) return formatDate(value, format === '' ? 'G' : format);
  return typeof value === 'number' ? formatNumber(value, format) : toText(value, budget);
}
