import { shown } from '../../../../shared/file-format/finding.js';
import { type Change, type ItemsChange, isMembers, type MembersChange } from './change.js';

/** A change that does not belong to the value it is applied to. The message is the end of a sentence. */
export class ChangeProblem extends Error {
  override readonly name = 'ChangeProblem';
}

/**
 * What `value` becomes by a change. Nothing in `value` is changed; the result shares with it all that stays the same.
 * @throws {ChangeProblem} where the change is one of another value
 */
export function apply<T>(value: T, change: Change): T {
  // A change that was made from values of a type leads to values of that type; one from a file is checked afterwards.
  return applied(value, change, false) as T;
}

/**
 * As `apply`, for values that nobody else has: what has to change in `value` is changed in place, so that many changes of
 * a large value take time in proportion to the changes.
 * @throws {ChangeProblem} with a part of the change done
 */
export const applyInPlace = (value: unknown, change: Change): unknown =>
  applied(value, change, true);

function applied(value: unknown, change: Change, inPlace: boolean): unknown {
  if ('is' in change) return change.is;
  if (!('items' in change)) return applyToMembers(value, change, inPlace);
  if (!Array.isArray(value)) throw new ChangeProblem('it changes items where there is no list');
  return inPlace ? spliceItems(value, change) : applyToItems(value, change);
}

function applyToMembers(
  value: unknown,
  { gone = [], changed = [], placed = [] }: MembersChange,
  inPlace: boolean,
): unknown {
  if (!isMembers(value)) throw new ChangeProblem('it changes members where there is no object');
  const members: Record<string, unknown> = inPlace ? value : { ...value };
  const present = (key: string): unknown => {
    if (Object.hasOwn(members, key)) return members[key];
    throw new ChangeProblem(`it is about the member ${shown(key)}, which is not there`);
  };
  for (const key of gone) {
    present(key);
    delete members[key];
  }
  // To assign to a member of its own is safe, also to one of the name __proto__.
  for (const [key, change] of changed) members[key] = applied(present(key), change, inPlace);
  return placed.length === 0 ? members : withPlaced(members, placed, present);
}

function withPlaced(
  members: Record<string, unknown>,
  placed: NonNullable<MembersChange['placed']>,
  present: (key: string) => unknown,
): unknown {
  const [[after, run] = [null, []], ...others] = placed;
  const isAtEnd = others.length === 0 && after === (Object.keys(members).at(-1) ?? null);
  if (isAtEnd && run.every(([key, ...added]) => added.length > 0 && !(key in members))) {
    for (const [key, ...added] of run) members[key] = added[0];
    return members;
  }
  const runs = new Map<string | null, (readonly [string, unknown])[]>();
  for (const [after, run] of placed) {
    if (after !== null) present(after);
    const entries = run.map(([key, ...added]) => [key, added.length > 0 ? added[0] : present(key)]);
    runs.set(after, entries as [string, unknown][]);
  }
  for (const [, run] of placed) for (const [key] of run) delete members[key];
  const result = [...(runs.get(null) ?? [])];
  for (const member of Object.entries(members)) {
    result.push(member);
    for (const each of runs.get(member[0]) ?? []) result.push(each);
  }
  // Defines members rather than assigning them, so that one of the name __proto__ is a member like any other.
  return Object.fromEntries(result);
}

function applyToItems(value: readonly unknown[], change: ItemsChange): readonly unknown[] {
  const result: unknown[] = [];
  let done = 0;
  const keepUpTo = (end: number): void => {
    for (; done < end; done += 1) result.push(value[done]);
  };
  for (const [index, item] of itemsOf(change, value.length)) {
    keepUpTo(index);
    if (item.length === 2) result.push(applied(value[index], item[1], false));
    else for (const inserted of item[2]) result.push(inserted);
    done = endOf(item);
  }
  keepUpTo(value.length);
  return result;
}

/** From the last to the first, so that the indexes of those before stay. */
function spliceItems(value: unknown[], change: ItemsChange): unknown[] {
  for (const [index, item] of itemsOf(change, value.length).toReversed()) {
    if (item.length === 2) value[index] = applied(value[index], item[1], true);
    else {
      const rest = value.splice(index);
      for (const inserted of item[2]) value.push(inserted);
      for (let kept = item[1]; kept < rest.length; kept += 1) value.push(rest[kept]);
    }
  }
  return value;
}

type Item = ItemsChange['items'][number];

const endOf = (item: Item): number => item[0] + (item.length === 2 ? 1 : item[1]);

/** The items of a change with their indexes, in order and within the list. */
function itemsOf({ items }: ItemsChange, length: number): readonly (readonly [number, Item])[] {
  let done = 0;
  return items.map((item) => {
    const [index] = item;
    if (index < done || endOf(item) > length)
      throw new ChangeProblem(`it is about item ${index} of a list of ${length}`);
    done = endOf(item);
    return [index, item];
  });
}
