import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scenarioSchema } from '../../../../shared/scenario/scenario-schema.js';
import { publishedSchema } from '../../../support/published-schema.js';

const published = fileURLToPath(
  new URL('../../../../shared/scenario/scenario.schema.json', import.meta.url),
);

test('The published JSON Schema says what the schema of the program says', async () => {
  // `vitest -u` writes the file again.
  await expect(publishedSchema(scenarioSchema)).toMatchFileSnapshot(published);
});
