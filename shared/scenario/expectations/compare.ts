/** One thing that was not as it had to be. */
export interface Mismatch {
  /** The key of the expectation: `presence`, `settings.DisplayPhoto`. */
  readonly what: string;
  readonly expected: string;
  readonly seen: string;
}

/** Compares what is seen with what was expected; empty when all of it is as expected. */
export type Comparison = readonly Mismatch[];

/** A value as messages show it. */
function shownValue(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(shownValue).join(', ');
  if (typeof value !== 'object') return String(value);
  const members = Object.entries(value).map(([key, part]) => `${key} ${shownValue(part)}`);
  return members.sort().join(', ');
}

/** The same value; `none` stands for nothing. */
export function same(what: string, expected: unknown, seen: unknown): Comparison {
  if (expected === undefined) return [];
  const [wanted, found] = [shownValue(expected), shownValue(seen)];
  return wanted === found ? [] : [{ what, expected: wanted, seen: found }];
}

/** The same members, in whatever order. */
export function sameMembers(
  what: string,
  expected: readonly string[],
  seen: readonly string[] = [],
): Comparison {
  const isSame = shownValue(expected.toSorted()) === shownValue(seen.toSorted());
  return isSame ? [] : [{ what, expected: shownValue(expected), seen: shownValue(seen) }];
}

/** What is expected by name, each compared in that way with what is seen by that name. */
export const byName =
  <Expected, Seen>(compare: (what: string, expected: Expected, seen?: Seen) => Comparison) =>
  (
    what: string,
    expected: Readonly<Record<string, Expected>>,
    seen: Readonly<Record<string, Seen>>,
  ): Comparison =>
    Object.entries(expected).flatMap(([name, value]) =>
      compare(`${what}.${name}`, value, Object.hasOwn(seen, name) ? seen[name] : undefined),
    );

/** Every part occurs in the text; how it is broken into lines does not count. `none` stands for no text. */
export function contains(
  what: string,
  expected: string | readonly string[] | undefined,
  seen: string,
): Comparison {
  if (expected === undefined) return [];
  if (expected === 'none') return seen.trim() === '' ? [] : [{ what, expected, seen }];
  const found = inOneLine(seen);
  const parts = typeof expected === 'string' ? [expected] : expected;
  return parts
    .filter((part) => !found.includes(inOneLine(part)))
    .map((part) => ({ what, expected: `… ${part} …`, seen: shownValue(found || null) }));
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
