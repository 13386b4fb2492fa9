import type { JsonPath } from './json-source.js';
import { nearestName } from './nearest-name.js';

/** Something wrong in an organisation file, before its place in the text is known. */
export interface Finding {
  readonly path: JsonPath;
  /** `key` when the name of the member is wrong, `value` otherwise. */
  readonly at: 'key' | 'value';
  /** The part of a longer text that is wrong, as it stands there. */
  readonly word?: string;
  /** Says what is wrong and what was expected. Written only for the findings that are reported. */
  readonly message: () => string;
}

/** Notes that the value at a path is wrong. */
export type Report = (path: JsonPath, message: () => string) => void;

/** `did you mean "title"?`, or null when no known name is near. */
export function suggestion(name: string, known: Iterable<string>): string | null {
  const nearest = nearestName(name, known);
  return nearest === null ? null : `did you mean "${nearest}"?`;
}

/** Says that a name is not among those known, with the nearest that is. */
export function unknownName(
  kind: string,
  name: string,
  known: Iterable<string>,
  whose = 'of this file',
): string {
  const hint = suggestion(name, known);
  return `expected a ${kind} ${whose}; found "${name}"${hint === null ? '' : `; ${hint}`}`;
}

/** A value as it stands in the file, cut when long. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
