import { requireNode } from './set-up/require-node.js';
import { runChecks } from './suites/checks.js';
import { closingLine } from './suites/tally.js';

requireNode();
const tally = await runChecks();
console.log(closingLine(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
