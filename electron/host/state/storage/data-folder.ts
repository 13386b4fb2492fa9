import { access, constants, mkdir, readdir, realpath, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, posix, win32 } from 'node:path';
import { describeFileError, errorCode, StorageProblem } from './storage-problem.js';
import { unfinishedSuffix } from './write-durably.js';

/** What decides where a user's data belongs. */
export interface UserPlaces {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const thisUser = (): UserPlaces => ({
  platform: process.platform,
  home: homedir(),
  environment: process.env,
});

/** Where each system keeps a program's data; on Linux as the XDG Base Directory specification says. */
export function defaultDataFolder(user: UserPlaces = thisUser()): string {
  const { platform, home, environment } = user;
  if (platform === 'win32') {
    const roaming = environment.APPDATA || win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, 'Lync Client Emulator');
  }
  if (platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'Lync Client Emulator');
  }
  const data = environment.XDG_DATA_HOME;
  // The specification has relative paths ignored.
  const base = data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share');
  return posix.join(base, 'lync-client-emulator');
}

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
