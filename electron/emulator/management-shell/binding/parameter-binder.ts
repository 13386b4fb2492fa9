import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import { isSettingsObject } from '../objects/settings-object.js';
import { isUserObject } from '../objects/user-object.js';
import { ShellError, type Span } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { HashTable, ScriptBlock, ShellObject, type Value } from '../values/value.js';
import {
  alreadyBound,
  ambiguousSet,
  inputNotBound,
  missingArgument,
  missingMandatory,
  positionalNotFound,
} from './binding-errors.js';
import { BoundParameters } from './bound-parameters.js';
import { type Argument, type ConversionContext, convertArgument } from './convert-argument.js';
import { type ParameterTable, resolveParameter } from './parameter-table.js';

/** An element of a command with its values worked out. */
export type CommandArgument =
  | {
      readonly kind: 'parameter';
      readonly name: string;
      readonly argument: Argument | null;
      readonly span: Span;
    }
  | { readonly kind: 'argument'; readonly argument: Argument; readonly span: Span };

/**
 * Binds the arguments of one command as PowerShell does: named ones first, then by position, then, for each piped
 * object, those that take input from the pipe.
 */
export class ParameterBinder {
  readonly #named = new Map<string, Value>();
  readonly #definition: CmdletDefinition;

  /** @throws {ShellError} for an argument that no parameter takes */
  constructor(
    private readonly table: ParameterTable,
    argumentList: readonly CommandArgument[],
    private readonly context: ConversionContext,
    private readonly commandSpan: Span,
  ) {
    this.#definition = table.definition;
    this.#bindPositional(this.#bindNamed(argumentList));
    this.#possibleSets();
  }

  /** What the command line gave; parameters from the pipe may still be missing. */
  commandLine(): BoundParameters {
    return new BoundParameters(this.#definition, this.#named);
  }

  /** The parameters when nothing is piped. */
  withoutInput(): BoundParameters {
    return this.#complete(new Map(this.#named));
  }

  /** The parameters for one piped object. */
  withInput(input: Value): BoundParameters {
    const values = new Map(this.#named);
    const free = this.table.piped.filter(({ name }) => !values.has(name));
    const byValue = free.find(
      (parameter) => parameter.pipeline?.includes('value') && accepts(parameter, input),
    );
    if (byValue !== undefined) {
      values.set(
        byValue.name,
        this.#convert(byValue, { value: input, written: null }, this.commandSpan),
      );
      return this.#complete(values);
    }
    let bound = false;
    for (const parameter of free) {
      if (!parameter.pipeline?.includes('property')) continue;
      const property = propertyFor(parameter, input);
      if (property === undefined) continue;
      values.set(
        parameter.name,
        this.#convert(parameter, { value: property, written: null }, this.commandSpan),
      );
      bound = true;
    }
    if (!bound && this.#definition.isSimple !== true)
      throw inputNotBound(this.#definition, this.commandSpan);
    return this.#complete(values);
  }

  #bindNamed(argumentList: readonly CommandArgument[]): readonly CommandArgument[] {
    const rest: CommandArgument[] = [];
    for (let index = 0; index < argumentList.length; index += 1) {
      const element = argumentList[index];
      if (element === undefined) break;
      if (element.kind === 'argument') {
        rest.push(element);
        continue;
      }
      if (this.#isLoose(element.name)) {
        rest.push(...looseArgument(element));
        continue;
      }
      const parameter = resolveParameter(this.table, element.name, element.span);
      if (this.#named.has(parameter.name))
        throw alreadyBound(this.#definition, parameter, element.span);
      if (parameter.type === 'SwitchParameter') {
        this.#named.set(
          parameter.name,
          element.argument === null || this.#convert(parameter, element.argument, element.span),
        );
        continue;
      }
      const next = argumentList[index + 1];
      const argument = element.argument ?? (next?.kind === 'argument' ? next.argument : null);
      if (argument === null) throw missingArgument(this.#definition, parameter, element.span);
      if (element.argument === null) index += 1;
      this.#named.set(
        parameter.name,
        this.#convert(
          parameter,
          argument,
          element.argument === null && next !== undefined ? next.span : element.span,
        ),
      );
    }
    return rest;
  }

  /** A name that no parameter of a simple function has: it is an argument like any other. */
  #isLoose(name: string): boolean {
    return this.#definition.isSimple === true && this.table.beginningWith(name).length === 0;
  }

  #bindPositional(rest: readonly CommandArgument[]): void {
    for (let index = 0; index < rest.length; index += 1) {
      const element = rest[index];
      const argument = element?.argument;
      if (element === undefined || argument === null || argument === undefined) continue;
      const parameter = this.#nextPositional(argument.value);
      if (parameter === undefined) {
        throw positionalNotFound(
          this.#definition,
          itemText(argument.value).slice(0, 80),
          element.span,
        );
      }
      if (parameter.takesRest) {
        const values = rest.slice(index).map((each) => each.argument?.value ?? null);
        const isOne = values.length === 1 && parameter.takesRest !== 'list';
        const value = isOne ? (values[0] ?? null) : values;
        this.#named.set(
          parameter.name,
          this.#convert(parameter, { value, written: null }, element.span),
        );
        return;
      }
      this.#named.set(parameter.name, this.#convert(parameter, argument, element.span));
    }
  }

  /** The free parameter with the lowest position; of several at one place the one that fits the value. */
  #nextPositional(value: Value): ParameterDefinition | undefined {
    const sets = this.#possibleSets();
    const free = this.table.positional.filter(
      (parameter) => !this.#named.has(parameter.name) && inSets(parameter, sets),
    );
    const here = free.filter(({ position }) => position === free[0]?.position);
    const isBlock = value instanceof ScriptBlock;
    return here.find(({ type }) => (type === 'ScriptBlock') === isBlock) ?? here[0];
  }

  /** The parameter sets that all given parameters belong to; null when the cmdlet has only one. */
  #possibleSets(): readonly string[] | null {
    const { all, sets } = this.table;
    if (sets.length === 0) return null;
    const given = all.filter((each) => each.sets !== undefined && this.#named.has(each.name));
    const possible = sets.filter((set) => given.every((parameter) => inSets(parameter, [set])));
    if (possible.length === 0) {
      throw ambiguousSet(
        this.#definition,
        given.map(({ name }) => name),
        this.commandSpan,
      );
    }
    return possible;
  }

  #complete(values: Map<string, Value>): BoundParameters {
    const { mandatory } = this.table;
    if (mandatory.every(({ name }) => values.has(name))) {
      return new BoundParameters(this.#definition, values);
    }
    const sets = this.#possibleSets();
    const set = sets === null ? null : chosenSet(this.#definition, sets, mandatory, values);
    const missing = mandatory.filter(
      (parameter) => !values.has(parameter.name) && (set === null || inSets(parameter, [set])),
    );
    if (missing.length > 0) {
      throw missingMandatory(
        this.#definition,
        missing.map(({ name }) => name),
        this.commandSpan,
      );
    }
    return new BoundParameters(this.#definition, values);
  }

  #convert(parameter: ParameterDefinition, argument: Argument, span: Span): Value {
    try {
      return convertArgument(this.#definition.name, parameter, argument, this.context);
    } catch (error) {
      throw error instanceof ShellError ? error.at(span) : error;
    }
  }
}

function looseArgument({
  name,
  argument,
  span,
}: Extract<CommandArgument, { kind: 'parameter' }>): readonly CommandArgument[] {
  const text = argument === null ? `-${name}` : `-${name}:`;
  const named: CommandArgument = {
    kind: 'argument',
    argument: { value: text, written: text },
    span,
  };
  return argument === null ? [named] : [named, { kind: 'argument', argument, span }];
}

const inSets = (parameter: ParameterDefinition, sets: readonly string[] | null): boolean =>
  sets === null || parameter.sets === undefined || parameter.sets.some((set) => sets.includes(set));

/** A set whose mandatory parameters are all there, else the default one. */
function chosenSet(
  definition: CmdletDefinition,
  sets: readonly string[],
  mandatory: readonly ParameterDefinition[],
  values: ReadonlyMap<string, Value>,
): string {
  const complete = sets.filter((set) =>
    mandatory.every((each) => values.has(each.name) || !inSets(each, [set])),
  );
  const candidates = complete.length > 0 ? complete : sets;
  const preferred = candidates.find((set) => set === definition.defaultSet);
  return preferred ?? candidates[0] ?? '';
}

function accepts(parameter: ParameterDefinition, input: Value): boolean {
  switch (parameter.type) {
    case 'UserIdParameter':
      return typeof input === 'string' || isUserObject(input);
    case 'XdsIdentity':
      return typeof input === 'string';
    case 'SettingsObject':
      return parameter.noun !== undefined && isSettingsObject(input, parameter.noun);
    case 'String':
    case 'String[]':
      // An object that has the property is not turned into text first.
      return parameter.pipeline?.includes('property') !== true || !hasProperty(parameter, input);
    default:
      return true;
  }
}

const hasProperty = (parameter: ParameterDefinition, input: Value): boolean =>
  propertyFor(parameter, input) !== undefined;

function propertyFor(parameter: ParameterDefinition, input: Value): Value | undefined {
  const names = [parameter.name, ...(parameter.aliases ?? [])];
  const name = names.find(
    (each) => (input instanceof ShellObject || input instanceof HashTable) && input.has(each),
  );
  if (name === undefined) return undefined;
  return input instanceof ShellObject || input instanceof HashTable ? input.get(name) : undefined;
}
