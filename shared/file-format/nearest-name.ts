/** The name most like `name`, when it is near enough to be what was meant; case does not count. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let limit = Math.min(Math.max(Math.floor(name.length / 3), 1), 3);
  for (const candidate of known) {
    if (limit < 0) break;
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance === null) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}

/**
 * How many letters are replaced, removed, inserted or swapped with their neighbour (optimal string alignment); null
 * when that is more than `limit`.
 */
function editDistance(a: string, b: string, limit: number): number | null {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const distance = Math.min(
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        swapped ? (beforePrevious[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
      current[column] = distance;
      least = Math.min(least, distance);
    }
    // A swap from two rows back costs no less than a removal from there, so no row is better than this one.
    if (least > limit) return null;
    beforePrevious = previous;
    previous = current;
  }
  const distance = previous[b.length] ?? 0;
  return distance > limit ? null : distance;
}
