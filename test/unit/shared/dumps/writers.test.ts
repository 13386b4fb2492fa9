import { describe, expect, it } from 'vitest';
import type { DumpNumber, DumpObject, DumpValue } from '../../../../shared/dumps/dump-value.js';
import { isoDuration, isoInstant } from '../../../../shared/dumps/iso-time.js';
import { ClixmlWriter } from '../../../../shared/dumps/write-clixml.js';
import { csvCell, csvLine } from '../../../../shared/dumps/write-csv.js';
import { JsonWriter } from '../../../../shared/dumps/write-json.js';

const number = (value: number, type: DumpNumber['type'] = 'Int32'): DumpNumber => ({
  kind: 'number',
  type,
  value,
  text: String(value),
});

const object = (
  properties: Readonly<Record<string, DumpValue>>,
  isCustom = true,
  type = isCustom ? 'System.Management.Automation.PSCustomObject' : 'Some.Type',
): DumpObject => ({
  kind: 'object',
  types: [type, 'System.Object'],
  identity: properties,
  text: 'as text',
  isCustom,
  properties: () => Object.entries(properties),
});

const list = (...items: readonly DumpValue[]): DumpValue => ({
  kind: 'list',
  types: ['System.Object[]', 'System.Array', 'System.Object'],
  identity: items,
  text: 'System.Object[]',
  items: () => items,
});

const photo: DumpValue = { kind: 'enum', type: 'Some.DisplayPhoto', name: 'NoPhoto', number: 0 };
const quarter: DumpValue = { kind: 'time-span', milliseconds: 900_000 };

const clixml = (value: DumpValue, depth?: number) =>
  [...new ClixmlWriter(depth).write(value)].join('').replaceAll('\r\n', '\n');

const json = (value: DumpValue, depth?: number, isCompressed = false) =>
  [...new JsonWriter(depth, isCompressed).write(value)].join('').replaceAll('\r\n', '\n');

describe('CLIXML', () => {
  it('has a frame, and lines that end as on Windows', () => {
    const writer = new ClixmlWriter();
    expect(writer.head).toBe(
      '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\r\n',
    );
    expect([...writer.write('x')]).toEqual(['  <S>x</S>\r\n']);
    expect(writer.tail).toBe('</Objs>');
  });

  it.each([
    [null, '<Nil />'],
    [true, '<B>true</B>'],
    ['', '<S></S>'],
    [number(7), '<I32>7</I32>'],
    [number(7, 'UInt32'), '<U32>7</U32>'],
    [number(1.5, 'Double'), '<Db>1.5</Db>'],
    [number(Number.POSITIVE_INFINITY, 'Double'), '<Db>INF</Db>'],
    [quarter, '<TS>PT15M</TS>'],
    [
      { kind: 'date', instant: 1_362_990_600_500, offset: 60, text: '', longText: '' } as const,
      '<DT>2013-03-11T09:30:00.5+01:00</DT>',
    ],
  ] satisfies readonly (readonly [DumpValue, string])[])(
    'writes %j as one element',
    (value, text) => {
      expect(clixml(value)).toBe(`  ${text}\n`);
    },
  );

  it('escapes what XML cannot hold, and an underscore that would look like an escape', () => {
    expect(clixml('a\r\n<b> & "c" 😀 _x0041_ _X __x _y é')).toBe(
      '  <S>a_x000D__x000A_&lt;b&gt; &amp; "c" _xD83D__xDE00_ _x005F_x0041_ _x005F_X __x005F_x _y é</S>\n',
    );
  });

  it('numbers objects and types apart, and points back to what was there', () => {
    const shared = list();
    const first = clixml(list(object({ 'a"b': shared, c: shared }), object({})));
    expect(first).toBe(`  <Obj RefId="0">
    <TN RefId="0">
      <T>System.Object[]</T>
      <T>System.Array</T>
      <T>System.Object</T>
    </TN>
    <LST>
      <Obj RefId="1">
        <TN RefId="1">
          <T>System.Management.Automation.PSCustomObject</T>
          <T>System.Object</T>
        </TN>
        <MS>
          <Obj N="a&quot;b" RefId="2">
            <TNRef RefId="0" />
            <LST />
          </Obj>
          <Ref N="c" RefId="2" />
        </MS>
      </Obj>
      <Obj RefId="3">
        <TNRef RefId="1" />
        <MS />
      </Obj>
    </LST>
  </Obj>
`);
  });

  it('writes a value of an enumeration with name and number, and too deep as its name', () => {
    expect(
      clixml(object({ DisplayPhoto: photo }, false)),
    ).toContain(`    <ToString>as text</ToString>
    <Props>
      <Obj N="DisplayPhoto" RefId="1">
        <TN RefId="1">
          <T>Some.DisplayPhoto</T>
          <T>System.Enum</T>
          <T>System.ValueType</T>
          <T>System.Object</T>
        </TN>
        <ToString>NoPhoto</ToString>
        <I32>0</I32>
      </Obj>
    </Props>
`);
    expect(clixml(object({ DisplayPhoto: photo }, false), 1)).toContain(
      '<S N="DisplayPhoto">NoPhoto</S>',
    );
  });

  it('counts properties against the depth, and neither lists nor notes', () => {
    const inner = object({ last: object({ gone: 'x' }, false) }, false);
    const text = clixml(object({ items: list(inner) }, false));
    expect(text).toContain('<S N="last">as text</S>');
    expect(text).not.toContain('gone');
    const notes = object({ a: object({ b: object({ c: object({ d: 'deep' }) }) }) });
    expect(clixml(notes)).toContain('<S N="d">deep</S>');
  });

  it('ends what holds itself, and what nests beyond 50', () => {
    const held: Record<string, DumpValue> = {};
    const self = object(held);
    held.self = self;
    expect(clixml(self)).toContain('<Ref N="self" RefId="0" />');
    let deep: DumpValue = 'bottom';
    for (let level = 0; level < 60; level += 1) deep = list(deep);
    expect(clixml(deep)).not.toContain('bottom');
    expect(clixml(deep)).toContain('<S>System.Object[]</S>');
  });
});

describe('JSON of Windows PowerShell', () => {
  it('puts what is between brackets four blanks further in than they are', () => {
    expect(
      json(object({ a: number(1), bc: list('x', object({})), none: list(), no: null })),
    ).toBe(`{
    "a":  1,
    "bc":  [
               "x",
               {

               }
           ],
    "none":  [

             ],
    "no":  null
}`);
  });

  it('escapes what Windows PowerShell escapes', () => {
    expect(json(`it's <b> & "q" \\ \n\u0001 é 😀`)).toBe(
      '"it\\u0027s \\u003cb\\u003e \\u0026 \\"q\\" \\\\ \\n\\u0001 é 😀"',
    );
  });

  it('writes enumerations as numbers, and TimeSpan and DateTime as objects', () => {
    const date: DumpValue = { kind: 'date', instant: 5, offset: 0, text: 't', longText: 'long' };
    expect(json(list(photo, date), 2, true)).toBe(
      '[0,{"value":"\\/Date(5)\\/","DisplayHint":2,"DateTime":"long"}]',
    );
    expect(json(quarter, 2, true)).toBe(
      '{"Ticks":9000000000,"Days":0,"Hours":0,"Milliseconds":0,"Minutes":15,"Seconds":0,"TotalDays":0.010416666666666666,"TotalHours":0.25,"TotalMilliseconds":900000,"TotalMinutes":15,"TotalSeconds":900}',
    );
  });

  it('counts an array among the levels, and writes what is too deep as text', () => {
    const policy = object({ entries: list(object({ Name: 'a' }), photo), span: quarter });
    expect(json(policy, 2, true)).toContain('[{"Name":"a"},0]');
    expect(json(list(policy), 2, true)).toContain('"entries":["as text",0]');
    expect(json(list(policy), 1, true)).toBe('[{"entries":"as text NoPhoto","span":"00:15:00"}]');
  });
});

describe('CSV of Windows PowerShell', () => {
  it('has all in quotes but null, of which nothing is written', () => {
    expect(csvLine(['a', null, '', 'say "x"', 'two\nlines'], ';')).toBe(
      '"a";;"";"say ""x""";"two\nlines"',
    );
  });

  it('has a list as the name of its type, and an enumeration by name', () => {
    expect([list('a'), photo, quarter, null, true].map(csvCell)).toEqual([
      'System.Object[]',
      'NoPhoto',
      '00:15:00',
      null,
      'True',
    ]);
  });
});

describe('times in XML', () => {
  it.each([
    [0, 'PT0S'],
    [900_000, 'PT15M'],
    [86_400_000, 'P1D'],
    [93_784_500, 'P1DT2H3M4.5S'],
    [-300_000, '-PT5M'],
  ])('writes %i milliseconds as %s', (milliseconds, text) => {
    expect(isoDuration(milliseconds)).toBe(text);
  });

  it('writes instants with the offset of the clocks', () => {
    expect(isoInstant(0, 0)).toBe('1970-01-01T00:00:00+00:00');
    expect(isoInstant(250, -210)).toBe('1969-12-31T20:30:00.25-03:30');
  });
});
