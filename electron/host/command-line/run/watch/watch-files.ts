import { basename, dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watch } from 'chokidar';

/** An editor that saves a file writes, renames and touches it within this time, in milliseconds. */
const settleMilliseconds = 150;

export const settled = (): Promise<void> => wait(settleMilliseconds);

export interface FollowedFiles {
  /** Follows these absolute paths, whether there is something or not, and no others. */
  follow(paths: readonly string[]): void;
  close(): Promise<void>;
}

/** Tells each file that changes, comes or goes, by its absolute path. */
export function followFiles(changed: (path: string) => void): FollowedFiles {
  const watcher = watch([], { ignoreInitial: true, atomic: true, depth: 0 });
  let followed = new Set<string>();
  watcher.on('all', (event, path) => {
    // In a folder of scenarios a new one counts; whatever else lies there does not.
    const isNewScenario = event === 'add' && /\.ya?ml$/i.test(basename(path));
    if (followed.has(path) || isNewScenario) changed(path);
  });
  return {
    follow(paths) {
      const next = new Set(paths);
      const folders = (of: Iterable<string>) => new Set([...of].map(dirname));
      const [former, wanted] = [folders(followed), folders(next)];
      watcher.add([...wanted].filter((folder) => !former.has(folder)));
      watcher.unwatch([...former].filter((folder) => !wanted.has(folder)));
      followed = next;
    },
    close: () => watcher.close(),
  };
}
