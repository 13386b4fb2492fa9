import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { emulatorStateFormat } from '../../../../electron/host/state/emulator-state.js';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import type { Json } from '../../../../shared/contract/frames.js';
import { fits, surelyFits } from '../../../../shared/file-format/fits.js';
import { checkReferences } from '../../../../shared/organisation/check-references.js';
import {
  type OrganisationFile,
  organisationSchema,
} from '../../../../shared/organisation/organisation-schema.js';
import { mutateJson } from '../../../fuzz/inputs/mutate-json.js';
import { Random } from '../../../fuzz/inputs/random.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { smallEstate } from '../../../support/small-estate.js';

const seed = fc.integer({ min: 0 });
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json;

/** Valid values, and each with a few of its parts changed: no answer differs from that of parsing. */
function agree(schema: z.ZodType, valid: readonly Json[], numRuns: number): void {
  for (const value of valid) expect(surelyFits(schema, value)).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom(...valid), seed, (value, number) => {
      const changed = mutateJson(value, new Random(number, 'fits', 0));
      const parsed = schema.safeParse(changed);
      expect(fits(schema, changed)).toBe(parsed.success);
      if (surelyFits(schema, changed)) expect(parsed.success).toBe(true);
    }),
    { numRuns },
  );
}

describe('Whether a value fits is answered as parsing answers it', () => {
  it('for organisation files', () => {
    const generated = plain(generateOrganisation({ people: 5, seed: 1 }));
    agree(organisationSchema, [generated, plain(smallEstate)], 1000);
  });

  it('for what the emulator keeps', async () => {
    const store = new MemoryStore();
    const emulator = await runEmulator({ store });
    await emulator.command({ name: 'clock.run', duration: '01:00:00' });
    await emulator.shell('New-CsClientPolicy -Identity Quiet');
    await emulator.session.settle();
    const kept = await store.load(emulatorStateFormat);
    agree(emulatorStateFormat.schema, kept.kind === 'state' ? [plain(kept.state)] : [], 100);
    await emulator.close();
  });

  const odd = z.strictObject({
    text: z.string().min(2).max(3),
    trimmed: z.string().trim().optional(),
    mail: z.email().optional(),
    whole: z.int().optional(),
    number: z.number().positive().max(10).optional(),
    named: z.record(z.enum(['a', 'b']), z.number()).optional(),
    record: z.record(z.string().max(3), z.boolean().readonly()).optional(),
    items: z.array(z.string().nullable()).min(1).max(2).optional(),
    exact: z.string().exactOptional(),
    preset: z.number().default(1),
    open: z.object({ a: z.string() }).optional(),
    either: z.union([z.literal(1), z.strictObject({ of: z.string() })]).optional(),
    one: z.xor([z.string(), z.string().max(3)]).optional(),
    kind: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('a'), value: z.string() }),
        z.strictObject({ kind: z.enum(['b', 'c']), value: z.number() }),
      ])
      .optional(),
    refined: z
      .array(z.number())
      .refine((numbers) => numbers.length !== 1)
      .optional(),
    repeated: z.string().regex(/a/g).optional(),
    lazy: z.lazy(() => z.strictObject({ depth: z.number() })).optional(),
  });

  it.each<[string, object, boolean]>([
    ['a text that is too short', { text: 'a' }, false],
    ['three characters of two units each', { text: '😀😀😀' }, true],
    ['one character of two units', { text: '😀' }, false],
    ['text that is trimmed', { trimmed: ' a ' }, true],
    ['text that is no address', { mail: 'a' }, false],
    ['a part of a number', { whole: 0.5 }, false],
    ['a number that is not whole any more', { whole: 2 ** 53 }, false],
    ['nothing above nothing', { number: 0 }, false],
    ['a number that is too large', { number: 11 }, false],
    ['no number', { number: Number.NaN }, false],
    ['half of the named keys', { named: { a: 1 } }, false],
    ['all of the named keys', { named: { a: 1, b: 2 } }, true],
    ['a key that is too long', { record: { abcd: true } }, false],
    ['a key that parsing leaves out', { record: JSON.parse('{"__proto__":1}') }, true],
    ['a value of a record', { record: { a: 1 } }, false],
    ['a list for a record', { record: [] }, false],
    ['a hole in a list', { items: new Array(1) }, false],
    ['no items', { items: [] }, false],
    ['nothing where there must be something or no key', { exact: undefined }, false],
    ['nothing where something is preset', { preset: undefined }, true],
    ['a further key of an open object', { open: { a: 'a', b: 1 } }, true],
    ['a further key of a closed one', { further: 1 }, false],
    ['an inherited name', JSON.parse('{"__proto__":1}'), false],
    ['a value of two alternatives', { either: { of: 'a' } }, true],
    ['a value of no alternative', { either: 2 }, false],
    ['a value of both alternatives where one is wanted', { one: 'abc' }, false],
    ['a value of one of them', { one: 'abcd' }, true],
    ['a value of another kind', { kind: { kind: 'b', value: 'text' } }, false],
    ['a value of a kind', { kind: { kind: 'c', value: 2 } }, true],
    ['a value of no kind', { kind: { kind: 'd', value: 2 } }, false],
    ['what a rule of ours refuses', { refined: [1] }, false],
    ['a text for a list with a rule of ours', { refined: 'a' }, false],
    ['what a pattern finds from the beginning only', { repeated: 'a' }, true],
    ['a value by another schema', { lazy: { depth: 'deep' } }, false],
  ])('for %s', (_what, members, expected) => {
    const value = { text: 'abc', ...members };
    // Twice: a pattern may remember where it stopped.
    for (const time of [1, 2])
      expect([time, fits(odd, value), odd.safeParse(value).success]).toEqual([
        time,
        expected,
        expected,
      ]);
  });
});

test('A file that surely fits is what parsing makes of it, and has the same wrong references', () => {
  const files = [plain(generateOrganisation({ people: 3, seed: 1 })), plain(smallEstate)];
  const said = (file: OrganisationFile) =>
    checkReferences(file).map(({ path, at, message }) => ({ path, at, message: message() }));
  fc.assert(
    fc.property(fc.constantFrom(...files), seed, (file, number) => {
      const value = mutateJson(file, new Random(number, 'kept', 0));
      if (!surelyFits(organisationSchema, value)) return;
      const parsed = organisationSchema.parse(value);
      expect(parsed).toEqual(value);
      expect(said(value)).toEqual(said(parsed));
    }),
    { numRuns: 1000 },
  );
});
