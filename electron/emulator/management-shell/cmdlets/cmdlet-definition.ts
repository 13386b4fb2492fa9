import type { SettingParameter } from '../../../../shared/policy/setting-parameter.js';
import type { ArgumentCheck } from '../binding/argument-checks.js';
import { actionPreferences } from '../language/preferences.js';
import type { SettingsNoun } from './settings-nouns.js';

/** How a parameter's value is read. Names of .NET and Lync types, as the cmdlet pages give them. */
export type ParameterType =
  | 'Boolean'
  | 'Hashtable'
  | 'Int32'
  | 'Object'
  | 'Object[]'
  | 'PolicyEntryList'
  | 'PolicyValue'
  | 'PropertyList'
  | 'ScriptBlock'
  | 'SettingsObject'
  | 'String'
  | 'String[]'
  | 'StringList'
  | 'SwitchParameter'
  | 'TimeSpan'
  | 'UInt32'
  | 'Unlimited'
  | 'UserIdParameter'
  | 'XdsIdentity';

/** One parameter of a cmdlet, as data. */
export interface ParameterDefinition {
  readonly name: string;
  readonly type: ParameterType;
  readonly aliases?: readonly string[];
  /** Place among the arguments without a name. */
  readonly position?: number;
  readonly mandatory?: boolean;
  /** Takes every further argument without a name as well; `list`: always as a list, one of them too. */
  readonly takesRest?: boolean | 'list';
  /** `value`: takes piped objects; `property`: takes the property of its name of piped objects. */
  readonly pipeline?: readonly ('value' | 'property')[];
  /** Takes `$null` although its type does not. */
  readonly allowsNull?: boolean;
  /** The only values, in any case. */
  readonly values?: readonly string[];
  /** Whether its values can be given by their number in that order, from 0. */
  readonly numbered?: boolean;
  /** The parameter sets it belongs to; absent: all. */
  readonly sets?: readonly string[];
  /** What completion offers for its value. */
  readonly completes?: 'identities' | 'grantable' | 'users' | 'cmdlets' | 'properties';
  /** Of a `PolicyValue`, `PolicyEntryList` or `StringList`: what it takes. */
  readonly setting?: SettingParameter;
  /** Of an `XdsIdentity`, a `SettingsObject` or a policy's name: the noun that it belongs to. */
  readonly noun?: SettingsNoun;
  /** Of a parameter of a function: the type that its argument is cast to, as `[type]` casts. */
  readonly cast?: string;
  /** Of a parameter of a function: what its attributes ask of its argument. */
  readonly checks?: readonly ArgumentCheck[];
  /** One phrase for Get-Help and completion. */
  readonly help?: string;
}

/** A cmdlet, as data. */
export interface CmdletDefinition {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly synopsis: string;
  /** Product version of a Lync cmdlet. */
  readonly introduced?: string;
  /** First of the parameter sets when several are possible. */
  readonly defaultSet?: string;
  readonly parameters: readonly ParameterDefinition[];
  /** Changes something, so it has `-WhatIf` and `-Confirm`. */
  readonly changes?: boolean;
  /** A function without attributes: no common parameters, and what no parameter takes is in `$args`. */
  readonly isSimple?: boolean;
}

/** Parameters of every cmdlet that changes something. */
const changeParameters: readonly ParameterDefinition[] = [
  {
    name: 'WhatIf',
    type: 'SwitchParameter',
    aliases: ['wi'],
    help: 'Says what would happen; changes nothing.',
  },
  { name: 'Confirm', type: 'SwitchParameter', aliases: ['cf'], help: 'Asks before each change.' },
];

/** Parameters of every cmdlet. */
const commonParameters: readonly ParameterDefinition[] = [
  {
    name: 'Verbose',
    type: 'SwitchParameter',
    aliases: ['vb'],
    help: 'Shows what the command says with Write-Verbose.',
  },
  {
    name: 'Debug',
    type: 'SwitchParameter',
    aliases: ['db'],
    help: 'Shows what the command says with Write-Debug.',
  },
  {
    name: 'ErrorAction',
    type: 'String',
    aliases: ['ea'],
    values: actionPreferences,
    numbered: true,
    help: 'What an error does: shown, hidden, or the end of the input.',
  },
  {
    name: 'WarningAction',
    type: 'String',
    aliases: ['wa'],
    values: actionPreferences,
    numbered: true,
    help: 'Whether warnings are shown.',
  },
  {
    name: 'ErrorVariable',
    type: 'String',
    aliases: ['ev'],
    help: 'The variable that gets the errors; with + before its name, they are added to it.',
  },
  {
    name: 'WarningVariable',
    type: 'String',
    aliases: ['wv'],
    help: 'The same for warnings.',
  },
  {
    name: 'OutVariable',
    type: 'String',
    aliases: ['ov'],
    help: 'The same for what the command puts out.',
  },
  {
    name: 'OutBuffer',
    type: 'Int32',
    aliases: ['ob'],
    help: 'Accepted; objects go through the pipe one by one.',
  },
];

/** The cmdlet's own parameters, then those it shares with others. */
export function parametersOf(definition: CmdletDefinition): readonly ParameterDefinition[] {
  return [
    ...definition.parameters,
    ...(definition.changes === true ? changeParameters : []),
    ...(definition.isSimple === true ? [] : commonParameters),
  ];
}
