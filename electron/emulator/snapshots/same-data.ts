/**
 * Whether two pieces of plain JSON data are equal. What was read from a file is equal to what was written, and never
 * the same object: parts that have to know whether something changed ask this, not `===`.
 */
export function sameData(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameData(one[key], other[key]))
  );
}

/**
 * The former object while its members are the very same in the same order, else the new one. A part that is made of
 * parts says its snapshot through this, so that it is the same object until one of them changed.
 */
export function unlessSame<T extends object>(former: T | null, now: T): T {
  return former !== null && hasSameMembers(former, now) ? former : now;
}

function hasSameMembers<T extends object>(one: T, other: T): boolean {
  // Asked for each part of a deployment with each change: no arrays of pairs.
  const keys = Object.keys(one) as (keyof T)[];
  const others = Object.keys(other);
  return (
    keys.length === others.length &&
    keys.every((key, index) => key === others[index] && one[key] === other[key])
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
