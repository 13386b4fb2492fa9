import { access, constants, mkdir, readdir, realpath, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeFileError, errorCode, StorageProblem } from './storage-problem.js';
import { unfinishedSuffix } from './write-durably.js';

/**
 * Makes the folder if need be. Returns its real path, one per folder however it was spelled.
 * Throws `StorageProblem`.
 */
export async function makeDataFolder(folder: string): Promise<string> {
  try {
    for (const part of ['pictures', 'organisations']) await makeFolder(join(folder, part));
    await access(folder, constants.W_OK);
    return await realpath(folder);
  } catch (error) {
    throw new StorageProblem(
      `The data folder ${folder} cannot be used: ${describeFileError(error)}. Choose another one with --data-dir.`,
    );
  }
}

/** Node's own recursive way tries for ever where a parent that exists takes no folder, as below /proc. */
async function makeFolder(folder: string): Promise<void> {
  const make = () => mkdir(folder, { mode: 0o700 });
  try {
    await make();
  } catch (error) {
    const parent = dirname(folder);
    if (errorCode(error) === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (errorCode(error) !== 'ENOENT' || parent === folder) throw error;
    await makeFolder(parent);
    await make();
  }
}

/** Removes what a crash left half written. Only the owner of the folder may do this. */
export async function removeUnfinishedFiles(folder: string): Promise<void> {
  for (const part of [folder, join(folder, 'pictures'), join(folder, 'organisations')]) {
    for (const name of await readdir(part))
      if (name.endsWith(unfinishedSuffix)) await rm(join(part, name), { force: true });
  }
}
