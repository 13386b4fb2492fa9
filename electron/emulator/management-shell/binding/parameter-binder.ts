import {
  type CmdletDefinition,
  type ParameterDefinition,
  parametersOf,
} from '../cmdlets/cmdlet-definition.js';
import { isClientPolicyObject } from '../objects/client-policy-object.js';
import { isUserObject } from '../objects/user-object.js';
import { ShellError, type Span } from '../shell-error.js';
import { toText } from '../values/conversion.js';
import { ShellObject } from '../values/shell-object.js';
import { HashTable, ScriptBlock, type Value } from '../values/value.js';
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
import { resolveParameter } from './parameter-names.js';

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
  readonly #parameters: readonly ParameterDefinition[];

  /** @throws {ShellError} for an argument that no parameter takes */
  constructor(
    private readonly definition: CmdletDefinition,
    argumentList: readonly CommandArgument[],
    private readonly context: ConversionContext,
    private readonly commandSpan: Span,
  ) {
    this.#parameters = parametersOf(definition);
    this.#bindPositional(this.#bindNamed(argumentList));
    this.#possibleSets();
  }

  /** What the command line gave; parameters from the pipe may still be missing. */
  commandLine(): BoundParameters {
    return new BoundParameters(this.definition, this.#named);
  }

  /** The parameters when nothing is piped. */
  withoutInput(): BoundParameters {
    return this.#complete(new Map(this.#named));
  }

  /** The parameters for one piped object. */
  withInput(input: Value): BoundParameters {
    const values = new Map(this.#named);
    const free = this.#parameters.filter(
      ({ name, pipeline }) => pipeline !== undefined && !values.has(name),
    );
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
    if (!bound) throw inputNotBound(this.definition, this.commandSpan);
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
      const parameter = resolveParameter(this.definition, element.name, element.span);
      if (this.#named.has(parameter.name))
        throw alreadyBound(this.definition, parameter, element.span);
      if (parameter.type === 'SwitchParameter') {
        this.#named.set(
          parameter.name,
          element.argument === null || this.#convert(parameter, element.argument, element.span),
        );
        continue;
      }
      const next = argumentList[index + 1];
      const argument = element.argument ?? (next?.kind === 'argument' ? next.argument : null);
      if (argument === null) throw missingArgument(this.definition, parameter, element.span);
      if (element.argument === null) index += 1;
      this.#named.set(
        parameter.name,
        this.#convert(parameter, argument, next?.span ?? element.span),
      );
    }
    return rest;
  }

  #bindPositional(rest: readonly CommandArgument[]): void {
    for (let index = 0; index < rest.length; index += 1) {
      const element = rest[index];
      const argument = element?.argument;
      if (element === undefined || argument === null || argument === undefined) continue;
      const parameter = this.#nextPositional(argument.value);
      if (parameter === undefined) {
        throw positionalNotFound(
          this.definition,
          toText(argument.value).slice(0, 80),
          element.span,
        );
      }
      if (parameter.takesRest === true) {
        const values = rest.slice(index).map((each) => each.argument?.value ?? null);
        const value = values.length === 1 ? (values[0] ?? null) : values;
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
    const free = this.#parameters.filter(
      (parameter) =>
        parameter.position !== undefined &&
        !this.#named.has(parameter.name) &&
        inSets(parameter, sets),
    );
    const lowest = Math.min(...free.map(({ position }) => position ?? 0));
    const here = free.filter(({ position }) => position === lowest);
    const isBlock = value instanceof ScriptBlock;
    return here.find(({ type }) => (type === 'ScriptBlock') === isBlock) ?? here[0];
  }

  /** The parameter sets that all given parameters belong to; null when the cmdlet has only one. */
  #possibleSets(): readonly string[] | null {
    const all = [...new Set(this.#parameters.flatMap(({ sets }) => sets ?? []))];
    if (all.length === 0) return null;
    const given = this.#parameters.filter(({ name }) => this.#named.has(name));
    const possible = all.filter((set) => given.every((parameter) => inSets(parameter, [set])));
    if (possible.length === 0) {
      const names = given.filter(({ sets }) => sets !== undefined).map(({ name }) => name);
      throw ambiguousSet(this.definition, names, this.commandSpan);
    }
    return possible;
  }

  #complete(values: Map<string, Value>): BoundParameters {
    const sets = this.#possibleSets();
    const set = sets === null ? null : chosenSet(this.definition, sets, this.#parameters, values);
    const missing = this.#parameters.filter(
      (parameter) =>
        parameter.mandatory === true &&
        !values.has(parameter.name) &&
        (set === null || inSets(parameter, [set])),
    );
    if (missing.length > 0) {
      throw missingMandatory(
        this.definition,
        missing.map(({ name }) => name),
        this.commandSpan,
      );
    }
    return new BoundParameters(this.definition, values);
  }

  #convert(parameter: ParameterDefinition, argument: Argument, span: Span): Value {
    try {
      return convertArgument(this.definition.name, parameter, argument, this.context);
    } catch (error) {
      throw error instanceof ShellError ? error.at(span) : error;
    }
  }
}

const inSets = (parameter: ParameterDefinition, sets: readonly string[] | null): boolean =>
  sets === null || parameter.sets === undefined || parameter.sets.some((set) => sets.includes(set));

/** A set whose mandatory parameters are all there, else the default one. */
function chosenSet(
  definition: CmdletDefinition,
  sets: readonly string[],
  parameters: readonly ParameterDefinition[],
  values: ReadonlyMap<string, Value>,
): string {
  const complete = sets.filter((set) =>
    parameters.every(
      (parameter) =>
        parameter.mandatory !== true || values.has(parameter.name) || !inSets(parameter, [set]),
    ),
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
    case 'ClientPolicy':
      return isClientPolicyObject(input);
    default:
      return true;
  }
}

function propertyFor(parameter: ParameterDefinition, input: Value): Value | undefined {
  const names = [parameter.name, ...(parameter.aliases ?? [])];
  const name = names.find(
    (each) => (input instanceof ShellObject || input instanceof HashTable) && input.has(each),
  );
  if (name === undefined) return undefined;
  return input instanceof ShellObject || input instanceof HashTable ? input.get(name) : undefined;
}
