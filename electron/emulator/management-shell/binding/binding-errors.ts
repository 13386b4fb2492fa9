import type { SettingParameter } from '../../../../shared/policy/setting-parameter.js';
import type {
  CmdletDefinition,
  ParameterDefinition,
  ParameterType,
} from '../cmdlets/cmdlet-definition.js';
import { ShellError, type Span } from '../shell-error.js';

/** Full names of parameter types, as binder errors print them. */
const fullTypeNames: Readonly<Record<ParameterType, string>> = {
  Boolean: 'System.Boolean',
  Hashtable: 'System.Collections.Hashtable',
  Int32: 'System.Int32',
  Object: 'System.Object',
  'Object[]': 'System.Object[]',
  PolicyEntryList: 'System.Management.Automation.PSListModifier',
  PolicyValue: 'System.Object',
  PropertyList: 'System.Object[]',
  SettingsObject: 'System.Management.Automation.PSObject',
  ScriptBlock: 'System.Management.Automation.ScriptBlock',
  String: 'System.String',
  'String[]': 'System.String[]',
  StringList: 'System.Management.Automation.PSListModifier',
  SwitchParameter: 'System.Management.Automation.SwitchParameter',
  TimeSpan: 'System.TimeSpan',
  UInt32: 'System.UInt32',
  Unlimited: 'Microsoft.Rtc.Management.ADConnect.Core.Unlimited`1[System.UInt32]',
  UserIdParameter: 'Microsoft.Rtc.Management.AD.UserIdParameter',
  XdsIdentity: 'Microsoft.Rtc.Management.Xds.XdsIdentity',
};

export const fullTypeName = (type: ParameterType): string => fullTypeNames[type];

/** The type of a setting is that of its row in its table. */
function expectedType({ type, setting }: ParameterDefinition): string {
  return type === 'PolicyValue' && setting !== undefined
    ? settingTypeName(setting)
    : fullTypeName(type);
}

/** As binder errors print the type of a setting. */
export const settingTypeName = ({ name, type }: SettingParameter): string =>
  type === 'Enum'
    ? `${name}Enum`
    : type === 'PolicyEntryList' || type === 'StringList'
      ? 'PSListModifier'
      : type === 'TimeOfDay'
        ? 'System.DateTime'
        : `System.${type}`;

function bindingError(message: string, id: string, span: Span | null, cmdlet: string): ShellError {
  return new ShellError({
    message,
    category: 'InvalidArgument',
    id,
    exception: 'ParameterBindingException',
    cmdlet,
    ...(span === null ? {} : { span }),
  });
}

export const parameterNotFound = (
  definition: CmdletDefinition,
  name: string,
  span: Span,
): ShellError =>
  bindingError(
    `A parameter cannot be found that matches parameter name '${name}'.`,
    'NamedParameterNotFound',
    span,
    definition.name,
  );

export function ambiguousParameter(
  definition: CmdletDefinition,
  name: string,
  matches: readonly ParameterDefinition[],
  span: Span,
): ShellError {
  const names = matches.map((match) => `-${match.name}`).join(' ');
  return bindingError(
    `Parameter cannot be processed because the parameter name '${name}' is ambiguous. Possible matches include: ${names}.`,
    'AmbiguousParameter',
    span,
    definition.name,
  );
}

export const missingArgument = (
  definition: CmdletDefinition,
  parameter: ParameterDefinition,
  span: Span,
): ShellError =>
  bindingError(
    `Missing an argument for parameter '${parameter.name}'. Specify a parameter of type '${expectedType(parameter)}' and try again.`,
    'MissingArgument',
    span,
    definition.name,
  );

export const alreadyBound = (
  definition: CmdletDefinition,
  parameter: ParameterDefinition,
  span: Span,
): ShellError =>
  bindingError(
    `Cannot bind parameter because parameter '${parameter.name}' is specified more than once. To give several values, use the array syntax: -${parameter.name} value1,value2.`,
    'ParameterAlreadyBound',
    span,
    definition.name,
  );

export const positionalNotFound = (
  definition: CmdletDefinition,
  argument: string,
  span: Span,
): ShellError =>
  bindingError(
    `A positional parameter cannot be found that accepts argument '${argument}'.`,
    'PositionalParameterNotFound',
    span,
    definition.name,
  );

export const ambiguousSet = (
  definition: CmdletDefinition,
  names: readonly string[],
  span: Span,
): ShellError =>
  bindingError(
    `Parameter set cannot be resolved using the specified named parameters. ${names.map((name) => `-${name}`).join(' and ')} do not go together.`,
    'AmbiguousParameterSet',
    span,
    definition.name,
  );

export const missingMandatory = (
  definition: CmdletDefinition,
  names: readonly string[],
  span: Span,
): ShellError =>
  bindingError(
    `Cannot process command because of one or more missing mandatory parameters: ${names.join(' ')}.`,
    'MissingMandatoryParameter',
    span,
    definition.name,
  );

export const inputNotBound = (definition: CmdletDefinition, span: Span): ShellError =>
  bindingError(
    'The input object cannot be bound to any parameters for the command either because the command does not take pipeline input or the input and its properties do not match any of the parameters that take pipeline input.',
    'InputObjectNotBound',
    span,
    definition.name,
  );

/** A value that does not become the type of its parameter. `why` follows the type and says what is allowed. */
export const cannotConvert = (
  cmdlet: string,
  parameter: string,
  type: string,
  offered: string,
  why: string,
): ShellError =>
  bindingError(
    `Cannot bind parameter '${parameter}'. Cannot convert value "${offered}" to type "${type}"${why}`,
    'CannotConvertArgumentNoMessage',
    null,
    cmdlet,
  );

export const cannotBindNull = (cmdlet: string, parameter: string, why: string): ShellError =>
  bindingError(
    `Cannot bind argument to parameter '${parameter}' because it is null.${why}`,
    'ParameterArgumentValidationErrorNullNotAllowed',
    null,
    cmdlet,
  );
