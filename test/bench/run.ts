import { bytesPerChange } from './cases/bytes-per-change.js';
import { capsule } from './cases/capsule.js';
import { cmdlet } from './cases/cmdlet.js';
import { contactList } from './cases/contact-list.js';
import { devLoop } from './cases/dev-loop.js';
import { estateImport } from './cases/estate-import.js';
import { estateRead } from './cases/estate-read.js';
import { flatMemory } from './cases/flat-memory.js';
import { fromOutside } from './cases/from-outside.js';
import { imFilter } from './cases/im-filter.js';
import { initialScript } from './cases/initial-script.js';
import { longRun } from './cases/long-run.js';
import { peopleBench } from './cases/people.js';
import { scheduler } from './cases/scheduler.js';
import { screensBench } from './cases/screens.js';
import { shellExports } from './cases/shell-exports.js';
import { shellLines } from './cases/shell-lines.js';
import { startUp } from './cases/start-up.js';
import { timeline } from './cases/timeline.js';
import { trial } from './cases/trial.js';
import { undo } from './cases/undo.js';
import { whatIf } from './cases/what-if.js';
import { workingWeek } from './cases/working-week.js';
import type { Bench, Measurement } from './measurement.js';
import { keepsBounds } from './measurement.js';
import { formatReport, writeReport } from './report.js';

const benches: readonly Bench[] = [
  contactList,
  bytesPerChange,
  capsule,
  cmdlet,
  devLoop,
  estateImport,
  estateRead,
  fromOutside,
  imFilter,
  initialScript,
  longRun,
  peopleBench,
  screensBench,
  scheduler,
  shellExports,
  shellLines,
  startUp,
  timeline,
  trial,
  undo,
  whatIf,
  workingWeek,
  flatMemory,
];
const file = 'dist/bench/results.json';

const wanted = process.argv.slice(2);
const chosen = benches.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
if (chosen.length === 0)
  throw new Error(`There are these benches: ${benches.map(({ name }) => name).join(', ')}.`);

const measurements: Measurement[] = [];
// One after the other: two at once would measure each other.
for (const bench of chosen) {
  console.log(`${bench.name}…`);
  measurements.push(...(await bench.run()));
}
writeReport(file, measurements);
console.log(`\n${formatReport(measurements)}\n\nThe figures are in ${file}.`);
if (measurements.some((measurement) => keepsBounds(measurement) === false)) process.exitCode = 1;
