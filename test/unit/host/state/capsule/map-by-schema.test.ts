import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mapBySchema } from '../../../../../electron/host/state/capsule/pseudonyms/map-by-schema.js';
import { textOf } from '../../../../../shared/contract/text-kinds.js';

const mapped = (schema: z.ZodType, value: unknown) =>
  mapBySchema(schema, value, (text, kind) => `${kind ?? 'own'}:${text}`);

describe('Texts that are mapped by their schema', () => {
  it('are all but those that the schema chooses from a few', () => {
    const schema = z.strictObject({
      name: z.string().max(5).nullable(),
      state: z.enum(['on', 'off']),
      either: z.union([z.string(), z.literal('none')]),
      count: z.int(),
      list: z.array(z.string().optional()).readonly(),
      pair: z.tuple([z.string(), z.number()]),
      later: z.lazy(() => z.strictObject({ text: z.string().transform((text) => text) })),
    });
    const value = {
      name: 'a',
      state: 'on',
      either: 'none',
      count: 3,
      list: ['b'],
      pair: ['c', 4],
      later: { text: 'd' },
    };
    expect(mapped(schema, value)).toEqual({
      ...value,
      name: 'own:a',
      list: ['own:b'],
      pair: ['own:c', 4],
      later: { text: 'own:d' },
    });
    expect(mapped(schema, { ...value, either: 'some' })).toMatchObject({ either: 'own:some' });
  });

  it('are keys of records, members that no schema knows, and what fits no alternative', () => {
    expect(mapped(z.record(z.string(), z.string()), { a: 'b' })).toEqual({ 'own:a': 'own:b' });
    expect(mapped(z.looseObject({ known: z.int() }), { known: 1, other: 'x' })).toEqual({
      known: 1,
      'own:other': 'own:x',
    });
    expect(mapped(z.union([z.int(), z.boolean()]), { a: ['b'] })).toEqual({ 'own:a': ['own:b'] });
  });

  it('have the kind that their schema says, or one around it', () => {
    const schema = z.strictObject({
      id: textOf('program', z.string()),
      note: textOf('prose', z.array(z.string())),
      byKind: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a'), text: textOf('script', z.string()) }),
        z.strictObject({ kind: z.literal('b'), text: z.string() }),
      ]),
    });
    const value = { id: 'x', note: ['y'], byKind: { kind: 'b', text: 'z' } };
    expect(mapped(schema, value)).toEqual({
      id: 'x',
      note: ['prose:y'],
      byKind: { kind: 'b', text: 'own:z' },
    });
    expect(mapped(schema, { ...value, byKind: { kind: 'a', text: 'z' } })).toMatchObject({
      byKind: { text: 'script:z' },
    });
  });

  it('are no bytes, which become zeros', () => {
    expect(mapped(z.array(z.int().min(0).max(255)), [72, 105])).toEqual([0, 0]);
  });
});
