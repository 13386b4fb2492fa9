import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z as zod } from 'zod';
import * as late from '../../../../shared/schema/late-zod.js';

type Library = Pick<typeof zod, 'array' | 'boolean' | 'int' | 'string' | 'union'> & {
  strictObject: typeof zod.strictObject;
  looseObject: typeof zod.looseObject;
  object: typeof zod.object;
  toJSONSchema: typeof late.toJSONSchema;
};

/** A member of each kind: needed, optional, with something in its place, of several kinds; and objects within. */
const formOf = (z: Library) => {
  const name = z.string().min(1).max(3).meta({ description: 'A name.' });
  const inner = z.looseObject({ name: name.optional(), on: z.boolean() }).describe('Inner.');
  return z
    .strictObject(
      {
        name,
        nick: name.optional().describe('Another.'),
        count: z.int().nonnegative().default(7),
        late: z.int().default(1).optional(),
        either: z.union([z.int(), name], 'a number or a name').optional(),
        filled: z.union([z.int().default(3), name]).optional(),
        inner: inner
          .extend({ more: z.array(name).optional() })
          .nullable()
          .optional(),
        checked: z
          .string()
          .optional()
          .refine((text) => text !== 'no', 'not that'),
        other: z.object({ a: z.int().optional() }, 'an object with a').optional(),
      },
      'a form',
    )
    .refine(({ name, nick }) => name !== nick, 'two names')
    .meta({ title: 'Form' });
};

function outcomeOf(schema: zod.ZodType, value: unknown) {
  const { success, data, error } = schema.safeParse(value);
  return { success, data, issues: error?.issues };
}

const key = fc.constantFrom(
  ...['name', 'nick', 'count', 'late', 'either', 'filled', 'inner', 'checked', 'other'],
  ...['on', 'more', 'a', 'unknown'],
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>('', 'a', 'b', 'no', 'long text', 0, 1, -1, 1.5, true, null, undefined),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('Schemas that are made with their first use', () => {
  it('read every value as the library does, in whatever order values come', () => {
    const plain = formOf(zod as never);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        const schema = formOf(late as never);
        for (const each of values) {
          const [read, expected] = [outcomeOf(schema, each), outcomeOf(plain, each)];
          expect(read).toStrictEqual(expected);
          expect(JSON.stringify(read)).toBe(JSON.stringify(expected));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are described as the library describes its own', () => {
    const described = (z: Library) => z.toJSONSchema(formOf(z), { io: 'input' });
    expect(described(late as never)).toEqual(described(zod as never));
  });

  it('are not made by making others of them, and once by the first use', () => {
    let listed = 0;
    const object = late.object({
      get member() {
        listed += 1;
        return late.string();
      },
    });
    const list = object.extend({ other: late.int() }).optional().array().min(1);
    expect(listed).toBe(0);
    expect(list.parse([{ member: 'a', other: 1 }])).toEqual([{ member: 'a', other: 1 }]);
    list.parse([undefined]);
    expect(object.shape.member.parse('b')).toBe('b');
    expect(listed).toBe(1);
  });

  it('are known by what was said of them before they were made', () => {
    const facts = late.registry<{ readonly of: string }>();
    const person = late.string().register(facts, { of: 'person' });
    const { shape } = late.strictObject({ person, others: late.array(person) });
    expect([person, shape.person, shape.others.element].map((each) => facts.get(each)?.of)).toEqual(
      ['person', 'person', 'person'],
    );
  });
});
