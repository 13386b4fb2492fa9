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

function hasSameMembers(one: object, other: object): boolean {
  const [before, after] = [Object.entries(one), Object.entries(other)];
  return (
    before.length === after.length &&
    before.every(([key, member], index) => {
      const [otherKey, otherMember] = after[index] ?? [];
      return key === otherKey && member === otherMember;
    })
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
