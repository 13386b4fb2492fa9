import type { PolicyEntry } from '../../../../shared/policy/policy-value.js';
import { policyEntryOf } from '../objects/policy-entry-object.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { enumerate, type HashTable, type Value } from '../values/value.js';

/** What a list holds: how an item is read and when two are the same. */
export interface ListItems<T> {
  /** Null for a value that is no item. */
  readonly read: (value: Value) => T | null;
  readonly same: (one: T, other: T) => boolean;
  /** Ends the sentence on what is allowed: `, with entries made by …`. */
  readonly hint: string;
}

/** The entries of a PolicyEntry list. */
export const policyEntries: ListItems<PolicyEntry> = {
  read: policyEntryOf,
  same: (one, other) => one.name === other.name && one.value === other.value,
  hint: ', with entries made by New-CsClientPolicyEntry',
};

/** The items of a list of texts, such as Prefixes, which compare without case. */
export const texts: ListItems<string> = {
  read: (value) => (typeof value === 'string' ? value : null),
  same: (one, other) => one.toLowerCase() === other.toLowerCase(),
  hint: '',
};

/**
 * `@{Add=…}`, `@{Remove=…}` and `@{Replace=…}` on a list, keys in any case. Replace stands alone; Remove comes before
 * Add, and takes away every item that is the same.
 * @throws {ShellError} for other keys, or values that are no items
 */
export function applyListModifier<T>(
  cmdlet: string,
  parameter: string,
  modifier: HashTable,
  items: readonly T[],
  { read, same, hint }: ListItems<T>,
): readonly T[] {
  const refuse = (message: string): ShellError =>
    new ShellError({
      message: `Cannot bind parameter '${parameter}'. ${message} Allowed: @{Add=entries}, @{Remove=entries}, both, or @{Replace=entries}${hint}.`,
      category: 'InvalidArgument',
      id: 'CannotConvertArgumentNoMessage',
      exception: 'ParameterBindingException',
      cmdlet,
    });
  const known = ['add', 'remove', 'replace'];
  const unknown = modifier.entries().find(({ key }) => !known.includes(key.toLowerCase()));
  if (unknown !== undefined)
    throw refuse(`The key "${unknown.key}" is not one of a list modifier.`);
  if (modifier.size === 0) throw refuse('The hash table is empty.');
  if (modifier.has('replace') && modifier.size > 1)
    throw refuse('Replace does not go with Add or Remove.');
  const item = (value: Value): T => {
    const found = read(value);
    if (found === null) throw refuse(`"${itemText(value).slice(0, 80)}" is no entry of the list.`);
    return found;
  };
  const itemsAt = (key: string): readonly T[] =>
    modifier.has(key) ? enumerate(modifier.get(key)).map(item) : [];
  if (modifier.has('replace')) return itemsAt('replace');
  const removed = itemsAt('remove');
  const kept = items.filter((each) => !removed.some((gone) => same(each, gone)));
  return [...kept, ...itemsAt('add')];
}
