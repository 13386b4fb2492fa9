import { runtimeError } from '../shell-error.js';
import { itemText, toBoolean } from '../values/conversion.js';
import type { Value } from '../values/value.js';

/** What an error or a warning does. The order is that of System.Management.Automation.ActionPreference. */
export const actionPreferences: readonly string[] = [
  'SilentlyContinue',
  'Stop',
  'Continue',
  'Inquire',
];
const impacts = ['None', 'Low', 'Medium', 'High'];

interface Preference {
  readonly name: string;
  readonly initial: Value;
  /** .NET name of its enumeration, and the values; a preference without one is a boolean. */
  readonly type?: string;
  readonly values?: readonly string[];
}

const action = (name: string, initial: string): Preference => ({
  name,
  initial,
  type: 'System.Management.Automation.ActionPreference',
  values: actionPreferences,
});

/** The preference variables that act here, by lower-case name. Source: about_Preference_Variables. */
export const preferences: ReadonlyMap<string, Preference> = new Map(
  [
    action('ErrorActionPreference', 'Continue'),
    action('WarningPreference', 'Continue'),
    action('VerbosePreference', 'SilentlyContinue'),
    action('DebugPreference', 'SilentlyContinue'),
    {
      name: 'ConfirmPreference',
      initial: 'High',
      type: 'System.Management.Automation.ConfirmImpact',
      values: impacts,
    },
    { name: 'WhatIfPreference', initial: false },
  ].map((preference) => [preference.name.toLowerCase(), preference]),
);

/**
 * What a preference becomes when this value is assigned to it: one of its values in any case, or its number.
 * @throws {ShellError} for any other value
 */
export function preferenceValue({ type = '', values }: Preference, value: Value): Value {
  if (values === undefined) return toBoolean(value);
  const text = itemText(value);
  const found = values.find(
    (each, index) => each.toLowerCase() === text.toLowerCase() || index === value,
  );
  if (found !== undefined) return found;
  throw runtimeError(
    `Cannot convert value "${text.slice(0, 80)}" to type "${type}" due to invalid enumeration values. Specify one of the following enumeration values and try again. The possible enumeration values are "${values.join(', ')}".`,
    'RuntimeException',
  );
}
