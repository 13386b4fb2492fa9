import { describe, expect, it } from 'vitest';
import { CsvReader } from '../../../../shared/dumps/csv/csv-reader.js';
import { propertiesOf, readDump, refusalOf } from '../../../support/read-dump.js';

function readAll(text: string, length?: number) {
  const reader = new CsvReader();
  const objects = readDump(reader, text, length);
  return { objects, remarks: reader.remarks.map((remark) => remark.text) };
}

describe('a table', () => {
  const text =
    '#TYPE A.B\r\n"Name","Note","Photo"\r\n"a ""b"", c",,""\r\n"two\r\nlines","1.00:00:00","System.Byte[]"\r\n';

  it.each([1, 2, 3, 1000])(
    'has its types, null and empty cells, quotes and line breaks, in pieces of %i',
    (length) => {
      const { objects, remarks } = readAll(text, length);
      expect(objects.map((object) => [object.line, object.types, propertiesOf(object)])).toEqual([
        [3, ['A.B'], { Name: 'a "b", c', Note: null, Photo: '' }],
        [4, ['A.B'], { Name: 'two\r\nlines', Note: '1.00:00:00', Photo: 'lost System.Byte[]' }],
      ]);
      expect(remarks).toEqual([]);
    },
  );

  it.each([
    ['semicolons', 'A;B,C;D\n1,5;2;3', { A: '1,5', 'B,C': '2', D: '3' }],
    ['tabs', 'A\tB\n1\t2', { A: '1', B: '2' }],
    ['bars', '"A"|"B"\n"1"|"2"', { A: '1', B: '2' }],
    ['what Excel names', 'sep=;\nA;B\n1;2', { A: '1', B: '2' }],
    ['nothing but one column', '"A"\n"1"', { A: '1' }],
    ['commas and lines of their own kind', 'A,B\r1,2\r', { A: '1', B: '2' }],
    ['commas after a type that Excel saved', '#TYPE X.Y,,\nA,B\n1,2', { A: '1', B: '2' }],
    [
      'commas, with bytes of csvde',
      "DN,objectSid\nCN=A,X'01ff'",
      { DN: 'CN=A', objectSid: '2 bytes' },
    ],
  ])('is separated by %s', (_, csv, expected) => {
    expect(readAll(csv).objects.map(propertiesOf)).toEqual([expected]);
  });

  it('that was appended begins with its own header', () => {
    const { objects } = readAll('#TYPE A\n"X"\n"1"\n#TYPE B\n"Y"\n"2"\n');
    expect(objects.map((object) => [object.types, propertiesOf(object)])).toEqual([
      [['A'], { X: '1' }],
      [['B'], { Y: '2' }],
    ]);
  });

  it('without rows is an empty dump', () => {
    expect(readAll('"A","B"\n')).toEqual({ objects: [], remarks: ['The dump holds no object.'] });
  });

  it.each([
    [
      'A,B\n1\n',
      { A: '1', B: null },
      'A row has fewer cells than the header; the others are empty.',
    ],
    [
      'A,B\n1,2,3\n',
      { A: '1', B: '2' },
      'A row has more cells than the header; what is beyond is left out.',
    ],
    ['A,a\n1,2\n', { A: '1' }, 'The column "a" stands twice in the header; the first one is read.'],
    ['A,,B\n1,2,3\n', { A: '1', B: '3' }, 'A column without a name is left out.'],
    [
      'A,B\nA,B\n1,2\n',
      { A: '1', B: '2' },
      'The header stands again among the rows; it is passed over.',
    ],
    [
      'A,B\n"1"x,2\n',
      { A: '1x', B: '2' },
      'Text after the closing quote of a cell is taken as part of the cell.',
    ],
  ])('with a fault is read with a remark: %j', (csv, expected, remark) => {
    const { objects, remarks } = readAll(csv);
    expect(objects.map(propertiesOf)).toEqual([expected]);
    expect(remarks).toContain(remark);
  });
});

describe('a file is refused, with its line and what to do', () => {
  it.each([
    [
      'cut off in a cell',
      'A,B\n1,"2\n3\n',
      /^Line 2: The quotes that open here are not closed .*Export it again/,
    ],
    ['empty but for its type', '#TYPE A.B\r\n', /holds no header/],
    ['whose header does not end', '"A'.padEnd(300_000, 'a'), /^Line 1: The header does not end/],
  ])('%s', (_, text, message) => {
    expect(refusalOf(new CsvReader(), text).message).toMatch(message);
  });
});
