import { bytesPerChange } from './cases/bytes-per-change.js';
import { capsule } from './cases/capsule.js';
import { cmdlet } from './cases/cmdlet.js';
import { contactList } from './cases/contact-list.js';
import { devLoop } from './cases/dev-loop.js';
import { estateImport } from './cases/estate-import.js';
import { estateRead } from './cases/estate-read.js';
import { firstPaint } from './cases/first-paint.js';
import { flatMemory } from './cases/flat-memory.js';
import { fromOutside } from './cases/from-outside.js';
import { imFilter } from './cases/im-filter.js';
import { initialScript } from './cases/initial-script.js';
import { largeWeek } from './cases/large-week.js';
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
import type { Bench } from './measurement.js';

/** All benches, in the order of the report. */
export const benches: readonly Bench[] = [
  contactList,
  bytesPerChange,
  capsule,
  cmdlet,
  devLoop,
  estateImport,
  estateRead,
  fromOutside,
  imFilter,
  firstPaint,
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
  largeWeek,
  flatMemory,
];
