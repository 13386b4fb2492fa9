import { tool } from '../set-up/project.js';
import { runNode } from '../set-up/run.js';
import { nothing, sum } from './tally.js';

const checks = [
  // Several checkers work out the same types each for itself: together that takes twice the processor time.
  { name: 'types', args: tool('tsc', '-b', '--checkers', '1') },
  { name: 'lint and format', args: tool('biome', 'check', '--error-on-warnings') },
  { name: 'dead code', args: tool('knip', '--no-progress') },
];

/** Compiler, linter and search for dead code, beside each other; each counts as one test. */
export async function runChecks() {
  const outcomes = await Promise.all(
    checks.map(async ({ name, args }) => {
      const failed = (await runNode(args, { quiet: true })) !== 0;
      console.log(`${failed ? 'FAILED' : 'ok'}  ${name}`);
      return failed ? { ...nothing(), failed: 1 } : { ...nothing(), passed: 1 };
    }),
  );
  return sum(outcomes);
}
