import { expect, it } from 'vitest';
import { JsonReader } from '../../../../shared/dumps/json/json-reader.js';
import { recordsWithin } from '../../../../shared/dumps/records-within.js';
import { readDump } from '../../../support/read-dump.js';

it('finds the objects inside a tree, each with its way there', () => {
  const tree = `{
    "PolicyData": { "Policy": { "ClientPolicy": [
      { "Identity": "Global", "PolicyEntry": [ { "Name": "a", "Value": "b" } ] },
      { "Identity": "Tag:A" } ] } },
    "Users": { "value": [ { "Identity": "CN=A" } ], "Count": 1 },
    "Made": "2013" }`;
  const [object] = readDump(new JsonReader(), tree);
  if (!object) throw new Error('There is no object.');
  const found = [...recordsWithin(object, ({ properties }) => properties.has('Identity'))];
  expect(
    found.map(({ within, properties }) => [within.join('.'), properties.get('Identity')]),
  ).toEqual([
    ['PolicyData.Policy.ClientPolicy', 'Global'],
    ['PolicyData.Policy.ClientPolicy', 'Tag:A'],
    ['Users', 'CN=A'],
  ]);
});
