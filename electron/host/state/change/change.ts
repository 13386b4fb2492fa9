import { z } from 'zod';
import type { Json } from '../../../../shared/contract/frames.js';

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
  /** Members that come after all others, in this order: new ones with their value, others by their key alone. */
  readonly last?: readonly (readonly [key: string] | readonly [key: string, value: Json])[];
}

/** Another list of which some items are the same: its changes from the first index to the last, of the list before. */
export interface ItemsChange {
  readonly items: readonly (ItemChange | Splice)[];
}

type ItemChange = readonly [index: number, change: Change];
type Splice = readonly [index: number, removed: number, inserted: readonly Json[]];

// What comes in is judged by the schema of the state once the change is applied.
const anyJson = z.unknown() as z.ZodType<Json>;
const index = z.number().int().nonnegative();

/** Reads a change from JSON. */
export const changeSchema: z.ZodType<Change> = z.lazy(() =>
  z.union([
    z.strictObject({ is: anyJson }),
    z.strictObject({
      items: z.array(
        z.union([z.tuple([index, changeSchema]), z.tuple([index, index, z.array(anyJson)])]),
      ),
    }),
    z.strictObject({
      gone: z.array(z.string()).exactOptional(),
      changed: z.array(z.tuple([z.string(), changeSchema])).exactOptional(),
      last: z
        .array(z.union([z.tuple([z.string()]), z.tuple([z.string(), anyJson])]))
        .exactOptional(),
    }),
  ]),
);

/** An object of JSON. Members that are `undefined` are as if they were not there, as in JSON text. */
export type Members = Readonly<Record<string, unknown>>;

export const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const hasMember = (members: Members, key: string): boolean =>
  Object.hasOwn(members, key) && members[key] !== undefined;
