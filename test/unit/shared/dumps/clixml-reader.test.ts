import { describe, expect, it } from 'vitest';
import { ClixmlReader } from '../../../../shared/dumps/clixml/clixml-reader.js';
import { propertiesOf, readDump, refusalOf } from '../../../support/read-dump.js';

const objs = (content: string): string =>
  `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\r\n${content}\r\n</Objs>`;
const object = (properties: string): string => objs(`<Obj RefId="0"><MS>${properties}</MS></Obj>`);

function readAll(text: string, length?: number) {
  const reader = new ClixmlReader();
  const objects = readDump(reader, text, length);
  return { objects, remarks: reader.remarks.map((remark) => remark.text) };
}
/** The value that the content of a property gives. */
const valueOfProperty = (element: string): unknown =>
  propertiesOf(readAll(object(element)).objects[0]).P;

describe('a value', () => {
  it.each([
    ['<S N="P">a &lt;b&gt; &amp; &#x63;</S>', 'a <b> & c'],
    ['<S N="P"></S>', ''],
    ['<Nil N="P" />', null],
    ['<S N="P">two_x000D__x000A_lines _xD83D__xDE00_</S>', 'two\r\nlines 😀'],
    ['<S N="P">a_x005F_x0041_b</S>', 'a_x0041_b'],
    ['<S N="P">half _xD83D_ pair</S>', 'half \ufffd pair'],
    ['<S N="P">System.Object[]</S>', 'lost System.Object[]'],
    ['<S N="P">see Microsoft.com</S>', 'see Microsoft.com'],
    ['<B N="P">true</B>', true],
    ['<U32 N="P">300</U32>', 300],
    ['<U64 N="P">18446744073709551615</U64>', 'integer 18446744073709551615'],
    ['<I64 N="P">-9007199254740993</I64>', 'integer -9007199254740993'],
    ['<Db N="P">0.5</Db>', 0.5],
    ['<Db N="P">INF</Db>', 'INF'],
    ['<D N="P">0.1234567890123456789</D>', 'integer 0.1234567890123456789'],
    ['<C N="P">65</C>', 'A'],
    ['<TS N="P">P1DT2H3M4.5S</TS>', '937845000000 ticks'],
    ['<TS N="P">-PT5M</TS>', '-3000000000 ticks'],
    ['<DT N="P">2013-03-11T09:30:00.1234567+01:00</DT>', 'date 2013-03-11T09:30:00.1234567+01:00'],
    ['<DT N="P">2013-03-11T09:30:00</DT>', 'date 2013-03-11T09:30:00'],
    ['<BA N="P">/9j/4A==</BA>', '4 bytes'],
    ['<G N="P">44ea8bec-6632-5718-964d-cfc0efc635bb</G>', '44ea8bec-6632-5718-964d-cfc0efc635bb'],
    ['<URI N="P">http://a/</URI>', 'http://a/'],
    ['<Version N="P">4.0.7577.0</Version>', '4.0.7577.0'],
    ['<SS N="P">0100</SS>', 'lost protected text'],
    ['<Obj N="P" RefId="1"><LST><S>a</S><Nil /></LST></Obj>', ['a', null]],
    ['<Obj N="P" RefId="1"><LST /></Obj>', []],
    ['<Obj N="P" RefId="1"><QUE><I32>1</I32></QUE></Obj>', [1]],
    ['<Obj N="P" RefId="1"><STK><I32>1</I32></STK></Obj>', [1]],
    ['<Obj N="P" RefId="1"><IE><I32>1</I32></IE></Obj>', [1]],
    [
      '<Obj N="P" RefId="1"><DCT><En><S N="Key">a</S><I32 N="Value">1</I32></En></DCT></Obj>',
      { a: 1 },
    ],
    ['<Obj N="P" RefId="1"><S>text</S><MS><S N="PSPath">x</S></MS></Obj>', 'text'],
  ])('%s', (element, value) => {
    expect(valueOfProperty(element)).toEqual(value);
  });

  it.each([
    [
      '<I32 N="P">many</I32>',
      'many',
      'A text within <I32> is no value of that type; it is kept as text.',
    ],
    [
      '<TS N="P">P1M</TS>',
      'P1M',
      'A text within <TS> is no value of that type; it is kept as text.',
    ],
    ['<BA N="P">?</BA>', '?', 'A text within <BA> is no value of that type; it is kept as text.'],
    ['<XX N="P">new</XX>', 'lost <XX>', 'The element <XX> is not known; its value is left out.'],
    [
      '<Ref N="P" RefId="77" />',
      'lost a reference to an object that is not in the file before it',
      'A reference leads to an object that is not in the file before it; its value is left out.',
    ],
    [
      '<Ref N="P" RefId="0" />',
      'lost a reference to the object around it',
      'A reference leads to the object around it; its value is left out.',
    ],
  ])('%s is reported, and the file is read', (element, value, remark) => {
    const { objects, remarks } = readAll(object(element));
    expect([propertiesOf(objects[0]).P, remarks]).toEqual([value, [remark]]);
  });

  const types = (kind: string) =>
    `<TN RefId="0"><T>A.DisplayPhoto</T><T>${kind}</T><T>System.ValueType</T></TN>`;
  it.each([
    [`${types('System.Enum')}<ToString>AllPhotos</ToString><I32>2</I32>`, 'enum AllPhotos 2'],
    [
      `${types('Deserialized.System.Enum')}<ToString>AllPhotos</ToString><By>2</By>`,
      'enum AllPhotos 2',
    ],
    [`${types('System.Enum')}<ToString>7</ToString><I32>7</I32>`, 'enum null 7'],
    [`${types('System.Enum')}<I32>2</I32>`, 'enum null 2'],
  ])('of an enumeration: %s', (content, value) => {
    expect(valueOfProperty(`<Obj N="P" RefId="1">${content}</Obj>`)).toBe(value);
  });
});

describe('an object', () => {
  it('has the properties of Props and of MS, an added one in place of its own', () => {
    const { objects } = readAll(
      objs(
        '<Obj RefId="0"><Props><S N="Identity">own</S><S N="a_x0020_b">1</S></Props><MS><S N="identity">added</S><S N="C">2</S></MS></Obj>',
      ),
    );
    expect(propertiesOf(objects[0])).toEqual({ Identity: 'added', 'a b': '1', C: '2' });
  });

  it('knows its types by reference, and its own text', () => {
    const { objects, remarks } = readAll(
      objs(`<Obj RefId="0"><TN RefId="0"><T>Selected.A</T><T>System.Object</T></TN><ToString>a_x000A_b</ToString></Obj>
        <Obj RefId="1"><TNRef RefId="0" /></Obj><Obj RefId="2"><TNRef RefId="9" /></Obj>`),
    );
    expect(objects.map((each) => [each.types, each.text, each.line])).toEqual([
      [['Selected.A', 'System.Object'], 'a\nb', 2],
      [['Selected.A', 'System.Object'], null, 3],
      [[], null, 3],
    ]);
    expect(remarks).toEqual(['An object refers to types that the file does not name before it.']);
  });

  it('may be referred to by those after it', () => {
    const { objects } = readAll(
      objs(
        '<Obj RefId="0"><MS><Obj N="P" RefId="1"><LST><S>a</S></LST></Obj></MS></Obj><Obj RefId="2"><MS><Ref N="Q" RefId="1" /></MS></Obj>',
      ),
    );
    expect(propertiesOf(objects[1])).toEqual({ Q: ['a'] });
  });
});

describe('what comes out', () => {
  const record = (name: string): string => `<Obj RefId="9"><MS><S N="Name">${name}</S></MS></Obj>`;
  const list = (...items: readonly string[]): string =>
    `<Obj RefId="8"><LST>${items.join('')}</LST></Obj>`;
  const table = (entries: Record<string, string>): string =>
    `<Obj RefId="7"><DCT>${Object.entries(entries)
      .map(
        ([key, value]) =>
          `<En><S N="Key">${key}</S>${value.replace(/^<(\w+)/, '<$1 N="Value"')}</En>`,
      )
      .join('')}</DCT></Obj>`;

  it.each([
    [
      'objects one by one',
      record('a') + record('b'),
      [
        [[], { Name: 'a' }],
        [[], { Name: 'b' }],
      ],
    ],
    [
      'the items of a list',
      list(record('a'), list(record('b'))),
      [
        [[], { Name: 'a' }],
        [[], { Name: 'b' }],
      ],
    ],
    [
      'the items of a table of lists, with their keys',
      table({ User: list(record('a')), Policy: table({ Client: record('b') }), None: list() }),
      [
        [['User'], { Name: 'a' }],
        [['Policy', 'Client'], { Name: 'b' }],
      ],
    ],
    [
      'a table that is an object itself',
      table({ Identity: '<S>Global</S>', Prefixes: list('<S>a</S>', '<S>b</S>') }),
      [[[], { Identity: 'Global', Prefixes: ['a', 'b'] }]],
    ],
    ['nothing of an empty list', list(), []],
  ])('%s', (_, content, expected) => {
    const { objects } = readAll(objs(content));
    expect(objects.map((each) => [each.within, propertiesOf(each)])).toEqual(expected);
  });

  it('values that are no objects are remarked', () => {
    const { objects, remarks } = readAll(objs(`<S>text</S>${list('<I32>1</I32>')}`));
    expect([objects, remarks]).toEqual([
      [],
      ['A value that is no object is left out.', 'The dump holds no object.'],
    ]);
  });

  it('messages between the objects are remarked', () => {
    const progress =
      '<Obj S="progress" RefId="0"><MS><PR N="Record"><AV>Loading</AV></PR></MS></Obj>';
    const { objects, remarks } = readAll(
      `<?xml version="1.0"?>#< CLIXML\r\n${objs(`${progress}<S S="Error">no_x000A_</S>${record('a')}`)}`,
    );
    expect(objects.map(propertiesOf)).toEqual([{ Name: 'a' }]);
    expect(remarks).toEqual([
      'What stands in the stream progress is no object of the dump.',
      'What stands in the stream Error is no object of the dump.',
    ]);
  });

  it.each([1, 3, 10, 1000])(
    'text around is passed over, in pieces of %i, and references begin anew',
    (length) => {
      const first = objs('<Obj RefId="0"><TN RefId="0"><T>A</T></TN></Obj>');
      const second = objs('<Obj RefId="0"><TN RefId="0"><T>B</T></TN></Obj>');
      const { objects, remarks } = readAll(
        `WARNING: <old>\r\n${first}\r\n\r\n${second}\r\nPS C:\\> <`,
        length,
      );
      expect(objects.map(({ types, line }) => [types, line])).toEqual([
        [['A'], 3],
        [['B'], 7],
      ]);
      expect(remarks).toEqual(['Text outside <Objs> is passed over.']);
    },
  );
});

describe('a file is refused, with its line and what to do', () => {
  it.each([
    [
      'cut off in a tag',
      objs(record500()).slice(0, -20),
      /^Line \d+: The file ends inside <\w+>\. Export it again/,
    ],
    [
      'cut off in a value',
      object('<S N="P">abc').split('</MS>')[0] ?? '',
      /The file ends inside <S>/,
    ],
    ['cut off before it begins', '\r\n\r\n', /^Line 1: The file holds no <Objs> element/],
    ['with a document type', objs('').replace('\r\n', '<!DOCTYPE x>'), /^Line 1: /],
    ['with an entity', object('<S N="P">&lol;</S>'), /^Line 2: Found an entity .* Export it again/],
    [
      'with a processing instruction',
      object('<?php 1 ?>'),
      /^Line 2: The file holds a processing instruction/,
    ],
    [
      'with tags that do not match',
      object('<S N="P">a</I32>'),
      /^Line 2: Found a closing tag that closes nothing/,
    ],
    [
      'nested without end',
      objs('<Obj RefId="0"><LST>'.repeat(200)),
      /^Line 2: Elements are nested more than 256 deep/,
    ],
    [
      'with an element in another',
      objs('<Objs>'),
      /^Line 2: Found <Objs> where a value was expected/,
    ],
  ])('%s', (_, text, message) => {
    expect(refusalOf(new ClixmlReader(), text).message).toMatch(message);
  });

  it('whose references unfold to billions', () => {
    const level = (id: number): string =>
      `<Obj N="P${id}" RefId="${id + 1}"><LST>${`<Ref RefId="${id}" />`.repeat(10)}</LST></Obj>`;
    const first = '<Obj N="P0" RefId="1"><LST><S>lol</S></LST></Obj>';
    const laughs = objs(
      `<Obj RefId="0"><MS>${first}${Array.from({ length: 12 }, (_, at) => level(at + 1)).join('')}</MS></Obj>`,
    );
    expect(refusalOf(new ClixmlReader(), laughs).message).toMatch(
      /more than 1000000 values, its references followed/,
    );
  });
});

function record500(): string {
  return '<Obj RefId="0"><MS><S N="Name">a</S></MS></Obj>'.repeat(500);
}
