import { setUp } from './set-up/set-up.js';
import { runChecks } from './suites/checks.js';
import { closingLine } from './suites/tally.js';

await setUp();
const tally = await runChecks();
console.log(closingLine(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
