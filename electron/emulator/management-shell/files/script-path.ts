import { foldPath, parentOf, type ScriptFolder, ScriptFolderError } from './script-folder.js';

/** Where the shell stands, as on a Front End; its folder of files is shown there. */
export const homeFolder = 'C:\\Users\\Administrator';

/** Folders that every profile of Windows has: what is written there makes them. */
const profileFolders: readonly string[] = [
  'desktop',
  'documents',
  'downloads',
  'appdata',
  'appdata/local',
  'appdata/local/temp',
];

/**
 * The path in the script folder that a path of PowerShell means, `''` for the folder itself: relative to it,
 * from `~` on, or whole from `C:\Users\Administrator` on; both kinds of slash; `.` and `..` are resolved.
 * Whether there can be a file of that name is for the folder to say; wildcards are left in place.
 * @throws {ScriptFolderError} `invalid`, for a path that leads elsewhere
 */
export function scriptPath(text: string): string {
  const plain = text
    .trim()
    .replace(/^(?:Microsoft\.PowerShell\.Core\\)?FileSystem::/i, '')
    .replaceAll('/', '\\');
  const inside = fromHome(plain);
  if (inside === null) throw outside(text);
  const names: string[] = [];
  for (const name of inside.split('\\')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) throw outside(text);
  }
  return names.join('/');
}

/** What follows the folder of the shell in a path; `null` when that path leads elsewhere. */
function fromHome(path: string): string | null {
  if (path === '~' || path.startsWith('~\\')) return path.slice(2);
  const folded = path.toLowerCase();
  const home = homeFolder.toLowerCase();
  if (folded === home || folded.startsWith(`${home}\\`)) return path.slice(homeFolder.length + 1);
  return /^(?:[a-z]:|\\)/i.test(path) ? null : path;
}

/** A path of the script folder as PowerShell shows it. */
export const shownPath = (path: string): string =>
  path === '' ? homeFolder : `${homeFolder}\\${path.replaceAll('/', '\\')}`;

/** Whether a file can be written there: the folder above it exists. */
export function hasParent(folder: ScriptFolder, path: string): boolean {
  const parent = parentOf(path);
  if (parent === '' || profileFolders.includes(foldPath(parent))) return true;
  return folder.find(parent)?.kind === 'folder';
}

const outside = (text: string): ScriptFolderError =>
  new ScriptFolderError(
    'invalid',
    `Could not find a part of the path '${text.slice(0, 200)}'. The files of this shell are all in ${homeFolder}: give a path below it, such as .\\users.csv.`,
  );
