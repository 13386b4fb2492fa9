import { describe, expect, it } from 'vitest';
import { dumpLimits } from '../../../../shared/dumps/dump-limits.js';
import { DumpProblem } from '../../../../shared/dumps/foreign.js';
import { openDump } from '../../../../shared/dumps/open-dump.js';
import type { DumpFormat } from '../../../../shared/dumps/recognise-dump.js';
import { newDecoder } from '../../../support/read-dump.js';

const pieceLength = 65_536;
const fileLength = 200_000_000;

/** Feeds `begin` and then `more` over and over, as a file of 200 MB; how much was taken before it was refused. */
function refusalOfEndless(
  format: DumpFormat,
  begin: string,
  more: string,
): { taken: number; problem: DumpProblem } {
  const open = openDump(format, newDecoder);
  const encoder = new TextEncoder();
  const piece = encoder.encode(more.repeat(Math.ceil(pieceLength / more.length)));
  let taken = 0;
  try {
    open.write(encoder.encode(begin));
    for (; taken < fileLength; taken += piece.length) {
      if (open.write(piece).length > 1) throw new Error('An object came out of it.');
    }
  } catch (error) {
    if (error instanceof DumpProblem) return { taken, problem: error };
    throw error;
  }
  throw new Error(`${fileLength} bytes were taken.`);
}

describe('200 MB without an end are refused long before', () => {
  it.each<[string, DumpFormat, string, string]>([
    ['text of an element', 'clixml', '<Objs><Obj RefId="0"><MS><S N="A">', 'a'],
    ['the name of an element', 'clixml', '<Objs><', 'a'],
    ['the attributes of an element', 'clixml', '<Objs><Obj ', 'a="b" '],
    ['a comment', 'clixml', '<Objs><!--', 'a'],
    ['an entity', 'clixml', '<Objs><Obj RefId="0"><ToString>&', 'a'],
    ['an element of a policy', 'element-xml', '<ClientPolicy Description="', 'a'],
    ['a text', 'json', '[{"A":"', 'a'],
    ['an escaped text', 'json', '[{"A":"', '\\\\\\"'],
    ['a number', 'json', '[{"A":1', '0'],
    ['a cell', 'csv', 'A,B\n', 'a'],
    ['a cell in quotes', 'csv', 'A,B\n"', 'a\n'],
    ['a header', 'csv', '', 'a'],
    ['a line', 'list', 'Name : ', 'a'],
    ['a line without a name', 'list', '', 'a'],
    ['a line of spaces', 'list', 'Name : a\n', ' '],
    ['an attribute', 'ldif', 'dn: ', 'a'],
    ['a folded attribute', 'ldif', 'dn: a\ncn:: ', 'YWFh\n '],
  ])('in %s of %s', (_, format, begin, more) => {
    const { taken, problem } = refusalOfEndless(format, begin, more);
    expect(taken).toBeLessThanOrEqual(dumpLimits.object + 2 * pieceLength);
    expect(problem.message).toMatch(/^Line \d+: .*(?:longer|larger) than \d+ |does not end/);
  });

  it.each<[string, DumpFormat, string, string]>([
    ['values', 'clixml', '<Objs><Obj RefId="0"><MS><Obj RefId="1"><LST>', '<Nil />'],
    ['lists', 'clixml', '<Objs><Obj RefId="0"><MS><Obj RefId="1"><LST>', '<Obj><LST /></Obj>'],
    ['types', 'clixml', '<Objs><Obj RefId="0"><TN>', '<T>A</T>'],
    ['entries', 'element-xml', '<ClientPolicy>', '<PolicyEntry Name="a" />'],
    ['members', 'json', '[{"A":[', '{},'],
    ['members of a member', 'json', '{', '"a":1,'],
    ['cells', 'csv', 'A,B\n', ','],
    ['properties', 'list', 'A : 1\n', 'B : 2\n'],
    ['lines of a value', 'list', 'A : 1\n', '    2\n'],
    ['attributes', 'ldif', 'dn: a\n', 'cn: a\n'],
  ])('in %s of one object of %s', (_, format, begin, more) => {
    const { taken, problem } = refusalOfEndless(format, begin, more);
    expect(taken).toBeLessThanOrEqual(dumpLimits.object + 2 * pieceLength);
    expect(problem.message).toMatch(/^Line \d+: /);
  });
});

describe('what comes over and over is read in memory for one of it', () => {
  it.each<[string, DumpFormat, string, string]>([
    ['text between lists', 'list', 'A : 1\n', 'words\n'],
    ['empty lines', 'list', 'A : 1\n', '\n'],
    ['empty rows', 'csv', 'A,B\n', '\n'],
    ['white space', 'json', '[', ' \n'],
    ['comments', 'ldif', 'dn: a\n\n', '# a\n'],
    ['text outside', 'clixml', '<Objs></Objs>', '<Obj'],
  ])('%s', (_, format, begin, more) => {
    const open = openDump(format, newDecoder);
    const encoder = new TextEncoder();
    const piece = encoder.encode(more.repeat(1000));
    open.write(encoder.encode(begin));
    for (let turn = 0; turn < 300; turn += 1) open.write(piece);
    expect(open.remarks.length).toBeLessThanOrEqual(1);
  });
});

it('kinds of remarks are counted up to a limit', () => {
  const open = openDump('clixml', newDecoder);
  const tags = Array.from({ length: 500 }, (_, at) => `<T${at} />`).join('');
  const bytes = new TextEncoder().encode(`<Objs><Obj RefId="0"><MS>${tags}</MS></Obj></Objs>`);
  const [object] = open.write(bytes);
  expect(object?.properties.size).toBe(1);
  expect(open.remarks).toHaveLength(101);
  expect(open.remarks.at(-1)).toMatchObject({ count: 400 });
});
