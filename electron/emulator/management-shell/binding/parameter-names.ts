import type { ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import type { Span } from '../shell-error.js';
import { ambiguousParameter, parameterNotFound } from './binding-errors.js';
import type { ParameterTable } from './parameter-table.js';

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
