import { readFileSync } from 'node:fs';
import { DumpProblem, type ForeignObject } from '../../../shared/dumps/foreign.js';
import { openDump } from '../../../shared/dumps/open-dump.js';
import {
  type DumpFormat,
  recogniseDump,
  recognisedBytes,
} from '../../../shared/dumps/recognise-dump.js';
import {
  readBytes,
  readPolicyEntries,
  readTexts,
} from '../../../shared/dumps/values/read-lists.js';
import {
  readBoolean,
  readEnum,
  readInteger,
  readText,
} from '../../../shared/dumps/values/read-scalars.js';
import { readTimeSpan } from '../../../shared/dumps/values/read-time-span.js';
import { mutateText } from '../inputs/mutate-text.js';
import { type FuzzReader, refusalOf } from '../reader.js';

const folder = 'test/fixtures/estate';
const file = (path: string, encoding: 'utf8' | 'utf16le' | 'latin1'): string =>
  readFileSync(`${folder}/${path}`, encoding).replace(/^\ufeff/, '');
/** As much of a dump as changes are likely to meet what matters in. */
const head = (text: string): string => text.slice(0, 12_000);

const words = [
  ...[
    '<Objs>',
    '</Objs>',
    '<Obj RefId="0">',
    '</Obj>',
    '<Ref RefId="1" />',
    '<LST>',
    '<DCT>',
    '<En>',
    '<MS>',
  ],
  ...[
    '<Nil />',
    '<S N="Key">',
    '<TNRef RefId="0" />',
    '<TN RefId="1">',
    '_x000A_',
    '_xD83D_',
    '&lt;',
    '&#x0;',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?xml version="1.0"?>',
    '#< CLIXML\r\n',
  ],
  ...[
    '{"value":2,"Value":"AllPhotos"}',
    '{"Ticks":9000000000}',
    '"\\/Date(1)\\/"',
    '99999999999999999999',
    '[',
    ']',
  ],
  ...['#TYPE A.B\r\n', '""', '"', ',', ';', '\r\n', '\t', 'sep=;\r\n', "X'ff'", 'System.Byte[]'],
  ...[
    'Name : ',
    '{a, b...}',
    '\r\n\r\n',
    '                                   ',
    '**********************\r\n',
  ],
  ...['dn: CN=A\r\n', 'cn:: 5YI=\r\n', ' folded\r\n', '-\r\n', '\ufeff', '\0', '\u0085', '\ud800'],
];

const encoders: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf8'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text, 'utf8').subarray(0, -1),
];

const formats: readonly DumpFormat[] = ['clixml', 'element-xml', 'json', 'csv', 'list', 'ldif'];
const newDecoder = (label: string): TextDecoder => new TextDecoder(label);

type Answer = { readonly objects: readonly ForeignObject[] } | { readonly refusal: string };

function answerTo(format: DumpFormat, bytes: Uint8Array, length: number): Answer {
  const objects: ForeignObject[] = [];
  const refusal = refusalOf([DumpProblem], () => {
    const open = openDump(format, newDecoder);
    for (let at = 0; at < bytes.length; at += length) {
      objects.push(...open.write(bytes.subarray(at, at + length)));
    }
    objects.push(...open.end());
  });
  return refusal === null ? { objects } : { refusal };
}

/** Everything that an import may ask of a value. */
function readValues(objects: readonly ForeignObject[]): void {
  for (const { properties } of objects) {
    for (const [, value] of properties) {
      for (const read of [
        readText,
        readBoolean,
        readInteger,
        readTimeSpan,
        readTexts,
        readPolicyEntries,
        readBytes,
      ]) {
        const reading = read(value);
        if ('problem' in reading && reading.problem.length > 1000)
          throw new Error('A long problem.');
      }
      readEnum(value, ['NoPhoto', 'AllPhotos']);
    }
  }
}

const comparable = (answer: Answer): string =>
  'refusal' in answer
    ? 'refused'
    : shown(answer.objects.map(({ properties, ...object }) => [object, [...properties]]));

/** Values as texts: only what an object shows counts, not which names it shares. */
const shown = (value: unknown): string =>
  JSON.stringify(value, (_, held: unknown) => {
    if (typeof held === 'bigint') return String(held);
    const isIterable = typeof held === 'object' && held !== null && Symbol.iterator in held;
    return isIterable ? Array.from(held as Iterable<unknown>) : held;
  });

/** Dumps in every encoding, in pieces of any length, which must give what one piece gives. */
export const dumps: FuzzReader = {
  name: 'dumps',
  inputsPerOpening: 500,
  prepare: async () => {
    const seeds = [
      ...['CsClientPolicy', 'CsUser', 'CsSite', 'CsImFilterConfiguration'].flatMap((noun) => [
        head(file(`clixml-utf16/${noun}.xml`, 'utf16le')),
        head(file(`json-ps7/${noun}.json`, 'utf8')),
        head(file(`csv/${noun}.csv`, 'utf8')),
        head(file(`format-list/${noun}.txt`, 'utf16le')),
      ]),
      file('clixml-utf16/CsPool.xml', 'utf16le'),
      file('json-ps51/CsPool.json', 'utf8'),
      file('csv/CsPool.csv', 'utf8'),
      file('format-list/CsPool.txt', 'utf16le'),
      head(file('ad/litwareinc.ldf', 'utf8')),
      head(file('ad/litwareinc-csvde.csv', 'latin1')),
      '<ClientPolicy xmlns="urn:schema:Microsoft.Rtc.Management.Policy.Client.2008" EnableURL="true"><PolicyEntry Name="a" Value="b" /></ClientPolicy>',
    ];
    return (random) => mutateText(random.pick(seeds), random, { seeds, words });
  },
  open: async () => ({
    read: (input) => {
      const { length } = input;
      const bytes = encoders[length % encoders.length]?.(input) ?? new Uint8Array();
      const what = recogniseDump(bytes.subarray(0, recognisedBytes), newDecoder);
      const isForced = length % 5 === 0;
      if (what.kind === 'refused' && !isForced) return `${what.problem} ${what.advice}`;
      const any = formats[length % formats.length] ?? 'json';
      const format = what.kind === 'dump' && !isForced ? what.format : any;
      const whole = answerTo(format, bytes, Math.max(1, bytes.length));
      const pieces = answerTo(format, bytes, 1 + (length % 997));
      // Words about text outside XML may differ, for they are said at the end of a piece.
      if (comparable(whole) !== comparable(pieces)) {
        throw new Error(`As ${format} in pieces of ${1 + (length % 997)} it is read otherwise.`);
      }
      if ('refusal' in whole) return whole.refusal;
      readValues(whole.objects);
      return null;
    },
  }),
};
