import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { capsuleSchema } from '../../../../shared/capsule/capsule-schema.js';
import { publishedSchema } from '../../../support/published-schema.js';

const published = fileURLToPath(
  new URL('../../../../shared/capsule/capsule.schema.json', import.meta.url),
);

test('The published JSON Schema of capsules says what the schema of the program says', async () => {
  // `vitest -u` writes the file again.
  await expect(publishedSchema(capsuleSchema)).toMatchFileSnapshot(published);
});
