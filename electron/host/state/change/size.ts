/**
 * How many characters of JSON text plain JSON takes, about: escapes are not counted, and numbers taken for some length.
 * It makes no text of it. Beyond `most` it counts no further.
 */
export function sizeOf(value: unknown, most = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'string') return value.length + 2;
  if (typeof value !== 'object' || value === null) return 5;
  let size = 2;
  const isList = Array.isArray(value);
  for (const key of isList ? [] : Object.keys(value)) size += key.length + 3;
  for (const member of isList ? value : Object.values(value)) {
    if (size > most) break;
    size += sizeOf(member, most - size) + 1;
  }
  return size;
}
