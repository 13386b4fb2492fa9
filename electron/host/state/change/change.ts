import type { Json } from '../../../../shared/contract/frames.js';
import * as z from '../../../../shared/schema/late-zod.js';

/**
 * How one plain JSON value becomes another. It names only what differs, so that a small change of a large state is
 * small, and it keeps the order of keys, which RFC 6902 does not: the log of a restored deployment depends on it.
 */
export type Change = Replaced | MembersChange | ItemsChange;

/** Another value in its place. */
interface Replaced {
  readonly is: Json;
}

/** Another object of which some members are the same. */
export interface MembersChange {
  /** Keys of members that are not there any more. */
  readonly gone?: readonly string[];
  /** Members that stay where they are, changed. */
  readonly changed?: readonly (readonly [key: string, change: Change])[];
  /** Members that are new, or elsewhere than before. */
  readonly placed?: readonly Placed[];
}

/** Members that come one after the other right after another one; `null` is the beginning. */
type Placed = readonly [after: string | null, members: readonly PlacedMember[]];
/** A new one with its value, another by its key alone. */
export type PlacedMember = readonly [key: string] | readonly [key: string, value: Json];

/** Another list of which some items are the same: its changes from the first index to the last, of the list before. */
export interface ItemsChange {
  readonly items: readonly (ItemChange | Splice)[];
}

type ItemChange = readonly [index: number, change: Change];
type Splice = readonly [index: number, removed: number, inserted: readonly Json[]];

/**
 * Reads a change from JSON. What it brings in is judged by the schema of the state once it is applied. Not made of
 * schemas: a day of undo has thousands of changes, and a union of unions takes a second for them.
 */
export const changeSchema = z.custom<Change>(isChange, 'a change');

function isChange(value: unknown): value is Change {
  if (!isMembers(value)) return false;
  const [kind, ...others] = Object.keys(value);
  if (kind === 'is') return others.length === 0;
  if (kind === 'items') return others.length === 0 && isListOf(value.items, isItem);
  return Object.entries(value).every(([name, list]) => {
    if (name === 'gone') return isListOf(list, isKey);
    if (name === 'changed')
      return isListOf(list, (each) => isTuple(each, 2) && isKey(each[0]) && isChange(each[1]));
    return name === 'placed' && isListOf(list, isPlaced);
  });
}

const isPlaced = (value: unknown): boolean =>
  isTuple(value, 2) &&
  (value[0] === null || isKey(value[0])) &&
  isListOf(value[1], (each) => isTuple(each, 1, 2) && isKey(each[0]));

function isItem(value: unknown): boolean {
  if (!isTuple(value, 2, 3) || !isCount(value[0])) return false;
  return value.length === 2 ? isChange(value[1]) : isCount(value[1]) && Array.isArray(value[2]);
}

const isKey = (value: unknown): boolean => typeof value === 'string';

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

const isListOf = (value: unknown, each: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(each);

const isTuple = (value: unknown, ...lengths: readonly number[]): value is readonly unknown[] =>
  Array.isArray(value) && lengths.includes(value.length);

/** An object of JSON. Members that are `undefined` are as if they were not there, as in JSON text. */
export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const hasMember = (members: Members, key: string): boolean =>
  Object.hasOwn(members, key) && members[key] !== undefined;

/** In order. */
export const keysOf = (members: Members): readonly string[] =>
  Object.keys(members).filter((key) => members[key] !== undefined);
