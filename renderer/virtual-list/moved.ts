/**
 * Where a key leads to in a list; null for one that leads nowhere.
 * @param page lines that are mounted
 */
export function moved(key: string, from: number, page: number, total: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + Math.max(1, page - 2),
    PageUp: from - Math.max(1, page - 2),
    Home: 0,
    End: total - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(total - 1, target));
}
