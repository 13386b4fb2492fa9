import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure, Tally } from './try-reader.js';

const longestShown = 600;
const mostReasonsShown = 60;
const folder = 'dist/fuzz/failures';

/** What is printed of a reader's run: how much it read, why it refused the rest, and where it failed. */
export function formatTally(
  name: string,
  seed: number,
  tally: Tally,
  milliseconds: number,
): string {
  const { read, refused, failed, reasons, failures } = tally;
  const runs = read + refused + failed;
  const rate = Math.round(runs / (milliseconds / 1000));
  const head = `${name}: ${runs} inputs, ${read} read, ${refused} refused for ${reasons.size} kinds of reasons, ${failed} failed (${rate}/s)`;
  const listed = [...reasons]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostReasonsShown)
    .map(([reason, count]) => `    ${String(count).padStart(7)}  ${reason}`);
  const failing = failures.map((failure) => formatFailure(name, seed, failure));
  return [head, ...listed, ...failing].join('\n');
}

function formatFailure(name: string, seed: number, failure: Failure): string {
  const { index, fault, stack, shortest } = failure;
  const file = keep(name, seed, failure);
  const where = stack?.split('\n').slice(1, 4).join('\n') ?? '';
  return [
    `  FAILED at input ${index} of seed ${seed}: ${fault.slice(0, longestShown)}`,
    ...(where === '' ? [] : [where]),
    `    shortest: ${JSON.stringify(shortest.slice(0, longestShown))}`,
    `    again: npm run fuzz -- --reader ${name} --seed ${seed} --from ${index} --runs 1`,
    `    whole: ${file}`,
  ].join('\n');
}

function keep(name: string, seed: number, { index, input }: Failure): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${seed}-${index}.txt`);
  writeFileSync(file, input);
  return file;
}
