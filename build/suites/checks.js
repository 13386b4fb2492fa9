import { tool } from '../set-up/project.js';
import { runNode } from '../set-up/run.js';
import { nothing } from './tally.js';

const checks = [
  { name: 'types', args: tool('tsc', '-b') },
  { name: 'lint and format', args: tool('biome', 'check', '--error-on-warnings') },
  { name: 'dead code', args: tool('knip', '--no-progress') },
];

/** Compiler, linter and search for dead code; each counts as one test. */
export async function runChecks() {
  const tally = nothing();
  for (const { name, args } of checks) {
    const failed = (await runNode(args, { quiet: true })) !== 0;
    console.log(`${failed ? 'FAILED' : 'ok'}  ${name}`);
    if (failed) tally.failed += 1;
    else tally.passed += 1;
  }
  return tally;
}
