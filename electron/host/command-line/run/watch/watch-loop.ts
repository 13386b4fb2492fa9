import { resolve } from 'node:path';
import { printError, type Terminal } from '../../terminal.js';
import type { RunResult } from '../run-result.js';
import type { WatchEvents } from './watch-events.js';

/** What a watched run does and asks; everything that takes real time is here, so that tests need none. */
export interface WatchedRun {
  /** The scenarios that are asked for now. */
  find(): Promise<readonly string[]>;
  /** Absolute paths of all that a scenario is made of: its file, its organisation, and what these name. */
  partsOf(file: string): readonly string[];
  /** Runs some of them; the results of the others are those of before. */
  run(files: readonly string[]): Promise<readonly RunResult[]>;
  /** Has these paths reported when they change, and no others. */
  follow(paths: readonly string[]): void;
  /** Resolves when changes that belong together have all been reported. */
  settle(): Promise<void>;
}

const keys = 'Press a to run all, f to run what failed, q to quit.';

/**
 * Runs all scenarios, then, whenever a part of one changes, those that it belongs to, until `q` is pressed or the events
 * end. Resolves to the latest result of each.
 */
export async function watchLoop(
  watched: WatchedRun,
  events: WatchEvents,
  terminal: Terminal,
): Promise<readonly RunResult[]> {
  const latest = new Map<string, RunResult>();
  const parts = new Map<string, ReadonlySet<string>>();
  const runAndFollow = async (files: readonly string[], all: readonly string[]) => {
    for (const result of await watched.run(files)) latest.set(result.file, result);
    for (const file of latest.keys()) if (!all.includes(file)) latest.delete(file);
    parts.clear();
    for (const file of all) parts.set(file, new Set(watched.partsOf(file)));
    watched.follow([...new Set([...parts.values()].flatMap((of) => [...of]))]);
    printError(
      terminal,
      `Watching ${all.length} scenario${all.length === 1 ? '' : 's'} and what belongs to them. ${keys}`,
    );
  };
  const found = await watched.find();
  await runAndFollow(found, found);
  for (let event = await events.next(); event !== null; event = await events.next()) {
    const changed = new Set<string>();
    if (event.kind === 'changed') {
      await watched.settle();
      for (const path of [event.path, ...events.takeChanges()]) changed.add(resolve(path));
    }
    const all = await watched.find();
    const isFailed = (file: string) => latest.get(file)?.status !== 'passed';
    const isTouched = (file: string) =>
      [...(parts.get(file) ?? [])].some((part) => changed.has(part));
    const isMeant = {
      changed: (file: string) => !latest.has(file) || isTouched(file),
      all: () => true,
      failed: isFailed,
    }[event.kind];
    const files = all.filter(isMeant);
    if (files.length > 0) await runAndFollow(files, all);
    else if (event.kind === 'failed') printError(terminal, `Nothing failed. ${keys}`);
  }
  return [...latest.values()];
}
