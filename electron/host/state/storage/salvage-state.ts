import { type JsonPath, jsonPointer } from '../../../../shared/file-format/json-source.js';
import type { CheckedState } from './state-format.js';

/** Each pass takes out what the one before uncovered; a state is not nested deeper. */
const mostPasses = 30;

/**
 * What is left of a state when all is taken out of it that `check` finds fault with: the value itself or, where it is
 * needed, the smallest thing around it that is not. `null` when that is the whole.
 */
export function salvageState<S>(
  value: unknown,
  check: (value: unknown) => CheckedState<S>,
): S | null {
  const rest: unknown = structuredClone(value);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const checked = check(rest);
    if (checked.ok) return checked.state;
    const paths = checked.faults.map(({ path }) => presentPath(rest, path));
    if (paths.some((path) => path.length === 0)) return null;
    // Last first, so that the places of elements still to be taken out stay.
    const distinct = new Map(paths.map((path) => [jsonPointer(path), path]));
    for (const path of [...distinct.values()].sort(comparePaths).reverse()) takeOut(rest, path);
  }
  return null;
}

/** The path, or that of the thing in which something is missing. */
function presentPath(value: unknown, path: JsonPath): JsonPath {
  let here = value;
  for (const [depth, step] of path.entries()) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step))
      return path.slice(0, depth);
    here = Reflect.get(here, step);
  }
  return path;
}

function takeOut(value: unknown, path: JsonPath): void {
  const step = path.at(-1);
  let here = value;
  for (const outer of path.slice(0, -1)) here = Reflect.get(Object(here), outer);
  if (step === undefined || typeof here !== 'object' || here === null) return;
  if (Array.isArray(here)) here.splice(Number(step), 1);
  else Reflect.deleteProperty(here, step);
}

/** In the order of the file where steps are numbers; what lies in a thing comes after the thing. */
function comparePaths(one: JsonPath, other: JsonPath): number {
  for (const [depth, step] of one.entries()) {
    const against = other[depth];
    if (against === undefined) return 1;
    if (step === against) continue;
    if (typeof step === 'number' && typeof against === 'number') return step - against;
    return String(step) < String(against) ? -1 : 1;
  }
  return one.length - other.length;
}
