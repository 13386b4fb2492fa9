import { expect, it } from 'vitest';
import { z } from 'zod';
import { personSchema, resolveNames } from '../../../../shared/contract/resolve-names.js';
import {
  frontEndSchema,
  noneSchema,
  peopleSchema,
} from '../../../../shared/scenario/vocabulary.js';

const schema = z.strictObject({
  who: personSchema.optional().meta({ description: 'Whoever.' }),
  server: frontEndSchema.meta({ description: 'Any.' }),
  people: peopleSchema,
  calls: z.array(z.strictObject({ with: z.union([noneSchema, personSchema]), text: z.string() })),
  byDay: z.record(z.string(), personSchema),
});

it('resolves the names of a form wherever its schema has them, and nothing else', () => {
  const asked: string[] = [];
  const form = {
    server: 'fe1',
    people: ['ann', 'bob'],
    calls: [
      { with: 'none', text: 'ann' },
      { with: 'ann', text: 'bob' },
    ],
    byDay: { monday: 'bob' },
  };
  const resolved = resolveNames(
    schema,
    form,
    (of, name, path) => {
      asked.push(path.join('/'));
      return `${of} ${name}`;
    },
    ['form'],
  );
  expect(resolved).toEqual({
    server: 'frontEnd fe1',
    people: ['person ann', 'person bob'],
    calls: [
      { with: 'none', text: 'ann' },
      { with: 'person ann', text: 'bob' },
    ],
    byDay: { monday: 'person bob' },
  });
  expect(asked).toEqual([
    'form/server',
    'form/people/0',
    'form/people/1',
    'form/calls/1/with',
    'form/byDay/monday',
  ]);
});
