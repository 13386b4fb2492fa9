// Read before anything is built, so that a mistyped line costs no build.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './set-up/project.js';

export const help = `npm run bench -- [options] [case…]

Measures all cases, or those that have one of the words in their name, and prints each figure with its bounds.
Ends with 1 when a bound is broken.

  --compare <file>  prints each figure beside an earlier result (dist/bench/results.json of another run)
  --check           compares with test/bench/accepted.json, and ends with 1 when a figure is more than 15 % worse
  --accept          writes what it measures into test/bench/accepted.json, each figure from at least 3 rounds
  --sabotage        makes a slow copy of the program in dist/sabotage, and ends with 1 when a bound there is not broken
  --rounds <number> measures each case at least so often, 1 to 99
  --help            prints this`;

/**
 * @typedef {object} BenchOptions
 * @property {string | null} compare the file of an earlier result
 * @property {boolean} check
 * @property {boolean} accept
 * @property {boolean} sabotage
 * @property {number} rounds at least
 * @property {boolean} help
 * @property {readonly string[]} words each is a part of the names of the cases to measure; none means all
 */

/**
 * Reads the command line. Throws an error that says what is wrong with it.
 * @param {readonly string[]} args
 * @returns {BenchOptions}
 */
export function readOptions(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      compare: { type: 'string' },
      check: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      sabotage: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '1' },
      help: { type: 'boolean', default: false },
    },
  });
  const { compare = null, check, accept, sabotage, rounds, help } = values;
  if ([compare !== null, check, accept, sabotage].filter(Boolean).length > 1)
    throw new Error(
      '--compare, --check, --accept and --sabotage exclude each other: give one of them.',
    );
  if (!/^[1-9]\d?$/.test(rounds))
    throw new Error(`--rounds is ${rounds}, expected a number from 1 to 99.`);
  const words = positionals;
  return { compare, check, accept, sabotage, rounds: Number(rounds), help, words };
}

/**
 * Throws an error that says what is wrong where the options name a file or a case that is not there.
 * @param {BenchOptions} options
 */
export function refuseUnknown({ compare, words }) {
  if (compare !== null && !statSync(compare, { throwIfNoEntry: false })?.isFile())
    throw new Error(
      `There is no file ${compare}. Measure at the commit to compare with: npm run bench writes dist/bench/results.json.`,
    );
  // Each case is a file of its name.
  const names = readdirSync(join(root, 'test/bench/cases')).map((file) => file.slice(0, -3));
  const unknown = words.find((word) => !names.some((name) => name.includes(word)));
  if (unknown !== undefined)
    throw new Error(`No case has "${unknown}" in its name. There are: ${names.join(', ')}.`);
}
