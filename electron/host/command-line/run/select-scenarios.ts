import { relative, sep } from 'node:path';
import { readScenarioText, titleOf } from '../../scenario/read-scenario.js';
import { UsageProblem } from '../problems.js';
import { leftOut, type RunResult, type Shard } from './run-result.js';

interface Asked {
  /** Only those whose title or file matches; `null` for all. */
  readonly grep: RegExp | null;
  readonly shard: Shard | null;
}

interface Selection {
  readonly files: readonly string[];
  /** What --grep does not ask for. What another shard runs is not named. */
  readonly leftOut: readonly RunResult[];
  /** Why nothing is selected, and what to do; `null` when something is. */
  readonly problem: string | null;
}

/**
 * What is to be run of scenario files. A file without a readable title is always asked for, so that it fails. The parts of
 * a run have each file in one of them, whatever the order in which files are named and on whatever machine, and differ in
 * length by one at most.
 */
export async function selectScenarios(
  files: readonly string[],
  { grep, shard }: Asked,
): Promise<Selection> {
  const asked: string[] = [];
  const others: RunResult[] = [];
  for (const file of files) {
    const title = grep === null ? null : await readTitle(file);
    if (grep === null || title === null || grep.test(title) || grep.test(file)) asked.push(file);
    else others.push(leftOut(file, title));
  }
  const own = shard === null ? asked : partOf(asked, shard);
  return {
    files: own,
    leftOut: others,
    problem: own.length > 0 ? null : why({ files, asked, grep, shard }),
  };
}

async function readTitle(file: string): Promise<string | null> {
  try {
    return titleOf(await readScenarioText(file));
  } catch {
    // Whatever is wrong with the file, its run says it.
    return null;
  }
}

function partOf(files: readonly string[], { part, of }: Shard): readonly string[] {
  const place = (file: string): string => relative('', file).split(sep).join('/');
  const inOrder = files.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
  const own = new Set(inOrder.filter((_, index) => index % of === part - 1));
  return files.filter((file) => own.has(file));
}

function why({
  files,
  asked,
  grep,
  shard,
}: Asked & { readonly files: readonly string[]; readonly asked: readonly string[] }): string {
  if (asked.length === 0 || shard === null)
    return `Nothing was run: --grep ${grep?.source} matches no title and no file name of ${counted(files.length)}. Name a part of a title, or leave --grep out.`;
  const most = asked.length === 1 ? 'one shard' : `${asked.length} shards`;
  return `Nothing was run: shard ${shard.part}/${shard.of} has none of ${counted(asked.length)}. Use at most ${most}, or add --allow-empty.`;
}

const counted = (count: number): string => `${count} scenario${count === 1 ? '' : 's'}`;

/** Reads `2/3`. Throws `UsageProblem`. */
export function readShard(text: string | undefined): Shard | null {
  if (text === undefined) return null;
  const [, part = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (part >= 1 && part <= of) return { part, of };
  throw new UsageProblem(`--shard is ${text}, expected a part and their number, such as 1/3.`);
}

/** Reads a regular expression. Throws `UsageProblem`. */
export function readPattern(text: string | undefined): RegExp | null {
  if (text === undefined) return null;
  try {
    return new RegExp(text, 'i');
  } catch {
    throw new UsageProblem(`--grep is ${text}, expected a regular expression.`);
  }
}
