import type { NewStreamDecoder } from '../../../shared/dumps/dump-decoder.js';
import type { ForeignObject } from '../../../shared/dumps/foreign.js';
import { openDump } from '../../../shared/dumps/open-dump.js';
import type { DumpFormat } from '../../../shared/dumps/recognise-dump.js';
import { defineBench, type Figure, type Reading } from '../measurement.js';
import { usersAsClixml, usersAsCsv } from '../support/estate-dumps.js';

const users = 10_000;
const rows = 100_000;
const newDecoder: NewStreamDecoder = (label) => new TextDecoder(label);

/** A dump of many users, read as the import reads it, with every object kept. */
export const estateRead = defineBench({
  name: 'estate-read',
  sabotage: { times: 2, keep: 200 },
  figures: {
    ...figures('clixml', `${users} users of CLIXML in UTF-16`, 1_000_000),
    ...figures('csv', `${rows} users of CSV`, 1_500_000),
  },
  async run() {
    return {
      ...measure('clixml', users, usersAsClixml(users)),
      ...measure('csv', rows, usersAsCsv(rows)),
    };
  },
});

function figures(
  format: DumpFormat,
  name: string,
  /** KB that the process may take, with what the dump before has left in it. */
  most: number,
): Record<string, Figure> {
  return {
    [`${format}Read`]: { name: `${name} read`, unit: 'ms', floor: 'decoded only', below: 5000 },
    [`${format}Size`]: { name: '… their size', unit: 'KB' },
    [`${format}Memory`]: { name: '… memory of the process at most', unit: 'KB', below: most },
  };
}

function measure(
  format: DumpFormat,
  count: number,
  pieces: Iterable<Uint8Array>,
): Record<string, Reading> {
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
  return {
    [`${format}Read`]: { here: reading, beside: decoding },
    [`${format}Size`]: bytes / 1024,
    [`${format}Memory`]: memory / 1024,
  };
}
