import { describe, expect, it } from 'vitest';
import { JsonReader } from '../../../../shared/dumps/json/json-reader.js';
import { propertiesOf, readDump, refusalOf } from '../../../support/read-dump.js';

function readAll(text: string, length?: number) {
  const reader = new JsonReader();
  const objects = readDump(reader, text, length);
  return { objects, remarks: reader.remarks.map((remark) => remark.text) };
}

describe('a value', () => {
  it.each([
    ['"a \\u0026 \\u003cb\\u003e \\ud83d\\ude00"', 'a & <b> 😀'],
    ['"half \\ud83d pair"', 'half \ufffd pair'],
    ['"System.Object[]"', 'lost System.Object[]'],
    ['15.0', 15],
    ['18446744073709551615', 'integer 18446744073709551615'],
    ['"18446744073709551615"', '18446744073709551615'],
    ['-9007199254740991', -9007199254740991],
    ['0.12345678901234567', 'integer 0.12345678901234567'],
    ['"\\/Date(1362990600000)\\/"', 'date 2013-03-11T08:30:00.000Z'],
    [
      '{"value":"\\/Date(1362990600000)\\/","DisplayHint":2,"DateTime":"Monday"}',
      'date 2013-03-11T08:30:00.000Z',
    ],
    ['{"value":2,"Value":"AllPhotos"}', 'enum AllPhotos 2'],
    ['{"Value":"AllPhotos","value":2}', 'enum AllPhotos 2'],
    ['{"Ticks":9000000000,"Days":0,"TotalMilliseconds":900000}', '9000000000 ticks'],
    [
      '{"Ticks":9223372036854775807,"TotalMilliseconds":922337203685477}',
      '9223372036854775807 ticks',
    ],
    ['{"Ticks":9000000000}', '9000000000 ticks'],
    [
      '{"Ticks":635000000000000000,"Year":2013}',
      { Ticks: 'integer 635000000000000000', Year: 2013 },
    ],
    ['{"value":["a","b"],"Count":2}', ['a', 'b']],
    ['{"FriendlyName":"Front Desk"}', { FriendlyName: 'Front Desk' }],
    ['[1,[true,null]]', [1, [true, null]]],
    ['{}', {}],
  ])('%s', (json, value) => {
    expect(propertiesOf(readAll(`{"P": ${json}}`).objects[0]).P).toEqual(value);
  });
});

describe('what comes out', () => {
  const text =
    '[\r\n  { "A": "x}]\\"" },\r\n  [ { "A": [1, {"B": 2}] } ],\r\n  "no object", null\r\n]\r\n{"A": 3}';

  it.each([1, 2, 5, 1000])('the items of a list and what follows it, in pieces of %i', (length) => {
    const { objects, remarks } = readAll(text, length);
    expect(objects.map((object) => [object.line, propertiesOf(object)])).toEqual([
      [2, { A: 'x}]"' }],
      [3, { A: [1, { B: 2 }] }],
      [6, { A: 3 }],
    ]);
    expect(remarks).toEqual(['A value that is no object is left out.']);
  });

  it('each item as soon as it is whole', () => {
    const reader = new JsonReader();
    expect(reader.write('[{"A":1},')).toHaveLength(1);
    expect(reader.write('{"A":2')).toHaveLength(0);
    expect(reader.write('}]')).toHaveLength(1);
  });

  it('nothing of an empty list', () => {
    expect(readAll('[ ]')).toEqual({ objects: [], remarks: ['The dump holds no object.'] });
  });
});

describe('a file is refused, with its line and what to do', () => {
  it.each([
    [
      'cut off in an object',
      '[\n{"A": 1,\n',
      /^Line 3: The file ends inside an object\. Write it again/,
    ],
    ['cut off in a text', '[\n{"A": "b\\', /^Line 2: The file ends inside a text/],
    ['cut off in the list', '[{"A":1},', /The file ends inside a list/],
    ['with a trailing comma', '[{"A":1},\n]', /^Line 2: A value is missing beside a comma/],
    ['with two commas', '[{"A":1},,{"A":1}]', /A value is missing/],
    ['without a comma', '[{"A":1}\n{"A":2}]', /^Line 2: Expected the end of the file/],
    ['with a comment', '[\n{\n// no\n"A":1}]', /^Line 3: Expected a key in double quotes/],
    ['with the wrong bracket', '[{"A":1]', /Found "\]" where the end of "\{" was expected/],
    ['with a bracket too many', '[]]', /Found "\]" where a value was expected/],
    ['with words before', 'WARNING: deep\n[]', /^Line 1: Expected a value/],
    ['nested without end', '['.repeat(300), /nested more than 256 deep/],
  ])('%s', (_, text, message) => {
    expect(refusalOf(new JsonReader(), text).message).toMatch(message);
  });
});
