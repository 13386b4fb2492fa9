import { expect, it } from 'vitest';
import {
  DumpProblem,
  type DumpReader,
  ForeignProperties,
} from '../../../../shared/dumps/foreign.js';
import { readDump } from '../../../support/read-dump.js';

it('finds properties without case, and keeps their order and spelling', () => {
  const properties = ForeignProperties.of([
    ['CustomStateURL', 'https://a'],
    ['Identity', 'Global'],
    ['customstateurl', null],
  ]);
  expect(properties.get('CustomStateUrl')).toBeNull();
  expect(properties.get('EnableURL')).toBeUndefined();
  expect(properties.has('IDENTITY')).toBe(true);
  expect(properties.size).toBe(2);
  expect(properties.names()).toEqual(['CustomStateURL', 'Identity']);
  expect([...properties]).toEqual([
    ['CustomStateURL', null],
    ['Identity', 'Global'],
  ]);
});

it('says where a dump is wrong, what is wrong and what to do', () => {
  expect(new DumpProblem(7, 'The file ends inside <Obj>.', 'Export it again.').message).toBe(
    'Line 7: The file ends inside <Obj>. Export it again.',
  );
});

it('takes a dump in pieces that may end anywhere', () => {
  const object = {
    line: 1,
    types: [],
    text: null,
    within: [],
    properties: ForeignProperties.of([]),
  };
  const pieces: string[] = [];
  const reader: DumpReader = {
    remarks: [],
    write: (text) => {
      pieces.push(text);
      return [];
    },
    end: () => [object],
  };
  expect(readDump(reader, 'abcde', 2)).toEqual([object]);
  expect(pieces).toEqual(['ab', 'cd', 'e']);
});
