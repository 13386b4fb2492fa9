import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepChangesThroughKills } from '../support/kill-in-mid-write.js';
import { fuzzReaders } from './readers.js';
import { formatTally } from './report.js';
import { runReader } from './run-reader.js';

const usage = `npm run fuzz -- [--reader <name>]… [--runs <number>] [--seed <number>] [--from <number>] [--minutes <number>] [--kills <number>]
Readers: ${fuzzReaders.map(({ name }) => name).join(', ')}`;

/** Beside the job in its bundle. */
const script = fileURLToPath(new URL('./changes.js', import.meta.url));

/** One of the options as a whole number; ends the job where it is none. */
function whole(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  console.error(`--${option} is ${text}, expected a whole number.\n${usage}`);
  process.exit(2);
}

const { values } = parseArgs({
  options: {
    reader: { type: 'string', multiple: true },
    kills: { type: 'string' },
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20101206' },
    from: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '60' },
  },
});
// Asked for one of them, it leaves the others out.
const isAll = values.reader === undefined && values.kills === undefined;
const chosen = values.reader ?? (isAll ? fuzzReaders.map(({ name }) => name) : []);
const unknown = chosen.filter((name) => !fuzzReaders.some((reader) => reader.name === name));
if (unknown.length > 0) {
  console.error(`There is no reader ${unknown.join(', ')}.\n${usage}`);
  process.exit(2);
}
const seed = whole('seed', values.seed);
const runs = whole('runs', values.runs);
const first = whole('from', values.from);
const mostMilliseconds = whole('minutes', values.minutes) * 60_000;
const kills = whole('kills', values.kills ?? (isAll ? '300' : '0'));

if (chosen.length > 0)
  console.log(`Seed ${seed}, inputs ${first} to ${first + runs - 1} of each reader.`);
let passed = 0;
let failed = 0;
for (const reader of fuzzReaders.filter(({ name }) => chosen.includes(name))) {
  const start = performance.now();
  const tally = await runReader(reader, { seed, first, runs, mostMilliseconds });
  console.log(`\n${formatTally(reader.name, seed, tally, performance.now() - start)}`);
  const tried = tally.read + tally.refused + tally.failed;
  if (tried < runs)
    console.log(`  Its ${values.minutes} minutes were over after ${tried} of ${runs} inputs.`);
  passed += tally.read + tally.refused;
  failed += tally.failed;
}
if (kills > 0) {
  const start = performance.now();
  const problem = await killEmulators(kills);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `\nkills: ${kills} emulators in mid-write, ${problem ?? 'nothing lost'}, ${seconds} s`,
  );
  if (problem === null) passed += kills;
  else failed += 1;
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Kills emulators in mid-write; what was lost, `null` when nothing was. */
async function killEmulators(kills: number): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'lync-kills-'));
  try {
    await keepChangesThroughKills(script, folder, kills);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
