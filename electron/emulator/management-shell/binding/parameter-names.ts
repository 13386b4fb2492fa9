import {
  type CmdletDefinition,
  type ParameterDefinition,
  parametersOf,
} from '../cmdlets/cmdlet-definition.js';
import type { Span } from '../shell-error.js';
import { ambiguousParameter, parameterNotFound } from './binding-errors.js';

/**
 * The parameter a written name means: its name, an alias, or an unambiguous beginning of either, in any case.
 * @throws {ShellError} when none or several fit
 */
export function resolveParameter(
  definition: CmdletDefinition,
  written: string,
  span: Span,
): ParameterDefinition {
  const folded = written.toLowerCase();
  const all = parametersOf(definition);
  const exact = all.find((parameter) => namesOf(parameter).includes(folded));
  if (exact !== undefined) return exact;
  const matches = all.filter((parameter) =>
    namesOf(parameter).some((name) => name.startsWith(folded)),
  );
  const [first, ...others] = matches;
  if (first === undefined) throw parameterNotFound(definition, written, span);
  if (others.length > 0) throw ambiguousParameter(definition, written, matches, span);
  return first;
}

function namesOf(parameter: ParameterDefinition): readonly string[] {
  return [parameter.name, ...(parameter.aliases ?? [])].map((name) => name.toLowerCase());
}
