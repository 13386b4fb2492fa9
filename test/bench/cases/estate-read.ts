import { readFileSync } from 'node:fs';
import type { NewStreamDecoder } from '../../../shared/dumps/dump-decoder.js';
import type { ForeignObject } from '../../../shared/dumps/foreign.js';
import { openDump } from '../../../shared/dumps/open-dump.js';
import type { DumpFormat } from '../../../shared/dumps/recognise-dump.js';
import type { Bench, Measurement } from '../measurement.js';

const users = 10_000;
const rows = 100_000;
const pieceBytes = 65_536;
const newDecoder: NewStreamDecoder = (label) => new TextDecoder(label);
const sample = (path: string, encoding: 'utf16le' | 'utf8'): string =>
  readFileSync(`test/fixtures/estate/${path}`, encoding);

/** A dump of many users, read as the import reads it, with every object kept. */
export const estateRead: Bench = {
  name: 'estate-read',
  run: async () => [
    ...measure('clixml', users, clixml(), `${users} users of CLIXML in UTF-16`),
    ...measure('csv', rows, csv(), `${rows} users of CSV`),
  ],
};

function measure(
  format: DumpFormat,
  count: number,
  pieces: Iterable<Uint8Array>,
  name: string,
): readonly Measurement[] {
  const open = openDump(format, newDecoder);
  const decoder = new TextDecoder(format === 'clixml' ? 'utf-16le' : 'utf-8');
  const kept: ForeignObject[] = [];
  let [bytes, decoding, reading, memory] = [0, 0, 0, 0];
  for (const piece of pieces) {
    const begun = performance.now();
    decoder.decode(piece, { stream: true });
    const decoded = performance.now();
    kept.push(...open.write(piece));
    reading += performance.now() - decoded;
    decoding += decoded - begun;
    bytes += piece.length;
    memory = Math.max(memory, process.memoryUsage.rss());
  }
  kept.push(...open.end());
  if (kept.length !== count) throw new Error(`${kept.length} of ${count} objects were read.`);
  return [
    {
      name: `${name} read`,
      value: reading,
      unit: 'ms',
      beside: { name: 'decoded only', value: decoding },
      below: 15_000,
    },
    { name: '… their size', value: bytes / 1024, unit: 'KB' },
    { name: '… memory of the process at most', value: memory / 1024, unit: 'KB', below: 1_000_000 },
  ];
}

function* inPieces(texts: Iterable<string>, encoding: 'utf16le' | 'utf8'): Generator<Uint8Array> {
  let held = Buffer.alloc(0);
  for (const text of texts) {
    held = Buffer.concat([held, Buffer.from(text, encoding)]);
    for (; held.length >= pieceBytes; held = held.subarray(pieceBytes)) {
      yield held.subarray(0, pieceBytes);
    }
  }
  yield held;
}

/** The users of the sample over and over, each with names and references of its own. */
function* clixml(): Generator<Uint8Array> {
  const text = sample('clixml-utf16/CsUser.xml', 'utf16le');
  const [begin = '', ...objects] = text.split(/(?=\r\n {2}<Obj RefId=)/);
  const end = '\r\n</Objs>';
  const templates = objects.map((object) => object.replace(end, ''));
  function* texts(): Generator<string> {
    yield begin;
    for (let user = 0; user < users; user += 1) {
      const template = templates[user % templates.length] ?? '';
      yield template
        .replace(
          /<Obj((?: N="\w+")?) RefId="(\d+)"/g,
          (_, name, id) => `<Obj${name} RefId="${user * 100 + Number(id)}"`,
        )
        .replace(/<S N="SamAccountName">\w+/, `<S N="SamAccountName">person${user}`)
        .replace(/sip:[^<]+/, `sip:person${user}@litwareinc.com`);
    }
    yield end;
  }
  yield* inPieces(texts(), 'utf16le');
}

function* csv(): Generator<Uint8Array> {
  const [type = '', header = '', ...lines] = sample('csv/CsUser.csv', 'utf8')
    .trimEnd()
    .split('\r\n');
  function* texts(): Generator<string> {
    yield `${type}\r\n${header}\r\n`;
    for (let user = 0; user < rows; user += 1) {
      yield `${(lines[user % lines.length] ?? '').replace(/^"\w+"/, `"person${user}"`)}\r\n`;
    }
  }
  yield* inPieces(texts(), 'utf8');
}
