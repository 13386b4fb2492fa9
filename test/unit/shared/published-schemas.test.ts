import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { capsuleSchema } from '../../../shared/capsule/capsule-schema.js';
import { organisationSchema } from '../../../shared/organisation/organisation-schema.js';
import { scenarioSchema } from '../../../shared/scenario/scenario-schema.js';

const file = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/${name}/${name}.schema.json`, import.meta.url));

test.each([
  ['capsule', capsuleSchema],
  ['organisation', organisationSchema],
  ['scenario', scenarioSchema],
])('The JSON Schema published for a %s says what the program reads', async (name, schema) => {
  // `vitest -u` writes the files again.
  const json = JSON.stringify(z.toJSONSchema(schema), null, 2);
  await expect(`${withShortLists(json)}\n`).toMatchFileSnapshot(file(name));
});

test('The JSON Schema published for an organisation forbids unknown keys in all but tables of settings', () => {
  const text = readFileSync(file('organisation'), 'utf8');
  const objects = text.match(/"type": "object"/g) ?? [];
  const closed = text.match(/"additionalProperties": (?:false|\{)/g) ?? [];
  expect(objects.length).toBeGreaterThan(10);
  expect(closed).toHaveLength(objects.length);
});

/** Lists that fit on a line stand on one, as the formatter has them. */
function withShortLists(json: string): string {
  return json.replace(/^( *.*)\[\n([^[\]{}]*?)\n *\]/gm, (whole, before: string, items: string) => {
    const line = `${before}[${items.trim().split(/\n */).join(' ')}]`;
    return line.length < 100 ? line : whole;
  });
}
