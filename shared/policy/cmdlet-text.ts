import { isEntryList, type PolicyValue } from './policy-value.js';
import type { SettingParameter } from './setting-parameter.js';
import { settingText } from './setting-text.js';

/**
 * Text as an argument of a cmdlet: in single quotes, in which nothing but they themselves has a meaning; plain words
 * stand as they are.
 */
export const quoted = (text: string): string =>
  /^[A-Za-z0-9][\w.:@-]*$/.test(text) ? text : `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;

/** A value as the argument that sets it. */
export function argumentText(
  parameter: Pick<SettingParameter, 'type'>,
  value: PolicyValue,
): string {
  if (value === null) return '$Null';
  if (typeof value === 'boolean') return value ? '$True' : '$False';
  if (!Array.isArray(value)) return quoted(settingText(parameter, value));
  // A list of nothing cannot be given: $Null empties it.
  return value.length === 0 ? '$Null' : itemTexts(value).join(', ');
}

/**
 * The argument that turns one list into another: what is added and removed, where that says it, and else all of it.
 */
export function listArgumentText(
  before: Extract<PolicyValue, readonly unknown[]>,
  after: Extract<PolicyValue, readonly unknown[]>,
): string {
  const [had, has] = [itemTexts(before), itemTexts(after)];
  const removed = had.filter((item) => !has.includes(item));
  const added = has.filter((item) => !had.includes(item));
  const changed = [...had.filter((item) => has.includes(item)), ...added];
  const isWhole =
    changed.some((item, index) => item !== has[index]) || changed.length !== has.length;
  if (isWhole || removed.length === had.length) return has.length === 0 ? '$Null' : has.join(', ');
  const parts = [
    ...(added.length > 0 ? [`Add=${added.join(',')}`] : []),
    ...(removed.length > 0 ? [`Remove=${removed.join(',')}`] : []),
  ];
  return `@{${parts.join(';')}}`;
}

const itemTexts = (items: Extract<PolicyValue, readonly unknown[]>): readonly string[] =>
  isEntryList(items)
    ? items.map(
        ({ name, value }) =>
          `(New-CsClientPolicyEntry -Name ${quoted(name)} -Value ${quoted(value)})`,
      )
    : items.map((item) => `'${String(item).replace(/['‘’‚‛]/g, '$&$&')}'`);

/** A value in a filter of the directory (RFC 4515, section 3). */
export const filterText = (text: string): string =>
  text.replace(
    /[\\*()\0]/g,
    (character) => `\\${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
