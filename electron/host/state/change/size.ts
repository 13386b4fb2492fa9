import { isMembers } from './change.js';

/**
 * About how many characters of JSON text plain JSON takes, and never more: escapes are not counted, and a number counts
 * as one. No text is made of it. Beyond `most` it counts no further.
 */
export function sizeOf(value: unknown, most = Number.POSITIVE_INFINITY): number {
  if (typeof value === 'string') return value.length + 2;
  let size = 1;
  if (Array.isArray(value)) {
    for (const item of value) {
      if (size > most) break;
      size += sizeOf(item, most - size) + 1;
    }
  } else if (isMembers(value)) {
    // Thousands of entries of a log are measured: no arrays of pairs.
    for (const key in value) {
      if (size > most) break;
      const member = value[key];
      if (member !== undefined) size += key.length + 4 + sizeOf(member, most - size);
    }
  }
  return size;
}
