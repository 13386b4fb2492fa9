import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import { runtimeError } from '../shell-error.js';
import type { AttributeSyntax, Expression, ParameterSyntax, ScriptBody } from '../syntax/ast.js';
import { itemText, toBoolean, toNumber } from '../values/conversion.js';
import { enumerate, isArray, type Value } from '../values/value.js';
import type { ArgumentCheck } from './argument-checks.js';

/** Takes the arguments of a function that no parameter of it takes. */
const rest: ParameterDefinition = {
  name: 'args',
  type: 'Object[]',
  position: Number.MAX_SAFE_INTEGER,
  takesRest: 'list',
  allowsNull: true,
};

/**
 * The parameters of a function, a script block or a script as a definition that the binder reads. With `[CmdletBinding()]`
 * or `[Parameter()]` it binds as strictly as a cmdlet does, and has the common parameters.
 * Source: about_Functions_Advanced_Parameters.
 * @throws {ShellError} for attributes that the shell does not know
 */
export function scriptDefinition(name: string, body: ScriptBody): CmdletDefinition {
  const parameters = body.parameters ?? [];
  const binding = body.attributes.find((each) => each.name === 'cmdletbinding');
  for (const attribute of body.attributes) checkKnown(attribute, ['cmdletbinding', 'outputtype']);
  const isStrict =
    binding !== undefined ||
    parameters.some(({ attributes }) => attributes.some((each) => each.name === 'parameter'));
  const placed = parameters.some((each) =>
    argumentsOf(each).some(({ position }) => position !== null),
  );
  const hasPositions = !placed && property(binding, 'PositionalBinding') !== false;
  const defaultSet = property(binding, 'DefaultParameterSetName');
  const own = parameters.map((each, index) => parameterOf(each, hasPositions ? index : null));
  return {
    name,
    synopsis: 'A function of this session.',
    parameters: isStrict ? own : [...own, rest],
    isSimple: !isStrict,
    ...(property(binding, 'SupportsShouldProcess') === true ? { changes: true } : {}),
    ...(typeof defaultSet === 'string' ? { defaultSet } : {}),
  };
}

/** What one `[Parameter(…)]` says. */
function argumentsOf({ attributes }: ParameterSyntax) {
  return attributes
    .filter((attribute) => attribute.name === 'parameter')
    .map((attribute) => ({
      mandatory: property(attribute, 'Mandatory') === true,
      position: toNumber(property(attribute, 'Position') ?? null) || positionZero(attribute),
      value: property(attribute, 'ValueFromPipeline') === true,
      byName: property(attribute, 'ValueFromPipelineByPropertyName') === true,
      takesRest: property(attribute, 'ValueFromRemainingArguments') === true,
      set: property(attribute, 'ParameterSetName'),
      help: property(attribute, 'HelpMessage'),
    }));
}

const positionZero = (attribute: AttributeSyntax): number | null =>
  property(attribute, 'Position') === undefined ? null : 0;

function parameterOf(syntax: ParameterSyntax, index: number | null): ParameterDefinition {
  const { name, type, attributes } = syntax;
  const said = argumentsOf(syntax);
  const isSwitch = type === 'switch' || type === 'management.automation.switchparameter';
  const position =
    said.find((each) => each.position !== null)?.position ?? (isSwitch ? null : index);
  const sets = said.map(({ set }) => set).filter((set) => typeof set === 'string');
  const aliases = attributes
    .filter((each) => each.name === 'alias')
    .flatMap(constantsOf)
    .map(itemText);
  const help = said.find((each) => typeof each.help === 'string')?.help;
  const pipeline = [
    ...(said.some(({ value }) => value) ? (['value'] as const) : []),
    ...(said.some(({ byName }) => byName) ? (['property'] as const) : []),
  ];
  return {
    name,
    type: isSwitch ? 'SwitchParameter' : 'Object',
    allowsNull: true,
    ...(isSwitch || type === null ? {} : { cast: type }),
    ...(position === null ? {} : { position }),
    ...(said.some(({ mandatory }) => mandatory) ? { mandatory: true } : {}),
    ...(said.some(({ takesRest }) => takesRest) ? { takesRest: true } : {}),
    ...(pipeline.length === 0 ? {} : { pipeline }),
    ...(sets.length === 0 ? {} : { sets }),
    ...(aliases.length === 0 ? {} : { aliases }),
    ...(typeof help === 'string' ? { help } : {}),
    checks: checksOf(
      syntax,
      said.some(({ mandatory }) => mandatory),
    ),
  };
}

const ignored = ['parameter', 'alias', 'allownull', 'allowemptystring', 'allowemptycollection'];

function checksOf({ attributes }: ParameterSyntax, isMandatory: boolean): readonly ArgumentCheck[] {
  const allows = (...names: readonly string[]) =>
    attributes.some((each) => names.includes(each.name));
  const checks: ArgumentCheck[] = [];
  if (isMandatory && !allows('allownull', 'allowemptystring', 'allowemptycollection'))
    checks.push({ kind: 'given' });
  for (const attribute of attributes) {
    const at = (index: number): Value => {
      const argument = attribute.arguments[index];
      return argument === undefined ? null : constantOf(argument);
    };
    switch (attribute.name) {
      case 'validateset':
        checks.push({ kind: 'set', values: constantsOf(attribute).map(itemText) });
        break;
      case 'validaterange':
      case 'validatelength':
      case 'validatecount': {
        const kind = attribute.name.slice('validate'.length) as 'range' | 'length' | 'count';
        checks.push({ kind, least: toNumber(at(0)) ?? 0, most: toNumber(at(1)) ?? 0 });
        break;
      }
      case 'validatepattern':
        checks.push({ kind: 'pattern', pattern: itemText(at(0)) });
        break;
      case 'validatenotnull':
        checks.push({ kind: 'not-null' });
        break;
      case 'validatenotnullorempty':
        checks.push({ kind: 'given' });
        break;
      default:
        checkKnown(attribute, ignored);
    }
  }
  return checks;
}

function checkKnown({ name, span }: AttributeSyntax, known: readonly string[]): void {
  if (known.includes(name)) return;
  throw runtimeError(
    `The attribute [${name}] is not supported by this management shell. Supported are Parameter, Alias, CmdletBinding, the Allow attributes, and ValidateSet, -Range, -Length, -Count, -Pattern, -NotNull and -NotNullOrEmpty.`,
    'NotSupported',
    span,
  );
}

/** True where it stands without a value; undefined where it does not stand. */
function property(attribute: AttributeSyntax | undefined, name: string): Value | undefined {
  const found = attribute?.properties.find(
    (each) => each.name.toLowerCase() === name.toLowerCase(),
  );
  if (found === undefined) return undefined;
  if (found.value === null) return true;
  const value = constantOf(found.value);
  return typeof value === 'number' && name !== 'Position' ? toBoolean(value) : value;
}

const constantsOf = ({ arguments: inputs }: AttributeSyntax): readonly Value[] =>
  inputs.flatMap((input) => enumerate(constantOf(input)));

/** @throws {ShellError} for what is not constant, as the arguments of an attribute must be */
function constantOf(expression: Expression): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'bareword':
      return expression.number ?? expression.text;
    case 'array':
      return expression.items.map(constantOf);
    case 'unary': {
      const value = constantOf(expression.operand);
      if (expression.operator === '-' && typeof value === 'number') return -value;
      break;
    }
    case 'subexpression': {
      const [only, ...others] = expression.statements;
      const element = only?.kind === 'pipeline' && others.length === 0 ? only.elements[0] : null;
      if (element?.kind === 'expression') {
        const value = constantOf(element.expression);
        return isArray(value) ? value : [value];
      }
      break;
    }
    case 'variable': {
      const constant = { true: true, false: false, null: null }[expression.name.toLowerCase()];
      if (constant !== undefined) return constant;
    }
  }
  throw runtimeError(
    'The argument of an attribute must be constant: a number, a text, $true, $false or $null.',
    'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock',
    expression.span,
  );
}
