import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { knownWords } from '../../../electron/host/scenario/known-words.js';
import { capsuleSchema } from '../../../shared/capsule/capsule-schema.js';
import { names } from '../../../shared/contract/resolve-names.js';
import { organisationSchema } from '../../../shared/organisation/organisation-schema.js';
import { scenarioSchema } from '../../../shared/scenario/scenario-schema.js';
import * as z from '../../../shared/schema/late-zod.js';

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

const file = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/${name}/${name}.schema.json`, import.meta.url));

test.each([
  ['capsule', capsuleSchema],
  ['organisation', organisationSchema],
  ['scenario', scenarioSchema],
])('The JSON Schema published for a %s says what the program reads', async (name, schema) => {
  // `vitest -u` writes the files again.
  const json = JSON.stringify(z.toJSONSchema(schema, { override: withWords }), null, 2);
  await expect(`${withShortLists(json)}\n`).toMatchFileSnapshot(file(name));
});

test('The JSON Schema published for an organisation forbids unknown keys in all but tables of settings', () => {
  const text = readFileSync(file('organisation'), 'utf8');
  const objects = text.match(/"type": "object"/g) ?? [];
  const closed = text.match(/"additionalProperties": (?:false|\{)/g) ?? [];
  expect(objects.length).toBeGreaterThan(10);
  expect(closed).toHaveLength(objects.length);
});

const words = knownWords([]);

/** Words of the program are listed, so that editors complete them; a presence may be another one of a custom state. */
function withWords({ zodSchema, jsonSchema }: Parameters<Override>[0]): void {
  const of = names.get(zodSchema)?.of;
  if (of === undefined || of === 'person' || of === 'frontEnd') return;
  const isOpen = of === 'presence' || of === 'activity';
  jsonSchema[isOpen ? 'examples' : 'enum'] = [...words[of].known].sort();
}

/** Lists that fit on a line stand on one, as the formatter has them. */
function withShortLists(json: string): string {
  return json.replace(/^( *.*)\[\n([^[\]{}]*?)\n *\]/gm, (whole, before: string, items: string) => {
    const line = `${before}[${items.trim().split(/\n */).join(' ')}]`;
    return line.length < 100 ? line : whole;
  });
}
