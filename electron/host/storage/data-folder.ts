import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { describeFileError, StorageProblem } from './storage-problem.js';
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
    for (const part of ['pictures', 'organisations'])
      await mkdir(join(folder, part), { recursive: true, mode: 0o700 });
    return await realpath(folder);
  } catch (error) {
    throw new StorageProblem(
      `The data folder ${folder} cannot be used: ${describeFileError(error)}. Choose another one with --data-dir.`,
    );
  }
}

/** Removes what a crash left half written. Only the owner of the folder may do this. */
export async function removeUnfinishedFiles(folder: string): Promise<void> {
  for (const part of [folder, join(folder, 'pictures'), join(folder, 'organisations')]) {
    for (const name of await readdir(part))
      if (name.endsWith(unfinishedSuffix)) await rm(join(part, name), { force: true });
  }
}
