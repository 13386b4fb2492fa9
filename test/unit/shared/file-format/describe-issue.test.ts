import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeIssues } from '../../../../shared/file-format/describe-issue.js';
import { formatJsonPath } from '../../../../shared/file-format/json-source.js';

const schema = z.strictObject({
  mail: z.email().optional(),
  bytes: z.base64().optional(),
  code: z.string().regex(/^x/).optional(),
  names: z.record(z.string().max(3), z.int()).optional(),
  result: z
    .discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true) }),
      z.strictObject({ ok: z.literal(false) }),
    ])
    .optional(),
  entry: z
    .union([
      z.strictObject({ at: z.int(), command: z.string() }),
      z.strictObject({ at: z.int(), report: z.string(), kind: z.string() }),
    ])
    .optional(),
  either: z.union([z.string(), z.int()]).optional(),
  when: z.int().transform(String).optional(),
  what: z.enum(Array.from({ length: 30 }, (_, number) => `name${number}`)).optional(),
});

/** The first problem of a value. */
function problemOf(value: unknown): string {
  const parsed = schema.safeParse(value);
  const [finding] = describeIssues(parsed.error?.issues ?? [], value, schema);
  return finding ? `${formatJsonPath(finding.path)}: ${finding.message()}` : 'none';
}

it.each([
  [{ mail: 'x' }, 'mail: expected an e-mail address; found "x"'],
  [{ bytes: '!' }, 'bytes: expected bytes in base64; found "!"'],
  [{ code: 'y' }, 'code: expected text of the form /^x/; found "y"'],
  [{ names: { long1: 1 } }, 'names.long1: expected a key of at most 3 characters; found "long1"'],
  [{ result: {} }, 'result.ok: expected one of true, false; missing'],
  [{ entry: { at: 1 } }, 'entry.command: expected text; missing'],
  [{ entry: { at: 1, kind: 'a' } }, 'entry.report: expected text; missing'],
  [{ entry: 7 }, 'entry: expected an object; found 7'],
  [{ either: [] }, 'either: expected text, or a number; found a list of 0'],
  [{ when: 'now' }, 'when: expected a number; found "now"'],
  [
    { more: 1 },
    'more: unknown key; known here: mail, bytes, code, names, result, entry, either, when, what',
  ],
])('A value that does not fit its schema is told in words of the program: %j', (value, problem) => {
  expect(problemOf(value)).toBe(problem);
});

it('Long keys are cut in the path that is told', () => {
  expect(formatJsonPath(['people', 3, 'x'.repeat(5000)])).toBe(`people[3].${'x'.repeat(79)}…`);
});
