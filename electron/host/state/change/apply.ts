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
  return applied(value, change) as T;
}

function applied(value: unknown, change: Change): unknown {
  if ('is' in change) return change.is;
  if ('items' in change) return applyToItems(value, change);
  return applyToMembers(value, change);
}

function applyToMembers(value: unknown, { gone, changed, last }: MembersChange): unknown {
  if (!isMembers(value)) throw new ChangeProblem('it changes members where there is no object');
  const members = new Map(Object.entries(value));
  const present = (key: string): unknown => {
    if (members.has(key)) return members.get(key);
    throw new ChangeProblem(`it is about the member ${shown(key)}, which is not there`);
  };
  for (const key of gone ?? []) {
    present(key);
    members.delete(key);
  }
  for (const [key, change] of changed ?? []) members.set(key, applied(present(key), change));
  for (const [key, ...added] of last ?? []) {
    const member = added.length > 0 ? added[0] : present(key);
    members.delete(key);
    members.set(key, member);
  }
  // Defines members rather than assigning them, so that one of the name __proto__ is a member like any other.
  return Object.fromEntries(members);
}

function applyToItems(value: unknown, { items }: ItemsChange): unknown {
  if (!Array.isArray(value)) throw new ChangeProblem('it changes items where there is no list');
  const result: unknown[] = [];
  let done = 0;
  const keepUpTo = (end: number): void => {
    for (; done < end; done += 1) result.push(value[done]);
  };
  for (const item of items) {
    const [index] = item;
    const end = index + (item.length === 2 ? 1 : item[1]);
    if (index < done || end > value.length)
      throw new ChangeProblem(`it is about item ${index} of a list of ${value.length}`);
    keepUpTo(index);
    if (item.length === 2) result.push(applied(value[index], item[1]));
    else for (const inserted of item[2]) result.push(inserted);
    done = end;
  }
  keepUpTo(value.length);
  return result;
}
