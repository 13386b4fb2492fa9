import { type DumpValue, dumpText } from './dump-value.js';

/**
 * A line of CSV as Windows PowerShell writes it, without its end: each text in quotes, and null, of which nothing is
 * written. Follows `estate/csv`.
 */
export const csvLine = (cells: readonly (string | null)[], delimiter: string): string =>
  cells.map((cell) => (cell === null ? '' : `"${cell.replaceAll('"', '""')}"`)).join(delimiter);

/** A value in a cell; a list is the name of its type (`estate/csv-lists`). */
export const csvCell = (value: DumpValue): string | null =>
  value === null ? null : dumpText(value);

/** The line that names the type of all objects, unless -NoTypeInformation leaves it out. */
export const csvTypeLine = (type: string): string => `#TYPE ${type}`;
