import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import {
  byPath,
  checkPath,
  checkRoom,
  checkSize,
  foldPath,
  isAFile,
  nameProblem,
  notAFile,
  notFound,
  parentOf,
  type ScriptFolder,
  ScriptFolderError,
  type ScriptItem,
  scriptFolderLimits,
} from '../../../emulator/management-shell/files/script-folder.js';
import { describeFileError, errorCode } from './storage-problem.js';
import { unfinishedSuffix } from './write-durably.js';

/** Windows has no such flag; there a link is told by {@link lstatSync} alone. */
const noLink = constants.O_NOFOLLOW ?? 0;

/**
 * The files of the shell in a folder of the disk, which people may change as well. Links are not followed: they, and
 * what is neither file nor folder, are not there. A file that is written is the former one or the new one after any
 * crash, and on the disk when the call returns; of what is appended a crash of the machine may lose the end.
 */
export class DiskScriptFolder implements ScriptFolder {
  /** @param root made when something is written first */
  constructor(private readonly root: string) {}

  list(): readonly ScriptItem[] {
    return [...this.#below('', 1)].sort(byPath);
  }

  find(path: string): ScriptItem | null {
    let item: ScriptItem | null = null;
    for (const name of path.split('/')) {
      const above: string = item?.path ?? '';
      const spelled = this.#names(above).find((each) => foldPath(each) === foldPath(name));
      item = spelled === undefined ? null : this.#item(joined(above, spelled));
      if (item === null) return null;
    }
    return item;
  }

  read(path: string): Uint8Array {
    const file = this.#file(path);
    if (file === null) throw notFound(path);
    return trying(file, 'read', () => {
      const handle = openSync(this.#onDisk(file), constants.O_RDONLY | noLink);
      try {
        const { size } = fstatSync(handle);
        checkSize(file, size);
        const bytes = new Uint8Array(size);
        let end = 0;
        for (let count = -1; count !== 0 && end < size; end += count)
          count = readSync(handle, bytes, end, size - end, null);
        return bytes.subarray(0, end);
      } finally {
        closeSync(handle);
      }
    });
  }

  write(path: string, bytes: Uint8Array, at: Instant): void {
    checkPath(path);
    checkRoom(this, path, bytes.length);
    const file = this.#file(path) ?? this.#newPath(path, at);
    const place = this.#onDisk(file);
    trying(file, 'written', () => {
      const unfinished = `${place}${unfinishedSuffix}`;
      rmSync(unfinished, { force: true });
      const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noLink;
      try {
        withFile(openSync(unfinished, flags, 0o600), (handle) => {
          writeAll(handle, bytes);
          fsyncSync(handle);
        });
        renameSync(unfinished, place);
      } catch (error) {
        rmSync(unfinished, { force: true });
        throw error;
      }
      date(place, at);
    });
  }

  append(path: string, bytes: Uint8Array, at: Instant): void {
    const file = this.#file(path);
    if (file === null) {
      this.write(path, bytes, at);
      return;
    }
    const place = this.#onDisk(file);
    trying(file, 'written', () => {
      withFile(openSync(place, constants.O_WRONLY | constants.O_APPEND | noLink), (handle) => {
        const { size } = fstatSync(handle);
        checkSize(file, size + bytes.length);
        try {
          writeAll(handle, bytes);
        } catch (error) {
          ftruncateSync(handle, size);
          throw error;
        }
      });
      date(place, at);
    });
  }

  makeFolder(path: string, at: Instant): void {
    checkPath(path);
    const there = this.find(path);
    if (there?.kind === 'file') throw isAFile(path);
    if (there !== null) return;
    checkRoom(this, path, 0);
    const made = this.#newPath(path, at);
    trying(made, 'made', () => {
      mkdirSync(this.#onDisk(made), { mode: 0o700 });
      date(this.#onDisk(made), at);
    });
  }

  remove(path: string): void {
    const there = this.find(path);
    if (there === null) throw notFound(path);
    trying(there.path, 'removed', () => rmSync(this.#onDisk(there.path), { recursive: true }));
  }

  #onDisk(path: string): string {
    return join(this.root, ...path.split('/'));
  }

  /** The path of a file as it is spelled on the disk; `null` where there is none. */
  #file(path: string): string | null {
    const there = this.find(path);
    if (there?.kind === 'folder') throw notAFile(path);
    return there?.path ?? null;
  }

  /** Where something of that path is to be made, below folders that are there already or are made for it. */
  #newPath(path: string, at: Instant): string {
    const parent = parentOf(path);
    if (parent === '')
      trying('', 'made', () => mkdirSync(this.root, { recursive: true, mode: 0o700 }));
    else this.makeFolder(parent, at);
    const above = parent === '' ? '' : (this.find(parent)?.path ?? parent);
    return joined(above, path.slice(parent === '' ? 0 : parent.length + 1));
  }

  *#below(folder: string, depth: number): Iterable<ScriptItem> {
    for (const name of this.#names(folder)) {
      const item = this.#item(joined(folder, name));
      if (item === null) continue;
      yield item;
      if (item.kind === 'folder' && depth < scriptFolderLimits.depth)
        yield* this.#below(item.path, depth + 1);
    }
  }

  /** Names that the shell can say, in a folder; none where there is no folder, or it cannot be read. */
  #names(folder: string): readonly string[] {
    try {
      return readdirSync(this.#onDisk(folder)).filter(
        (name) => nameProblem(name) === null && !name.endsWith(unfinishedSuffix),
      );
    } catch {
      return [];
    }
  }

  #item(path: string): ScriptItem | null {
    try {
      const stats = lstatSync(this.#onDisk(path));
      const modified = toInstant(Math.max(0, Math.round(stats.mtimeMs)));
      if (stats.isDirectory()) return { path, kind: 'folder', size: 0, modified };
      return stats.isFile() ? { path, kind: 'file', size: stats.size, modified } : null;
    } catch {
      // It went away in between.
      return null;
    }
  }
}

const joined = (folder: string, name: string): string =>
  folder === '' ? name : `${folder}/${name}`;

/** Files bear the time of the virtual clock. */
function date(place: string, at: Instant): void {
  utimesSync(place, at / 1000, at / 1000);
}

function withFile(handle: number, work: (handle: number) => void): void {
  try {
    work(handle);
  } finally {
    closeSync(handle);
  }
}

/** A disk that has just filled up takes a part only, and says so at the next call. */
function writeAll(handle: number, bytes: Uint8Array): void {
  for (let end = 0; end < bytes.length; ) end += writeSync(handle, bytes, end);
}

function trying<T>(path: string, done: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ScriptFolderError) throw error;
    const fault = errorCode(error) === 'ENOENT' ? 'not-found' : 'failed';
    const what = path === '' ? 'The folder of the files' : path;
    throw new ScriptFolderError(
      fault,
      `${what} could not be ${done}: ${describeFileError(error)}. Mend that and run the line again.`,
    );
  }
}
