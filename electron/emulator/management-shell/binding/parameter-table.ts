import {
  type CmdletDefinition,
  type ParameterDefinition,
  parametersOf,
} from '../cmdlets/cmdlet-definition.js';
import type { Span } from '../shell-error.js';
import { ambiguousParameter, parameterNotFound } from './binding-errors.js';

/** The parameters of a cmdlet, arranged once for all the commands that bind to them. */
export class ParameterTable {
  readonly all: readonly ParameterDefinition[];
  /** By position, lowest first. */
  readonly positional: readonly ParameterDefinition[];
  /** Those that take input from the pipe. */
  readonly piped: readonly ParameterDefinition[];
  readonly mandatory: readonly ParameterDefinition[];
  readonly sets: readonly string[];
  readonly #byName = new Map<string, ParameterDefinition>();

  constructor(readonly definition: CmdletDefinition) {
    this.all = parametersOf(definition);
    this.positional = this.all
      .filter(({ position }) => position !== undefined)
      .sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
    this.piped = this.all.filter(({ pipeline }) => pipeline !== undefined);
    this.mandatory = this.all.filter(({ mandatory }) => mandatory === true);
    this.sets = [...new Set(this.all.flatMap(({ sets }) => sets ?? []))];
    for (const parameter of this.all) {
      for (const name of [parameter.name, ...(parameter.aliases ?? [])]) {
        this.#byName.set(name.toLowerCase(), parameter);
      }
    }
  }

  /** By full name or alias, in any case. */
  find(name: string): ParameterDefinition | undefined {
    return this.#byName.get(name.toLowerCase());
  }

  /** Those whose name or an alias begins so, in any case. */
  beginningWith(name: string): readonly ParameterDefinition[] {
    const folded = name.toLowerCase();
    return this.all.filter((parameter) =>
      [parameter.name, ...(parameter.aliases ?? [])].some((each) =>
        each.toLowerCase().startsWith(folded),
      ),
    );
  }
}

/**
 * The parameter a written name means: its name, an alias, or an unambiguous beginning of either, in any case.
 * @throws {ShellError} when none or several fit
 */
export function resolveParameter(
  table: ParameterTable,
  written: string,
  span: Span,
): ParameterDefinition {
  const exact = table.find(written);
  if (exact !== undefined) return exact;
  const matches = table.beginningWith(written);
  const [first, ...others] = matches;
  if (first === undefined) throw parameterNotFound(table.definition, written, span);
  if (others.length > 0) throw ambiguousParameter(table.definition, written, matches, span);
  return first;
}
