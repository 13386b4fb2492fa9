import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { organisationSchema } from '../../../../shared/organisation/organisation-schema.js';

const published = fileURLToPath(
  new URL('../../../../shared/organisation/organisation.schema.json', import.meta.url),
);

test('The published JSON Schema says what the schema of the program says', async () => {
  const generated = `${shortLists(JSON.stringify(z.toJSONSchema(organisationSchema), null, 2))}\n`;
  // `vitest -u` writes the file anew.
  await expect(generated).toMatchFileSnapshot(published);
});

test('The published JSON Schema forbids unknown keys in every object', () => {
  const text = readFileSync(published, 'utf8');
  const objects = text.match(/"type": "object"/g) ?? [];
  const closed = text.match(/"additionalProperties": false/g) ?? [];
  expect(objects.length).toBeGreaterThan(10);
  expect(closed).toHaveLength(objects.length);
});

/** Lists of texts on one line where they fit, as the formatter has them. */
function shortLists(json: string): string {
  return json.replace(/^( *.*)\[\n([^[\]{}]*?)\n *\]/gm, (whole, before: string, items: string) => {
    const line = `${before}[${items.trim().split(/\n */).join(' ')}]`;
    return line.length < 100 ? line : whole;
  });
}
