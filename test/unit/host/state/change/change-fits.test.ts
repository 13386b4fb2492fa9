import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changeFits } from '../../../../../electron/host/state/change/change-fits.js';
import { diff } from '../../../../../electron/host/state/change/diff.js';
import type { Json } from '../../../../../shared/contract/frames.js';

const call = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('idle') }),
  z.strictObject({ kind: z.literal('talking'), since: z.number() }),
]);
const person = z.strictObject({
  name: z.string().max(5),
  note: z.string().nullable(),
  call,
  location: z.string().optional(),
});
const schema = z.strictObject({
  people: z.record(z.string().max(10), person.readonly()),
  log: z.array(z.strictObject({ id: z.number() })).max(3),
  byKind: z.record(z.enum(['tick', 'poll']), z.number()),
  range: z.strictObject({ from: z.number(), to: z.number() }).refine(({ from, to }) => from <= to),
  trimmed: z.string().transform((text) => text.trim()),
  parent: z.lazy(() => z.strictObject({ depth: z.number() })).default({ depth: 0 }),
  zones: z.array(z.number()).min(1),
});

const before = {
  people: { ada: { name: 'Ada', note: null, call: { kind: 'idle' } } },
  log: [{ id: 1 }, { id: 2 }],
  byKind: { tick: 1, poll: 2 },
  range: { from: 1, to: 2 },
  trimmed: 'a',
  parent: { depth: 1 },
  zones: [1],
};
const { ada } = before.people;

const good: readonly (readonly [string, object])[] = [
  ['a member of a record', { people: { ada: { ...ada, note: 'Out' } } }],
  ['an optional member', { people: { ada: { ...ada, location: 'Here' } } }],
  ['an alternative', { people: { ada: { ...ada, call: { kind: 'talking', since: 3 } } } }],
  ['a new key of a record', { people: { ada, bob: { ...ada, name: 'Bob' } } }],
  ['a key less of a record', { people: {} }],
  ['an item that is added', { log: [...before.log, { id: 3 }] }],
  ['an item that changes behind one that is gone', { log: [{ id: 3 }] }],
  ['a value with a rule of its own', { range: { from: 2, to: 2 } }],
  ['a value that is transformed', { trimmed: ' b ' }],
  ['a value that has a default', { parent: { depth: 2 } }],
  ['a value of a record of named keys', { byKind: { tick: 5, poll: 2 } }],
];

const bad: readonly (readonly [string, object])[] = [
  ['a member of a record', { people: { ada: { ...ada, note: 7 } } }],
  ['a name that is too long', { people: { ada: { ...ada, name: 'Ada Lovelace' } } }],
  ['an unknown member', { people: { ada: { ...ada, age: 7 } } }],
  ['an inherited name', { people: { ada: { ...ada, toString: 7 } } }],
  ['a member that is missing', { people: { ada: { name: 'Ada', call: ada.call } } }],
  ['half an alternative', { people: { ada: { ...ada, call: { kind: 'talking' } } } }],
  ['a key that is too long', { people: { ada, 'bob@contoso.com': ada } }],
  ['a new value of a record', { people: { ada, bob: { name: 'Bob' } } }],
  ['an item that is added', { log: [...before.log, { id: '3' }] }],
  ['an item too many', { log: [...before.log, { id: 3 }, { id: 4 }] }],
  ['an item too few', { zones: [] }],
  ['an item behind one that is gone', { log: [{ id: 2 }, { id: 'x' }] }],
  ['a value with a rule of its own', { range: { from: 3, to: 2 } }],
  ['a value that is transformed', { trimmed: 7 }],
  ['a value that has a default', { parent: { depth: 'deep' } }],
  ['a record of named keys', { byKind: { tick: 1 } }],
  ['a key that is not named', { byKind: { ...before.byKind, tock: 1 } }],
  ['a list where none belongs', { people: [] }],
];

/** Whether the change from `before` fits, and whether it all would if it were new. */
function verdicts(after: Json): readonly boolean[] {
  const change = diff(before, after);
  if (!change) throw new Error('Nothing changed.');
  return [change, { is: after }].map((each) => changeFits(schema, after, each));
}

describe('A change of a value that fitted its schema', () => {
  it.each(good)('fits where %s does', (_what, changed) => {
    const after = { ...before, ...changed };
    expect(schema.safeParse(after).success).toBe(true);
    expect(verdicts(after)).toEqual([true, true]);
  });

  it.each(bad)('does not fit where %s does not', (_what, changed) => {
    const after = { ...before, ...changed };
    expect(schema.safeParse(after).success).toBe(false);
    expect(verdicts(after)).toEqual([false, false]);
  });

  it('is judged without a look at what did not change', () => {
    const looked: number[] = [];
    const item = z.number().refine((value) => looked.push(value) > 0);
    const list = z.strictObject({ items: z.array(item), others: z.record(z.string(), item) });
    const items = [1, 2, 3];
    const others = { a: 4, b: 5 };
    const after = { items: [1, 2, 3, 6], others: { a: 4, b: 7 } };
    const change = diff({ items, others }, after);
    expect(change && changeFits(list, after, change)).toBe(true);
    expect(looked).toEqual([6, 7]);
  });
});
