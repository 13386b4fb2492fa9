/** A cell by its row and column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads in a grid; null for keys that lead nowhere. */
export function placeAfter(
  key: string,
  { row, column }: Place,
  rows: number,
  columns: number,
  isWhole: boolean,
): Place | null {
  const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));
  switch (key) {
    case 'ArrowRight':
      return { row, column: within(column + 1, columns) };
    case 'ArrowLeft':
      return { row, column: within(column - 1, columns) };
    case 'ArrowDown':
      return { row: within(row + 1, rows), column };
    case 'ArrowUp':
      return { row: within(row - 1, rows), column };
    case 'Home':
      return { row: isWhole ? 0 : row, column: 0 };
    case 'End':
      return { row: isWhole ? rows - 1 : row, column: columns - 1 };
    case 'PageDown':
      return { row: within(row + 8, rows), column };
    case 'PageUp':
      return { row: within(row - 8, rows), column };
    default:
      return null;
  }
}
