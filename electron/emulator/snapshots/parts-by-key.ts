/**
 * The snapshots of many parts as one record by key, in the order of the parts. It is the very `last` record while no
 * part changed, came or went. Keys must not look like whole numbers, which a record would sort.
 */
export function partsByKey<P, S>(
  last: Readonly<Record<string, S>>,
  parts: ReadonlyMap<string, P>,
  snapshotOf: (part: P) => S,
): Readonly<Record<string, S>> {
  const keys = Object.keys(last);
  let index = 0;
  let isSame = keys.length === parts.size;
  for (const [key, part] of parts) {
    if (!isSame) break;
    isSame = keys[index] === key && last[key] === snapshotOf(part);
    index += 1;
  }
  if (isSame) return last;
  const record: Record<string, S> = {};
  for (const [key, part] of parts) record[key] = snapshotOf(part);
  return record;
}
