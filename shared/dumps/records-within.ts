import type { ForeignObject, ForeignValue } from './foreign.js';

/**
 * Every object inside an object, however deep, with the names of the properties on the way in `within`: for trees that
 * report scripts make of a whole estate (`PolicyData.Policy.ClientPolicy`). An object for which `isKnown` holds is given
 * and not looked into. In the order of the dump; lines are those of the outer object.
 */
export function* recordsWithin(
  object: ForeignObject,
  isKnown: (object: ForeignObject) => boolean,
): Generator<ForeignObject> {
  for (const [name, value] of object.properties) {
    yield* recordsIn(value, object.line, [...object.within, name], isKnown);
  }
}

function* recordsIn(
  value: ForeignValue,
  line: number,
  within: readonly string[],
  isKnown: (object: ForeignObject) => boolean,
): Generator<ForeignObject> {
  if (value === null || typeof value !== 'object') return;
  if (value.kind === 'list') {
    for (const item of value.items) yield* recordsIn(item, line, within, isKnown);
  } else if (value.kind === 'object') {
    const { types, text, properties } = value;
    const object: ForeignObject = { line, types, text, properties, within };
    if (isKnown(object)) yield object;
    else yield* recordsWithin(object, isKnown);
  }
}
