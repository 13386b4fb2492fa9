import { convertPolicyValue } from '../../../../shared/policy/convert-policy-value.js';
import { describeAllowed } from '../../../../shared/policy/describe-parameter.js';
import { PolicyValueError } from '../../../../shared/policy/policy-value-error.js';
import type {
  RangeProfile,
  SettingParameter,
} from '../../../../shared/policy/setting-parameter.js';
import type { ParameterDefinition, ParameterType } from '../cmdlets/cmdlet-definition.js';
import type { Budget } from '../language/budget.js';
import { policyEntryOf } from '../objects/policy-entry-object.js';
import { isSettingsObject, policyValueToShell } from '../objects/settings-object.js';
import { isUserObject } from '../objects/user-object.js';
import { ShellError } from '../shell-error.js';
import {
  itemText,
  type ReadDate,
  toNumber,
  toText,
  toTimeSpan,
  typeNameOf,
} from '../values/conversion.js';
import { roundHalfToEven } from '../values/number.js';
import {
  enumerate,
  HashTable,
  isArray,
  ScriptBlock,
  ShellList,
  ShellObject,
  type Value,
} from '../values/value.js';
import { convertScriptArgument } from './argument-checks.js';
import { cannotBindNull, cannotConvert, fullTypeName, settingTypeName } from './binding-errors.js';

/** An argument as evaluated; `written` is how an unquoted word was spelled, so that `007` stays `007` as text. */
export interface Argument {
  readonly value: Value;
  readonly written: string | null;
}

/** What conversion needs to know of the organisation. */
export interface ConversionContext {
  readonly budget: Budget;
  readonly profile: RangeProfile;
  readonly readDate?: ReadDate;
}

/** Types that take `$null`. */
const nullable: readonly ParameterType[] = [
  'Object',
  'Object[]',
  'PolicyEntryList',
  'PropertyList',
  'PolicyValue',
  'StringList',
];

const settingTypes: readonly ParameterType[] = ['PolicyValue', 'PolicyEntryList', 'StringList'];

const isSetting = ({ type }: ParameterDefinition): boolean => settingTypes.includes(type);

/**
 * The value a parameter is bound to.
 * @throws {ShellError} naming cmdlet, parameter, value offered and what is allowed
 */
export function convertArgument(
  cmdlet: string,
  parameter: ParameterDefinition,
  argument: Argument,
  context: ConversionContext,
): Value {
  const { value } = argument;
  if (isSetting(parameter)) {
    return convertPolicyArgument(cmdlet, parameter, argument, context);
  }
  if (value === null && !nullable.includes(parameter.type) && parameter.allowsNull !== true) {
    throw cannotBindNull(cmdlet, parameter.name, ` Allowed: ${describeType(parameter)}.`);
  }
  const refuse = (): ShellError =>
    cannotConvert(
      cmdlet,
      parameter.name,
      fullTypeName(parameter.type),
      offered(argument),
      `. Allowed: ${describeType(parameter)}.`,
    );
  if (parameter.cast !== undefined || parameter.checks !== undefined)
    return convertScriptArgument(cmdlet, parameter, value, argument.written, context);
  const byNumber = parameter.numbered === true && typeof value === 'number';
  const converted = byNumber
    ? parameter.values?.[value]
    : convertTo(parameter, argument, context.budget);
  if (converted === undefined) throw refuse();
  if (parameter.values === undefined || typeof converted !== 'string') return converted;
  const canonical = parameter.values.find((each) => each.toLowerCase() === converted.toLowerCase());
  if (canonical === undefined) throw refuse();
  return canonical;
}

function convertTo(
  parameter: ParameterDefinition,
  { value, written }: Argument,
  budget: Budget,
): Value | undefined {
  switch (parameter.type) {
    case 'String':
      return isArray(value) ? undefined : (written ?? toText(value, budget));
    case 'String[]':
      budget.makeList(enumerate(value).length);
      return enumerate(value).map(
        (item) => (isArray(value) ? null : written) ?? toText(item, budget),
      );
    case 'SwitchParameter':
    case 'Boolean':
      return typeof value === 'boolean'
        ? value
        : typeof value === 'number'
          ? value !== 0
          : undefined;
    case 'Int32':
    case 'UInt32':
      return wholeNumber(value, parameter.type === 'UInt32' ? 0 : -2_147_483_648);
    case 'Unlimited':
      return typeof value === 'string' && value.toLowerCase() === 'unlimited'
        ? 'Unlimited'
        : wholeNumber(value, 0);
    case 'TimeSpan':
      return toTimeSpan(value) ?? undefined;
    case 'ScriptBlock':
      return value instanceof ScriptBlock ? value : undefined;
    case 'Hashtable':
      return value instanceof HashTable ? value : undefined;
    case 'UserIdParameter':
      return userId(value, written);
    case 'XdsIdentity':
      return isOfNoun(value, parameter)
        ? itemText(value.get('Identity'))
        : plainText(value, written);
    case 'SettingsObject':
      return isOfNoun(value, parameter) ? value : undefined;
    default:
      return value;
  }
}

const isOfNoun = (value: Value, { noun }: ParameterDefinition): value is ShellObject =>
  noun !== undefined && isSettingsObject(value, noun);

const plainText = (value: Value, written: string | null): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? (written ?? itemText(value)) : undefined;

function userId(value: Value, written: string | null): string | undefined {
  if (!isUserObject(value)) return plainText(value, written);
  return itemText(value.get('DistinguishedName'));
}

function wholeNumber(value: Value, least: number): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const number = toNumber(value);
  if (number === null || (typeof value === 'string' && value.trim() === '')) return undefined;
  const whole = roundHalfToEven(number);
  return whole >= least && whole <= 4_294_967_295 ? whole : undefined;
}

/** Settings: the same conversion as everywhere else, in the words of the binder. */
function convertPolicyArgument(
  cmdlet: string,
  definition: ParameterDefinition,
  argument: Argument,
  { profile }: ConversionContext,
): Value {
  const { setting: parameter } = definition;
  if (parameter === undefined) throw new Error(`${definition.name} has no row in a table`);
  const { value } = argument;
  if (definition.type !== 'PolicyValue' && value instanceof HashTable) return value;
  try {
    const isText = parameter.type === 'String' || parameter.type === 'TimeOfDay';
    const raw = isText ? textOrNull(argument) : rawValue(value);
    return policyValueToShell(parameter, convertPolicyValue(parameter, raw, profile));
  } catch (error) {
    if (!(error instanceof PolicyValueError)) throw error;
    throw policyValueRefused(cmdlet, parameter, error, offered(argument), value);
  }
}

const textOrNull = ({ value, written }: Argument): unknown =>
  written ??
  (value instanceof ShellObject || isArray(value)
    ? value
    : value === null
      ? null
      : itemText(value));

/** A shell value in the form that the policy's own conversion reads. */
export function rawValue(value: Value): unknown {
  if (value instanceof ShellList || isArray(value)) {
    return enumerate(value).map((item) => policyEntryOf(item) ?? item);
  }
  return policyEntryOf(value) ?? value;
}

/** The binder's words for a refused setting. */
export function policyValueRefused(
  cmdlet: string,
  parameter: SettingParameter,
  error: PolicyValueError,
  text: string,
  value: Value,
): ShellError {
  const { name, type } = parameter;
  const full = settingTypeName(parameter);
  switch (error.fault) {
    case 'null':
      return cannotBindNull(cmdlet, name, ` Allowed: ${error.allowed}.`);
    case 'enum':
      return cannotConvert(
        cmdlet,
        name,
        full,
        text,
        ` due to invalid enumeration values. Specify one of the following enumeration values and try again. The possible enumeration values are "${parameter.allowedValues?.join(', ') ?? ''}".`,
      );
    case 'type':
      return cannotConvert(
        cmdlet,
        name,
        full,
        text,
        type === 'Boolean'
          ? `. Boolean parameters accept only Boolean values and numbers, such as $True, $False, 1 or 0; ${typeNameOf(value)} was given.`
          : `. Allowed: ${error.allowed}.`,
      );
    default:
      return new ShellError({
        message: error.message,
        category: 'InvalidData',
        id: 'ParameterArgumentValidationError',
        exception: 'ParameterBindingValidationException',
        target: `${text}:${typeNameOf(value).replace(/^.*\./, '')}`,
        cmdlet,
      });
  }
}

const offered = ({ value, written }: Argument): string => (written ?? itemText(value)).slice(0, 80);

/** What a parameter takes, as a phrase. */
export function describeType(
  parameter: ParameterDefinition,
  profile: RangeProfile = 'lync2010',
): string {
  if (isSetting(parameter)) {
    return parameter.setting === undefined ? '' : describeAllowed(parameter.setting, profile);
  }
  if (parameter.values !== undefined) return parameter.values.join(', ');
  if (parameter.type === 'XdsIdentity' && parameter.help !== undefined) return parameter.help;
  return typePhrases[parameter.type];
}

const typePhrases: Readonly<Record<ParameterType, string>> = {
  Boolean: '$True, $False',
  Hashtable: 'a hash table, @{Name=value}',
  Int32: 'a whole number',
  Object: 'anything',
  'Object[]': 'anything',
  PolicyEntryList: 'entries made with New-CsClientPolicyEntry',
  PolicyValue: 'a setting',
  PropertyList: 'names of properties, script blocks, or @{Name=…;Expression={…}}',
  SettingsObject: 'an object of the Get- cmdlet, or of New- with -InMemory',
  ScriptBlock: 'a script block, { … }',
  String: 'text',
  'String[]': 'texts',
  StringList: 'texts',
  SwitchParameter: '$True, $False',
  TimeSpan: 'a TimeSpan (hh:mm:ss)',
  UInt32: 'a whole number of at least 0',
  Unlimited: 'a whole number of at least 0, or Unlimited',
  UserIdParameter:
    'a SIP address, user principal name, DOMAIN\\logon, display name (with *) or distinguished name, or a user object',
  XdsIdentity: 'global, site:<site name>, or what the noun has besides',
};
