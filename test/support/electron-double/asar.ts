import fs, { type Dirent } from 'node:fs';
import Module, { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AsarArchive, asarEntry, asarPlace, readFromAsar } from './asar-archive.js';

/** The modules of an archive by their address, for a loader that runs elsewhere. */
export function modulesIn(archive: string): Record<string, string> {
  const opened = AsarArchive.open(archive);
  const modules: Record<string, string> = {};
  for (const [path, entry] of opened.files())
    if (path.endsWith('.js'))
      modules[pathToFileURL(join(archive, path)).href] = opened.read(entry).toString();
  return modules;
}

/**
 * Has Node read from archives by the calls that Electron replaces, and by no others: those find a file
 * where they want a folder. An archive cannot be written to.
 */
export function readArchives(): void {
  const stat = (path: string) => {
    const { files, size = 0 } = asarEntry(path);
    return Object.assign(fs.statSync(files ? tmpdir() : process.execPath), { size });
  };
  const readFile = (
    path: string,
    options?: { readonly encoding?: BufferEncoding } | BufferEncoding,
  ) => {
    const encoding = typeof options === 'string' ? options : options?.encoding;
    return encoding ? readFromAsar(path).toString(encoding) : readFromAsar(path);
  };
  const access = (path: string, mode = 0) => {
    asarEntry(path);
    if (mode & fs.constants.W_OK)
      throw Object.assign(new Error(`EACCES, access ${path}`), { code: 'EACCES' });
  };
  const both: Readonly<Record<string, Call>> = {
    stat,
    lstat: stat,
    access,
    readFile: readFile as Call,
    readdir: list as Call,
  };
  for (const [name, call] of Object.entries(both)) {
    replace(fs, `${name}Sync`, call);
    replace(fs.promises, name, async (path, ...args) => call(path, ...args));
  }
  replace(fs, 'existsSync', (path) => {
    const { archive, inside } = asarPlace(path) ?? { archive: '', inside: '' };
    return AsarArchive.open(archive).find(inside) !== null;
  });
  // A handle is one of a copy outside.
  const { open } = fs.promises;
  replace(fs.promises, 'open', (path, ...args) => open(copyOut(path), ...args));
  replace(Module, '_resolveFilename', (path) => path);
  syncBuiltinESMExports();
}

interface ListOptions {
  readonly recursive?: boolean;
  readonly withFileTypes?: boolean;
}

function list(path: string, options: ListOptions = {}): readonly (string | Partial<Dirent>)[] {
  const names = Object.keys(asarEntry(path).files ?? {});
  if (!options.withFileTypes) return names;
  return names.flatMap((name): (string | Partial<Dirent>)[] => {
    const isFile = !asarEntry(join(path, name)).files;
    const entry = { name, isFile: () => isFile, isDirectory: () => !isFile };
    // Only in a recursive listing does Electron say where an entry lies.
    if (!options.recursive) return [entry];
    return [{ ...entry, parentPath: path }, ...(isFile ? [] : list(join(path, name), options))];
  });
}

function copyOut(path: string): string {
  const copy = join(fs.mkdtempSync(join(tmpdir(), 'lync-asar-')), 'file');
  fs.writeFileSync(copy, readFromAsar(path));
  return copy;
}

type Call = (path: string, ...args: never[]) => unknown;

/** Puts a call in place of another one for paths in an archive. */
function replace(owner: object, name: string, call: Call): void {
  const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
  Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
    const [path, ...rest] = args;
    return asarPlace(path) ? call(String(path), ...(rest as never[])) : original.apply(this, args);
  });
}
