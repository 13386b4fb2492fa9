import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describeFileError } from '../../state/storage/storage-problem.js';
import { CommandProblem } from '../problems.js';

/** A file to be imported. */
export interface FoundDump {
  readonly path: string;
  /** With the folders below the one that was named. */
  readonly name: string;
}

/**
 * The files that paths name: themselves, or all in a folder, however deep, in the order of their names. Links and what
 * is no file are passed over.
 * @throws {CommandProblem} for a path that leads nowhere
 */
export async function findDumps(paths: readonly string[]): Promise<readonly FoundDump[]> {
  const found: FoundDump[] = [];
  for (const path of paths) {
    try {
      const isFolder = (await stat(path)).isDirectory();
      if (isFolder) found.push(...(await filesIn(path, basename(path))));
      else found.push({ path, name: basename(path) });
    } catch (error) {
      throw new CommandProblem(`${path} cannot be read: ${describeFileError(error)}.`);
    }
  }
  if (found.length === 0)
    throw new CommandProblem(
      `There is no file in ${paths.join(', ')}. Name the dumps, or the folder that holds them.`,
    );
  return found;
}

async function filesIn(folder: string, name: string): Promise<readonly FoundDump[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const found: FoundDump[] = [];
  for (const entry of entries) {
    const [path, inner] = [join(folder, entry.name), `${name}/${entry.name}`];
    if (entry.isDirectory()) found.push(...(await filesIn(path, inner)));
    else if (entry.isFile()) found.push({ path, name: inner });
  }
  return found;
}
