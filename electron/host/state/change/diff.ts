import type { Json } from '../../../../shared/contract/frames.js';
import {
  type Change,
  hasMember,
  type ItemsChange,
  isMembers,
  keysOf,
  type Members,
  type MembersChange,
  type PlacedMember,
} from './change.js';

/**
 * How `before` becomes `after`; `null` when their JSON texts are equal, order of keys included. Both are plain JSON.
 * What is the very same object in both is not looked into.
 */
export function diff(before: unknown, after: unknown): Change | null {
  if (before === after) return null;
  if (Array.isArray(before) && Array.isArray(after)) return diffItems(before, after);
  if (isMembers(before) && isMembers(after)) return diffMembers(before, after);
  return { is: after as Json };
}

function diffMembers(before: Members, after: Members): MembersChange | null {
  const gone: string[] = [];
  const kept: string[] = [];
  const changed: [string, Change][] = [];
  const keys = keysOf(after);
  for (const key of keysOf(before)) {
    if (!hasMember(after, key)) {
      gone.push(key);
      continue;
    }
    kept.push(key);
    const change = diff(before[key], after[key]);
    if (change) changed.push([key, change]);
  }
  const placed = placedMembers(before, after, kept, keys);
  if (gone.length + changed.length + placed.length === 0) return null;
  return {
    ...(gone.length > 0 && { gone }),
    ...(changed.length > 0 && { changed }),
    ...(placed.length > 0 && { placed }),
  };
}

/**
 * @param kept keys that both have, in the order of before
 * @param keys those of after
 */
function placedMembers(
  before: Members,
  after: Members,
  kept: readonly string[],
  keys: readonly string[],
): NonNullable<MembersChange['placed']> {
  if (keys.length === kept.length && keys.every((key, index) => key === kept[index])) return [];
  const moved = movedKeys(
    kept.filter(isOrdered),
    keys.filter((key) => isOrdered(key) && hasMember(before, key)),
  );
  const placed: [string | null, PlacedMember[]][] = [];
  let former: string | null = null;
  let run: PlacedMember[] | null = null;
  for (const key of keys) {
    const isNew = !hasMember(before, key);
    if (isNew || moved.has(key)) {
      if (run === null) {
        run = [];
        placed.push([former, run]);
      }
      run.push(isNew ? [key, after[key] as Json] : [key]);
    } else if (isOrdered(key)) {
      former = key;
      run = null;
    }
  }
  return placed;
}

/** Keys that have to be put elsewhere, so that the others are in the order of `after`: few where few were moved. */
function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const moved = new Set<string>();
  let [from, to] = [0, 0];
  while (from < before.length && to < after.length) {
    const [was, is] = [before[from] ?? '', after[to] ?? ''];
    if (was === is) {
      from += 1;
      to += 1;
    } else if (moved.has(was)) from += 1;
    else if (moved.has(is)) to += 1;
    else if (after[to + 1] === was && before[from + 1] !== is) moved.add(is);
    else moved.add(was);
  }
  return moved;
}

/** JavaScript sorts the others by number, before all of these, whenever they were added (ECMA-262, array index). */
const isOrdered = (key: string): boolean => {
  const first = key.charCodeAt(0);
  if (!(first >= 48 && first <= 57)) return true;
  return String(Number(key) >>> 0) !== key || key === '4294967295';
};

function diffItems(before: readonly unknown[], after: readonly unknown[]): ItemsChange | null {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && alike(before[start], after[start])) start += 1;
  let tail = 0;
  while (tail < shorter - start && alike(before.at(-1 - tail), after.at(-1 - tail))) tail += 1;
  const gaps = gapsBetween(before, after, {
    before: [start, before.length - tail],
    after: [start, after.length - tail],
  });
  const items = [...gaps].flatMap((gap) => diffGap(before, after, gap));
  return items.length > 0 ? { items } : null;
}

/** Neighbours in the one list, and what is in the other in their place: from an index up to another one. */
interface Gap {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** What is left of a gap between objects that are the very same in both lists, in the same order. */
function* gapsBetween(
  before: readonly unknown[],
  after: readonly unknown[],
  { before: [beforeFrom, beforeTo], after: [afterFrom, afterTo] }: Gap,
): Generator<Gap> {
  const places = new Map<unknown, number>();
  for (let place = afterFrom; place < afterTo; place += 1)
    if (typeof after[place] === 'object') places.set(after[place], place);
  let [from, to] = [beforeFrom, afterFrom];
  for (let index = from; index < beforeTo; index += 1) {
    const place = places.get(before[index]) ?? -1;
    if (place < to) continue;
    yield { before: [from, index], after: [to, place] };
    [from, to] = [index + 1, place + 1];
  }
  yield { before: [from, beforeTo], after: [to, afterTo] };
}

function diffGap(
  before: readonly unknown[],
  after: readonly unknown[],
  { before: [start, beforeEnd], after: [afterStart, afterEnd] }: Gap,
): ItemsChange['items'] {
  const block = commonBlock(before.slice(start, beforeEnd), after.slice(afterStart, afterEnd));
  if (!block && beforeEnd - start === afterEnd - afterStart) {
    const indexes = Array.from({ length: beforeEnd - start }, (_, offset) => start + offset);
    return indexes.flatMap((index) => {
      const change = diff(before[index], after[index - start + afterStart]);
      return change ? [[index, change] as const] : [];
    });
  }
  const splice = (from: number, to: number, afterFrom: number, afterTo: number) =>
    from === to && afterFrom === afterTo
      ? []
      : [[from, to - from, after.slice(afterFrom, afterTo) as Json[]] as const];
  if (!block) return splice(start, beforeEnd, afterStart, afterEnd);
  const [from, to] = [start + block.before, afterStart + block.after];
  return [
    ...splice(start, from, afterStart, to),
    ...splice(from + block.length, beforeEnd, to + block.length, afterEnd),
  ];
}

/**
 * Where most of a list stays and has moved along, as when a log of bounded length grows at its end and loses its
 * beginning, or the other way round: the block that the one begins with and the other contains.
 */
function commonBlock(before: readonly unknown[], after: readonly unknown[]) {
  const shorter = Math.min(before.length, after.length);
  if (shorter < 2) return null;
  const inBefore = before.findIndex((item) => alike(item, after[0]));
  const inAfter = inBefore < 0 ? after.findIndex((item) => alike(item, before[0])) : 0;
  if (inBefore < 0 && inAfter < 0) return null;
  const start = { before: Math.max(inBefore, 0), after: Math.max(inAfter, 0) };
  const longest = Math.min(before.length - start.before, after.length - start.after);
  let length = 0;
  while (length < longest && alike(before[start.before + length], after[start.after + length]))
    length += 1;
  return length * 2 >= shorter ? { ...start, length } : null;
}

/** Whether the JSON texts of two values are equal. */
function alike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one))
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => alike(item, other[index]))
    );
  if (!isMembers(one) || !isMembers(other)) return false;
  // Entries of a log, of which thousands are looked through, differ in the first member.
  if (Object.keys(one).some((key) => isUnlikeValue(one[key], other[key]))) return false;
  const keys = keysOf(one);
  const otherKeys = keysOf(other);
  return (
    keys.length === otherKeys.length &&
    keys.every((key, index) => key === otherKeys[index] && alike(one[key], other[key]))
  );
}

const isUnlikeValue = (one: unknown, other: unknown): boolean =>
  one !== other && (typeof one !== 'object' || typeof other !== 'object');
