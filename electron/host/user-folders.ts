import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/** What decides where a user's files belong. */
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

const spoken = 'Lync Client Emulator';
const plain = 'lync-client-emulator';

/** Where each system keeps a program's data; on Linux as the XDG Base Directory specification says. */
export function defaultDataFolder(
  { platform, home, environment }: UserPlaces = thisUser(),
): string {
  if (platform === 'win32') {
    const roaming = environment.APPDATA || win32.join(home, 'AppData', 'Roaming');
    return win32.join(roaming, spoken);
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', spoken);
  return posix.join(xdgFolder(environment.XDG_DATA_HOME, home, '.local/share'), plain);
}

/** Where each system keeps what a program can make again; on Linux as the XDG Base Directory specification says. */
export function defaultCacheFolder(
  { platform, home, environment }: UserPlaces = thisUser(),
): string {
  if (platform === 'win32') {
    const local = environment.LOCALAPPDATA || win32.join(home, 'AppData', 'Local');
    return win32.join(local, spoken, 'Cache');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', spoken);
  return posix.join(xdgFolder(environment.XDG_CACHE_HOME, home, '.cache'), plain);
}

/** The specification has relative paths ignored. */
const xdgFolder = (given: string | undefined, home: string, otherwise: string): string =>
  given && posix.isAbsolute(given) ? given : posix.join(home, otherwise);
