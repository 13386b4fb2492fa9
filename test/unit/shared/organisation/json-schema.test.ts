import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { organisationSchema } from '../../../../shared/organisation/organisation-schema.js';
import { publishedSchema } from '../../../support/published-schema.js';

const published = fileURLToPath(
  new URL('../../../../shared/organisation/organisation.schema.json', import.meta.url),
);

test('The published JSON Schema says what the schema of the program says', async () => {
  // `vitest -u` writes the file again.
  await expect(publishedSchema(organisationSchema)).toMatchFileSnapshot(published);
});

test('The published JSON Schema forbids unknown keys in every object', () => {
  const text = readFileSync(published, 'utf8');
  const objects = text.match(/"type": "object"/g) ?? [];
  const closed = text.match(/"additionalProperties": false/g) ?? [];
  expect(objects.length).toBeGreaterThan(10);
  expect(closed).toHaveLength(objects.length);
});
