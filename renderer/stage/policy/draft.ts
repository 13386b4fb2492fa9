import { argumentText, listArgumentText, quoted } from '../../../shared/policy/cmdlet-text.js';
import { convertPolicyValue } from '../../../shared/policy/convert-policy-value.js';
import {
  isEntryList,
  isStringList,
  type PolicyValue,
  samePolicyValue,
} from '../../../shared/policy/policy-value.js';
import { PolicyValueError } from '../../../shared/policy/policy-value-error.js';
import { type SettingsKindName, settingsKinds } from '../../../shared/policy/setting-kinds.js';
import type { RangeProfile, SettingParameter } from '../../../shared/policy/setting-parameter.js';
import { type Draft, type FormObject, type Given, plainIdentity } from './form-object.js';

/** What a field holds when a text is typed into it. */
export function typedText(parameter: SettingParameter, text: string, profile: RangeProfile): Given {
  if (text === '' && parameter.type !== 'String') return { kind: 'typed', text };
  try {
    return { kind: 'value', value: convertPolicyValue(parameter, text, profile) };
  } catch (error) {
    if (!(error instanceof PolicyValueError)) throw error;
    return { kind: 'typed', text };
  }
}

/** A setting that the draft changes. */
export interface Change {
  readonly parameter: SettingParameter;
  readonly before: PolicyValue;
  readonly given: Given;
}

/** What the draft changes in an object that holds `stored`, in the order of the table. */
export function changesOf(
  kind: SettingsKindName,
  { given }: Draft,
  stored: Readonly<Record<string, PolicyValue>>,
): readonly Change[] {
  return settingsKinds[kind].table.parameters.flatMap((parameter) => {
    const mine = given[parameter.name];
    const before = stored[parameter.name] ?? null;
    const isChange =
      mine !== undefined && (mine.kind === 'typed' || !samePolicyValue(mine.value, before));
    return isChange ? [{ parameter, before, given: mine }] : [];
  });
}

/** The cmdlet that makes or sets an object as the draft has it: only what changes is in it. */
export function lineOf(
  { kind, identity }: FormObject,
  { name }: Draft,
  changes: readonly Change[],
): string {
  const cmdlet = `${identity === null ? 'New' : 'Set'}-${settingsKinds[kind].cmdlet}`;
  const whom = identity === null ? name : plainIdentity(identity);
  const settings = changes.map((change) => ` -${change.parameter.name} ${argumentOf(change)}`);
  return `${cmdlet} -Identity ${quoted(whom)}${settings.join('')}`;
}

function argumentOf({ parameter, before, given }: Change): string {
  if (given.kind === 'typed') return quoted(given.text);
  const { value } = given;
  if (parameter.type !== 'PolicyEntryList' && parameter.type !== 'StringList')
    return argumentText(parameter, value);
  return isList(before) && isList(value)
    ? listArgumentText(before, value)
    : argumentText(parameter, value);
}

const isList = (value: PolicyValue): value is Extract<PolicyValue, readonly unknown[]> =>
  isEntryList(value) || isStringList(value);
