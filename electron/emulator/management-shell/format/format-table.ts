import { type Budget, costs } from '../language/budget.js';
import { ShellObject, type Value } from '../values/value.js';
import { formatCell } from './format-value.js';

export interface Column {
  readonly label: string;
  readonly alignment?: 'left' | 'right' | 'center';
  /** Columns it takes, when given. */
  readonly width?: number;
}

export interface TableLayout {
  /** As narrow as the contents allow; else the columns share the console equally. */
  readonly autoSize: boolean;
  /** Long cells go on in the next line instead of ending in `...`. */
  readonly wrap: boolean;
  readonly hideHeaders: boolean;
}

/** More of a wrapped cell is not printed. */
const longestWrapped = 262_144;

/** Heading, rule and one line per row, all of it charged. `removed` counts the columns that did not fit. */
export function formatTable(
  columns: readonly Column[],
  rows: readonly (readonly Value[])[],
  width: number,
  layout: TableLayout,
  budget: Budget,
): { readonly lines: readonly string[]; readonly removed: number } {
  // A cell that is cut shows no more than the width of the console.
  const longest = layout.wrap ? longestWrapped : width;
  const cells = rows.map((row) =>
    row.map((value) => {
      budget.spend(costs.cell);
      return formatCell(value, longest, budget).replace(/\r?\n/g, ' ');
    }),
  );
  const wanted = columns.map((column, index) =>
    wantedWidth(column, cells, index, columns.length, width, layout),
  );
  const widths = fittingWidths(wanted, columns, width);
  const alignments = columns.map(({ alignment }) => alignment ?? 'left');
  const line = (texts: readonly string[]): string =>
    widths
      .map((size, index) => align(texts[index] ?? '', size, alignments[index] ?? 'left'))
      .join(' ')
      .trimEnd();
  const labels = columns.map(({ label }) => label);
  const header = layout.hideHeaders
    ? []
    : [
        line(labels.map((label, index) => cut(label, widths[index] ?? 0))),
        line(labels.map((label, index) => '-'.repeat(Math.min(label.length, widths[index] ?? 0)))),
      ];
  const body = cells.flatMap((row) => {
    const lines = rowLines(row, widths, layout.wrap);
    budget.makeCharacters(lines.length * width);
    return lines.map(line);
  });
  return { lines: [...header, ...body], removed: columns.length - widths.length };
}

function wantedWidth(
  column: Column,
  cells: readonly (readonly string[])[],
  index: number,
  count: number,
  width: number,
  layout: TableLayout,
): number {
  if (column.width !== undefined) return Math.max(1, Math.min(column.width, width));
  if (!layout.autoSize) return Math.max(3, Math.floor((width - 1 - (count - 1)) / count));
  let longest = column.label.length;
  for (const row of cells) longest = Math.max(longest, row[index]?.length ?? 0);
  return Math.min(longest, width - 1);
}

/** The columns that fit. The last of them is cut when there is still room for its heading. */
function fittingWidths(
  wanted: readonly number[],
  columns: readonly Column[],
  width: number,
): readonly number[] {
  const widths: number[] = [];
  let room = width - 1;
  for (const [index, size] of wanted.entries()) {
    const label = columns[index]?.label.length ?? 0;
    if (size > room && index > 0 && room < label) break;
    widths.push(Math.max(1, Math.min(size, room)));
    room -= size + 1;
    if (room < 0) break;
  }
  return widths;
}

/**
 * Where a column of a table without a view stands, as its value in the first object says: numbers, booleans and
 * enumerations on the right, texts and all else on the left. Source: PowerShell,
 * TableViewGenerator.ComputeDefaultAlignment.
 */
export function naturalAlignment(first: Value, property: string, value?: Value): 'left' | 'right' {
  const isObject = first instanceof ShellObject;
  const shown = value ?? (isObject ? first.get(property) : null);
  const isEnumeration = isObject && first.type.declared?.(property)?.values !== undefined;
  const isScalar = typeof shown === 'number' || typeof shown === 'boolean';
  return isScalar || (isEnumeration && shown !== null) ? 'right' : 'left';
}

function align(text: string, width: number, alignment: 'left' | 'right' | 'center'): string {
  if (alignment === 'right') return text.padStart(width);
  if (alignment === 'left') return text.padEnd(width);
  return text.padStart(text.length + Math.floor((width - text.length) / 2)).padEnd(width);
}

const cut = (text: string, width: number): string => {
  if (text.length <= width) return text;
  return width > 3 ? `${text.slice(0, width - 3)}...` : text.slice(0, width);
};

function rowLines(
  row: readonly string[],
  widths: readonly number[],
  wrapped: boolean,
): readonly (readonly string[])[] {
  if (!wrapped) return [widths.map((width, index) => cut(row[index] ?? '', width))];
  const pieces = widths.map((width, index) => {
    const text = row[index] ?? '';
    const count = Math.max(1, Math.ceil(text.length / width));
    return Array.from({ length: count }, (_, piece) =>
      text.slice(piece * width, (piece + 1) * width),
    );
  });
  const height = Math.max(...pieces.map((each) => each.length));
  return Array.from({ length: height }, (_, line) => pieces.map((each) => each[line] ?? ''));
}
