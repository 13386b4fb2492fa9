import type { Instant } from '../../../../shared/lync/time.js';

/** A file, or a folder, among the files of the shell. */
export interface ScriptItem {
  /** From the folder of the shell on, with `/` between names, in the case in which it was made. */
  readonly path: string;
  readonly kind: 'file' | 'folder';
  /** Bytes of a file; 0 of a folder. */
  readonly size: number;
  /** When it was written, by the virtual clock. */
  readonly modified: Instant;
}

/**
 * The only place where the shell reads and writes files. Paths are relative, with `/` between names, and compare without
 * case, as on Windows; {@link checkPath} says which there are. What lies here is an outside effect: it is in no snapshot,
 * and undo does not take it back.
 */
export interface ScriptFolder {
  /** By path, each folder before what is in it. */
  list(): readonly ScriptItem[];
  find(path: string): ScriptItem | null;
  /** @throws {ScriptFolderError} */
  read(path: string): Uint8Array;
  /**
   * Puts a file there, in place of one of that name; makes the folders above it.
   * @throws {ScriptFolderError} with the former file left as it was
   */
  write(path: string, bytes: Uint8Array, at: Instant): void;
  /** Adds to the end of a file, or makes one. @throws {ScriptFolderError} with nothing added */
  append(path: string, bytes: Uint8Array, at: Instant): void;
  /** Makes a folder and those above it; one that is there stays. @throws {ScriptFolderError} */
  makeFolder(path: string, at: Instant): void;
  /** Removes a file, or a folder with all that is in it. @throws {ScriptFolderError} */
  remove(path: string): void;
}

export type ScriptFolderFault =
  | 'invalid'
  | 'not-found'
  | 'not-a-file'
  | 'exists'
  | 'full'
  | 'failed';

/** Why something was not done in the folder: a sentence that says what to do. */
export class ScriptFolderError extends Error {
  override readonly name = 'ScriptFolderError';

  constructor(
    readonly fault: ScriptFolderFault,
    message: string,
  ) {
    super(message);
  }
}

/** What the folder holds at most, in bytes and in files and folders. */
export const scriptFolderLimits = {
  fileSize: 128 * 1024 * 1024,
  totalSize: 512 * 1024 * 1024,
  items: 1000,
  nameLength: 120,
  depth: 8,
} as const;

/** What Windows opens as a device, whatever follows the first full stop. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Windows takes none of these in a name
const unusable = /[\u0000-\u001f\u007f<>:"/\\|?*]/;

/** Why Windows would not take a name of a file; `null` when it would. */
export function nameProblem(name: string): string | null {
  if (name === '' || name === '.' || name === '..') return 'it is empty or leads out of the folder';
  if (name.length > scriptFolderLimits.nameLength)
    return `it is longer than ${scriptFolderLimits.nameLength} characters`;
  if (unusable.test(name)) return 'it has one of the characters < > : " / \\ | ? *';
  if (/[. ]$/.test(name)) return 'it ends in a full stop or a space';
  return reserved.test(name) ? 'Windows keeps this name for a device' : null;
}

/** @throws {ScriptFolderError} `invalid`, for a path that leads out of the folder or that Windows would not take */
export function checkPath(path: string): void {
  const names = path.split('/');
  if (names.length > scriptFolderLimits.depth)
    throw invalid(path, `it goes deeper than ${scriptFolderLimits.depth} folders`);
  for (const name of names) {
    const problem = nameProblem(name);
    if (problem !== null) throw invalid(name, problem);
  }
}

const invalid = (name: string, problem: string): ScriptFolderError =>
  new ScriptFolderError(
    'invalid',
    `'${name.slice(0, 200)}' cannot be the name of a file here: ${problem}. Give another name, such as users.csv.`,
  );

/** @throws {ScriptFolderError} `full`, when the folder would hold too much with a file of that size at the path */
export function checkRoom(folder: ScriptFolder, path: string, size: number): void {
  checkSize(path, size);
  const { totalSize, items } = scriptFolderLimits;
  const others = folder.list().filter((item) => foldPath(item.path) !== foldPath(path));
  if (others.length >= items)
    throw full(`The folder holds ${items} files and folders, and no more.`);
  if (others.reduce((sum, item) => sum + item.size, size) > totalSize)
    throw full(`The files of the folder may have ${megabytes(totalSize)} together.`);
}

/** @throws {ScriptFolderError} `full`, when a file of that size is too large by itself */
export function checkSize(path: string, size: number): void {
  if (size > scriptFolderLimits.fileSize)
    throw full(`${path} would be larger than ${megabytes(scriptFolderLimits.fileSize)}.`);
}

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`;

const full = (what: string): ScriptFolderError =>
  new ScriptFolderError('full', `${what} Remove files that are not needed, or write less.`);

export const notFound = (path: string): ScriptFolderError =>
  new ScriptFolderError(
    'not-found',
    `There is no file ${path} here. Get-ChildItem lists the files of the shell.`,
  );

export const notAFile = (path: string): ScriptFolderError =>
  new ScriptFolderError('not-a-file', `${path} is a folder. Name a file in it.`);

export const isAFile = (path: string): ScriptFolderError =>
  new ScriptFolderError('exists', `${path} is a file, and no folder. Choose another name.`);

/** Equal for paths that mean the same item. */
export const foldPath = (path: string): string => path.toLowerCase();

/** The folder that a path lies in; empty for what lies in the folder of the shell itself. */
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Each folder before what is in it. */
export function byPath(one: { readonly path: string }, other: { readonly path: string }): number {
  const [a, b] = [one, other].map(({ path }) => foldPath(path).replaceAll('/', '\u0000'));
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** The same folder; `changed` is called when what it lists may be otherwise than before. */
export function watchFolder(folder: ScriptFolder, changed: () => void): ScriptFolder {
  return {
    list: () => folder.list(),
    find: (path) => folder.find(path),
    read: (path) => folder.read(path),
    write: (path, bytes, at) => {
      folder.write(path, bytes, at);
      changed();
    },
    append: (path, bytes, at) => {
      folder.append(path, bytes, at);
      changed();
    },
    makeFolder: (path, at) => {
      folder.makeFolder(path, at);
      changed();
    },
    remove: (path) => {
      folder.remove(path);
      changed();
    },
  };
}
