import fc from 'fast-check';
import type { Json } from '../../shared/contract/frames.js';

/** Keys that are easily met twice, and those that JavaScript treats in ways of its own. */
const anyKey = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'd', 'e', '0', '1', '10', '4294967295', '01'),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'length', ''),
);

const anyLeaf = fc.oneof(
  fc.constantFrom<Json>(null, true, false, 0, 1, 'a', 'b', ''),
  fc.integer({ min: -3, max: 3 }),
);

/** Any plain JSON value: small ones, which have much in common with each other. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    anyLeaf,
    fc.array(tie('value'), { maxLength: 8 }),
    anyMembers(tie('value')),
  ),
})).value;

/** Objects in whatever order of keys. */
function anyMembers(value: fc.Arbitrary<Json>): fc.Arbitrary<{ readonly [key: string]: Json }> {
  return fc
    .uniqueArray(fc.tuple(anyKey, value), { selector: ([key]) => key, maxLength: 8 })
    .map((entries) => Object.fromEntries(entries));
}
