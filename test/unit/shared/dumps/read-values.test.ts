import { describe, expect, it } from 'vitest';
import { ForeignProperties, type ForeignValue } from '../../../../shared/dumps/foreign.js';
import {
  readBytes,
  readItems,
  readPolicyEntries,
  readTexts,
} from '../../../../shared/dumps/values/read-lists.js';
import {
  readBoolean,
  readEnum,
  readInteger,
  readText,
} from '../../../../shared/dumps/values/read-scalars.js';
import { readSetting } from '../../../../shared/dumps/values/read-setting.js';
import { readTimeSpan } from '../../../../shared/dumps/values/read-time-span.js';
import { findClientPolicyParameter } from '../../../../shared/policy/client-policy-table.js';

const list = (items: readonly ForeignValue[], cut = false): ForeignValue => ({
  kind: 'list',
  items,
  cut,
});
const record = (
  properties: Record<string, ForeignValue>,
  text: string | null = null,
): ForeignValue => ({
  kind: 'object',
  types: [],
  text,
  properties: ForeignProperties.of(Object.entries(properties)),
});
const lost: ForeignValue = { kind: 'lost', text: 'System.Byte[]' };

describe('a time span', () => {
  it.each<[ForeignValue, number | null]>([
    ['00:30:00', 1_800_000],
    ['1.00:00:00', 86_400_000],
    ['0:10:00', 600_000],
    ['00:10', 600_000],
    ['PT30M', 1_800_000],
    ['P1DT2H3M4.5S', 93_784_500],
    ['-PT5M', -300_000],
    [{ kind: 'time-span', ticks: 9_000_000_000n }, 900_000],
    [record({ Ticks: 9_000_000_000, Days: 0 }), 900_000],
    [0, 0],
    [null, null],
    ['', null],
  ])('%o is read without doubt', (value, milliseconds) => {
    expect(readTimeSpan(value)).toEqual({ value: milliseconds, remark: null });
  });

  it.each<[ForeignValue, number, RegExp]>([
    [9_000_000_000, 900_000, /ticks of 100 ns: 00:15:00/],
    ['9000000000', 900_000, /ticks of 100 ns: 00:15:00/],
    ['0.00694444444', 600_000, /part of a day: 00:10:00/],
    ['0,00694444444', 600_000, /part of a day: 00:10:00/],
    [0.00694444444, 600_000, /part of a day: 00:10:00/],
  ])('%o is read with a remark', (value, milliseconds, remark) => {
    expect(readTimeSpan(value)).toEqual({
      value: milliseconds,
      remark: expect.stringMatching(remark),
    });
  });

  it.each<[ForeignValue]>([
    [15],
    ['900'],
    ['0.5'],
    ['24:00:00'],
    ['15 Minuten'],
    ['P1M'],
    ['PT'],
    [true],
    [lost],
    [list([])],
  ])('%o could be anything, so it is not guessed at', (value) => {
    expect(readTimeSpan(value)).toEqual({
      problem: expect.stringMatching(/^Expected a time span .*; found /),
    });
  });
});

describe('a boolean', () => {
  it.each<[ForeignValue, boolean | null]>([
    [true, true],
    ['True', true],
    ['FALSE', false],
    ['', null],
    [null, null],
  ])('%o is read', (value, expected) => {
    expect(readBoolean(value)).toEqual({ value: expected, remark: null });
  });

  it.each([
    ['WAHR', true],
    ['FALSCH', false],
    ['VRAI', true],
    ['FAUX', false],
    ['VERDADERO', true],
    ['FALSO', false],
    ['ИСТИНА', true],
    ['YANLIŞ', false],
  ])('%s of a spreadsheet is read with a remark', (word, expected) => {
    expect(readBoolean(word)).toEqual({
      value: expected,
      remark: expect.stringContaining('taken as'),
    });
  });

  it.each<[ForeignValue]>([[1], ['1'], ['yes'], [lost]])('%o is not guessed at', (value) => {
    expect(readBoolean(value)).toHaveProperty('problem');
  });
});

describe('an enumeration', () => {
  const photos = ['NoPhoto', 'PhotosFromADOnly', 'AllPhotos'];
  const of = (name: string | null, number: number | null): ForeignValue => ({
    kind: 'enum',
    name,
    number,
  });

  it.each<[ForeignValue, string | null]>([
    [of('AllPhotos', 2), 'AllPhotos'],
    [of('NoPhoto', 2), 'NoPhoto'],
    ['allphotos', 'AllPhotos'],
    ['', null],
  ])('%o is read by its name', (value, expected) => {
    expect(readEnum(value, photos)).toEqual({ value: expected, remark: null });
  });

  it.each<[ForeignValue]>([[2], ['2'], [of(null, 2)]])(
    '%o is read in the usual order, with a remark',
    (value) => {
      expect(readEnum(value, photos)).toEqual({
        value: 'AllPhotos',
        remark: '2 is taken as AllPhotos: the usual order of NoPhoto, PhotosFromADOnly, AllPhotos.',
      });
    },
  );

  it.each<[ForeignValue]>([[7], ['-1'], ['AllFotos'], [of('Later', 1)], [lost]])(
    '%o is not read',
    (value) => {
      expect(readEnum(value, photos)).toEqual({
        problem: expect.stringContaining(
          'Expected one of NoPhoto, PhotosFromADOnly, AllPhotos; found ',
        ),
      });
    },
  );

  it('whose order documents dispute is read by name alone', () => {
    const actions = ['Block', 'BlockAll'];
    expect(readEnum('BlockAll', actions)).toEqual({ value: 'BlockAll', remark: null });
    expect(readEnum(1, actions)).toEqual({
      problem: expect.stringContaining('documents disagree'),
    });
  });
});

it.each<[ForeignValue, unknown]>([
  [300, { value: 300, remark: null }],
  [' 300 ', { value: 300, remark: null }],
  ['4.25556E+11', { problem: 'Expected a whole number; found "4.25556E+11".' }],
  [
    { kind: 'integer', text: '18446744073709551615' },
    { problem: 'Expected a whole number; found "18446744073709551615".' },
  ],
])('the whole number %o', (value, expected) => {
  expect(readInteger(value)).toEqual(expected);
});

it.each<[ForeignValue, string | null]>([
  ['Front Desk', 'Front Desk'],
  [record({ FriendlyName: 'Front Desk' }), 'Front Desk'],
  [record({ TagId: 4 }, 'Front Desk'), 'Front Desk'],
  [
    record({ FullName: 'Tag:Front Desk', TagId: 4 }, 'Microsoft.Rtc.Management.Scope'),
    'Tag:Front Desk',
  ],
  [{ kind: 'enum', name: 'AllPhotos', number: 2 }, 'AllPhotos'],
  [{ kind: 'time-span', ticks: 9_000_000_000n }, '00:15:00'],
  [list(['only']), 'only'],
  [42, '42'],
  [null, null],
])('the text of %o', (value, expected) => {
  expect(readText(value)).toEqual({ value: expected, remark: null });
});

describe('a list', () => {
  it('is read where it is whole', () => {
    expect(readTexts(list(['a', 'b c']))).toEqual({ value: ['a', 'b c'], remark: null });
    expect(readTexts('http:')).toEqual({ value: ['http:'], remark: null });
    expect(readItems(null)).toEqual({ value: [], remark: null });
  });

  it('is not read where it was cut, joined or lost', () => {
    expect(readTexts(list(['a', 'b'], true))).toEqual({
      problem: 'The dump has only the first 2 items of the list and three dots: "a", "b".',
    });
    expect(readTexts('a b')).toHaveProperty('problem');
    expect(readTexts(lost)).toHaveProperty('problem');
    expect(readText(list(['a', 'b']))).toHaveProperty('problem');
  });
});

it('reads the entries of a policy as objects and as texts that hold "=" and ";"', () => {
  const entries = list([
    record({ Name: 'a', Value: '1' }),
    'Name=url;Value=http://a/?x=1;y=2',
    record({}, 'Name=b;Value=2'),
  ]);
  expect(readPolicyEntries(entries)).toEqual({
    value: [
      { name: 'a', value: '1' },
      { name: 'url', value: 'http://a/?x=1;y=2' },
      { name: 'b', value: '2' },
    ],
    remark: null,
  });
  expect(readPolicyEntries('Name=a;Value=b c')).toEqual({
    value: [{ name: 'a', value: 'b c' }],
    remark: null,
  });
  expect(readPolicyEntries('Name=a;Value=b Name=c;Value=d')).toHaveProperty('problem');
  expect(readPolicyEntries(list(['Anything']))).toHaveProperty('problem');
});

it.each<[ForeignValue, unknown]>([
  ['/9j/4A==', { value: Uint8Array.of(255, 216, 255, 224), remark: null }],
  ['data:image/jpeg;base64,/9j/\r\n4A', { value: Uint8Array.of(255, 216, 255, 224), remark: null }],
  [list([255, 216]), { value: Uint8Array.of(255, 216), remark: null }],
  [list([255, 256]), { problem: 'Expected bytes, or base64; found a list of 2.' }],
  ['a photo!', { problem: 'Expected bytes, or base64; found "a photo!".' }],
  [lost, { problem: expect.stringContaining('System.Byte[]') }],
])('the bytes of %o', (value, expected) => {
  expect(readBytes(value)).toEqual(expected);
});

describe('a setting', () => {
  const read = (name: string, value: ForeignValue) => {
    const parameter = findClientPolicyParameter(name);
    if (!parameter) throw new Error(name);
    return readSetting(parameter, value, 'lync2010');
  };

  it('is listed with its value where it is out of range', () => {
    expect(read('WebServicePollInterval', 'PT1S')).toEqual({
      problem: expect.stringMatching(/WebServicePollInterval.*00:00:01.*00:05:00 to 08:00:00/),
    });
    expect(read('MaxPhotoSizeKB', '101')).toEqual({ problem: expect.stringContaining('0 to 100') });
  });

  it('is what the policy stores', () => {
    expect(read('MaxPhotoSizeKB', '20')).toEqual({ value: 20, remark: null });
    expect(read('DisplayPhoto', 1)).toEqual({
      value: 'PhotosFromADOnly',
      remark: expect.stringContaining('usual order'),
    });
    expect(read('EnableURL', '')).toEqual({ value: null, remark: null });
  });

  it('that no cmdlet sets to null is what a new policy has where the dump has nothing', () => {
    expect(read('P2PAppSharingEncryption', null)).toEqual({ value: null, remark: null });
    expect(read('ShowRecentContacts', '')).toEqual({
      value: true,
      remark: expect.stringContaining('not set'),
    });
  });
});
