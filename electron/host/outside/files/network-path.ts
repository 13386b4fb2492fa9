import { realpath } from 'node:fs/promises';

/**
 * Whether a Windows path leads to another computer, or past the file system: `\\server\share`, `//server/share`,
 * `\\?\UNC\server\share`, `\\.\pipe\…`, `\??\UNC\…`. Of the paths that begin with two slashes only `\\?\C:\…` stays here.
 */
export function isNetworkPath(path: string): boolean {
  const plain = path.replaceAll('/', '\\');
  if (/^\\\\[?.]\\[a-z]:\\/i.test(plain)) return false;
  return /^\\\\|^\\\?\?\\/.test(plain);
}

/**
 * Whether a path of this machine leads to another computer by its form, by a link on its way, or by a drive letter that
 * stands for a share. Asks Windows for the last two, which may take as long as that computer takes to answer.
 * Elsewhere a share is a folder like any other, so that no path says so.
 */
export async function leadsToNetwork(path: string, platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'win32') return false;
  return isNetworkPath(path) || isNetworkPath(await realpath(path));
}
