import type { NewStreamDecoder } from '../../../shared/dumps/dump-decoder.js';
import type { ForeignObject } from '../../../shared/dumps/foreign.js';
import { openDump } from '../../../shared/dumps/open-dump.js';
import type { DumpFormat } from '../../../shared/dumps/recognise-dump.js';
import type { Bench, Measurement } from '../measurement.js';
import { usersAsClixml, usersAsCsv } from '../support/estate-dumps.js';

const users = 10_000;
const rows = 100_000;
const newDecoder: NewStreamDecoder = (label) => new TextDecoder(label);

/** A dump of many users, read as the import reads it, with every object kept. */
export const estateRead: Bench = {
  name: 'estate-read',
  run: async () => [
    ...measure(
      'clixml',
      users,
      usersAsClixml(users),
      `${users} users of CLIXML in UTF-16`,
      1_000_000,
    ),
    ...measure('csv', rows, usersAsCsv(rows), `${rows} users of CSV`, 2_000_000),
  ],
};

function measure(
  format: DumpFormat,
  count: number,
  pieces: Iterable<Uint8Array>,
  name: string,
  /** KB that the process may take, with what a case before has left in it. */
  most: number,
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
    { name: '… memory of the process at most', value: memory / 1024, unit: 'KB', below: most },
  ];
}
