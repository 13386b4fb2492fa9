import type { PolicyEntry } from '../../../../shared/policy/policy-value.js';
import { policyEntryOf } from '../objects/policy-entry-object.js';
import { ShellError } from '../shell-error.js';
import { toText } from '../values/conversion.js';
import { enumerate, type HashTable, type Value } from '../values/value.js';

/**
 * `@{Add=…}`, `@{Remove=…}` and `@{Replace=…}` on a list, keys in any case. Replace stands alone; Remove comes before
 * Add, and takes away entries with the same name and value.
 * @throws {ShellError} for other keys, or values that are no entries
 */
export function applyListModifier(
  cmdlet: string,
  parameter: string,
  modifier: HashTable,
  entries: readonly PolicyEntry[],
): readonly PolicyEntry[] {
  const refuse = (message: string): ShellError =>
    new ShellError({
      message: `Cannot bind parameter '${parameter}'. ${message} Allowed: @{Add=entries}, @{Remove=entries}, both, or @{Replace=entries}, with entries made by New-CsClientPolicyEntry.`,
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
  const entriesAt = (key: string): readonly PolicyEntry[] =>
    modifier.has(key) ? enumerate(modifier.get(key)).map((value) => entry(value, refuse)) : [];
  if (modifier.has('replace')) return entriesAt('replace');
  const removed = entriesAt('remove');
  const kept = entries.filter(
    ({ name, value }) => !removed.some((each) => each.name === name && each.value === value),
  );
  return [...kept, ...entriesAt('add')];
}

function entry(value: Value, refuse: (message: string) => ShellError): PolicyEntry {
  const found = policyEntryOf(value);
  if (found === null) throw refuse(`"${toText(value).slice(0, 80)}" is no policy entry.`);
  return found;
}
