import { existsSync } from 'node:fs';
import { readOptions } from '../../build/bench-options.js';
import { benches } from './benches.js';
import { compareResults } from './compare.js';
import type { MachineSamples } from './machine-floor.js';
import { type Bench, keepsBounds } from './measurement.js';
import {
  formatComparison,
  formatProofs,
  formatRegressions,
  formatReport,
  formatSabotage,
} from './report.js';
import { keyOf, type Results, type Round, resultsOf } from './result.js';
import { readResults, refuseMixture, takenNow, writeResults } from './result-file.js';
import { needsAnotherRound, type RoundRule } from './rounds.js';
import { runCase } from './run-case.js';
import { longestRound, proofsOf } from './sabotage.js';
import { median } from './statistics.js';

const resultFile = 'dist/bench/results.json';
const acceptedFile = 'test/bench/accepted.json';

try {
  process.exitCode = (await measure()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** Whether all cases were measured, keep their bounds, and are as good as what they are checked against. */
async function measure(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const chosen = chooseBenches(options.words);
  // Before anything is measured: a file that cannot be used must not cost the time of a run.
  const file = options.check ? acceptedFile : options.compare;
  const earlier = file === null ? null : readResults(file);
  const former = options.accept && existsSync(acceptedFile) ? readResults(acceptedFile) : null;
  if (former && chosen.length < benches.length) refuseMixture(former.taken);

  const { results, machine, failed, overdue } = await measureCases(chosen, {
    earlier: earlier?.figures ?? null,
    isAccepted: options.accept,
    isSabotage: options.sabotage,
    rounds: options.rounds,
  });
  const isMeasured = (key: string): boolean =>
    chosen.some(({ name }) => key.startsWith(`${name}/`) && !failed.includes(name));

  let isGood = failed.length === 0;
  if (options.sabotage) {
    const proofs = proofsOf(chosen, results, overdue);
    console.log(`\n${formatSabotage(proofs)}`);
    isGood &&= proofs.every(({ outcome }) => outcome === 'broken');
  } else {
    console.log(`\n${formatReport(chosen, results)}`);
    isGood &&= chosen.every((bench) => keepsAll(bench, results));
  }
  if (earlier) {
    const comparisons = compareResults(earlier.figures, results, isMeasured);
    console.log(`\n${formatComparison(comparisons, earlier.taken)}`);
    const regressions = options.check ? formatRegressions(comparisons) : null;
    if (regressions !== null) console.error(`\n${regressions}`);
    isGood &&= regressions === null;
  }
  if (failed.length > 0) console.error(`\nNot measured: ${failed.join(', ')}.`);
  if (machine.length === 0) return false;
  const taken = takenNow(median(machine));
  writeResults(resultFile, { taken, figures: results });
  console.log(`\nThe figures are in ${resultFile}.`);
  if (options.accept) {
    const others = Object.entries(former?.figures ?? {}).filter(([key]) => !isMeasured(key));
    const figures = { ...Object.fromEntries(others), ...results };
    writeResults(acceptedFile, { taken, figures });
    console.log(`They are accepted in ${acceptedFile}.`);
  }
  return isGood;
}

interface Measured {
  readonly results: Results;
  /** The fixed work around all rounds. */
  readonly machine: MachineSamples;
  /** Names of the cases that have failed. */
  readonly failed: readonly string[];
  /** Names of the spoilt cases of which a round was ended because it took too long. */
  readonly overdue: readonly string[];
}

/** One case after the other: two at once would measure each other. One that fails does not cost the others. */
async function measureCases(chosen: readonly Bench[], rule: RoundRule): Promise<Measured> {
  let results: Results = {};
  const machine: number[] = [];
  const failed: string[] = [];
  const overdue: string[] = [];
  for (const bench of chosen) {
    try {
      const rounds: Round[] = [];
      let measured: Results = {};
      do {
        console.log(rounds.length === 0 ? `${bench.name}…` : `  round ${rounds.length + 1}…`);
        const round = await runCase(bench, rule.isSabotage ? longestRound : null);
        if (round === null) {
          overdue.push(bench.name);
          break;
        }
        rounds.push(round);
        measured = resultsOf(bench, rounds);
      } while (needsAnotherRound(bench, measured, rule));
      results = { ...results, ...measured };
      if (rule.isSabotage) console.log(formatProofs(proofsOf([bench], results, overdue)));
      machine.push(...rounds.flatMap((round) => round.machine));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      failed.push(bench.name);
    }
  }
  return { results, machine, failed, overdue };
}

function keepsAll(bench: Bench, results: Results): boolean {
  return Object.entries(bench.figures).every(([name, figure]) => {
    const result = results[keyOf(bench, name)];
    return !result || keepsBounds(figure, result) !== false;
  });
}

/** Those with one of the words in their name, or all. */
function chooseBenches(words: readonly string[]): readonly Bench[] {
  if (words.length === 0) return benches;
  return benches.filter(({ name }) => words.some((word) => name.includes(word)));
}
