import { lstat, realpath, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegularFile } from '../../outside/files/regular-file.js';
import { TurnQueue } from '../turn-queue.js';
import { contentId, isContentId } from './content-id.js';
import { makeDataFolder, removeUnfinishedFiles } from './data-folder.js';
import { type FolderLock, lockFolder } from './folder-lock.js';
import { MemoryStore } from './memory-store.js';
import { readStateFile, stateFileIn } from './read-state-file.js';
import { formatKeepable } from './state-file.js';
import type { LoadedState, StateCheck, StateStore } from './state-store.js';
import { describeFileError, errorCode, StorageProblem } from './storage-problem.js';
import { syncFolder, writeDurably } from './write-durably.js';

/** Bytes of a picture or an organisation file; what is kept here passed limits of its own, all of them lower. */
const largestContent = 256 * 1024 * 1024;

/**
 * Opens the store in a folder: `state.json`, and beside it pictures and organisation files named
 * by their content. Throws `StorageProblem` when the folder cannot be used or is in use.
 */
export async function openFolderStore(folder: string): Promise<StateStore> {
  const place = await makeDataFolder(folder);
  const lock = await lockFolder(place);
  try {
    await removeUnfinishedFiles(place);
  } catch (error) {
    await lock.release();
    throw new StorageProblem(
      `The data folder ${place} cannot be used: ${describeFileError(error)}. Choose another one with --data-dir.`,
    );
  }
  return new FolderStore(place, lock);
}

/**
 * Opens the store in a folder for somebody who only reads: nothing is made and nothing cleared away.
 * Where there is no folder it is empty. Throws `StorageProblem` when the folder is in use.
 */
export async function openFolderToRead(folder: string): Promise<StateStore> {
  let place: string;
  try {
    place = await realpath(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new MemoryStore();
    throw new StorageProblem(
      `The data folder ${folder} cannot be read: ${describeFileError(error)}.`,
    );
  }
  return new FolderStore(place, await lockFolder(place));
}

class FolderStore implements StateStore {
  readonly #turns = new TurnQueue();
  readonly #stateFile: string;

  constructor(
    private readonly folder: string,
    private readonly lock: FolderLock,
  ) {
    this.#stateFile = stateFileIn(folder);
  }

  describe(): string {
    return this.folder;
  }

  async load<S>(check: StateCheck<S>): Promise<LoadedState<S>> {
    return readStateFile(this.folder, check);
  }

  async setAside(): Promise<string | null> {
    const file = this.#stateFile;
    try {
      if (!(await exists(file))) return null;
      let movedTo = join(this.folder, 'state.set-aside-1.json');
      for (let number = 2; await exists(movedTo); number += 1)
        movedTo = join(this.folder, `state.set-aside-${number}.json`);
      await rename(file, movedTo);
      await syncFolder(this.folder);
      return movedTo;
    } catch (error) {
      throw new StorageProblem(
        `${file} cannot be set aside: ${describeFileError(error)}. Move it away, or choose another folder with --data-dir.`,
      );
    }
  }

  async save<S extends object>(state: S, check: StateCheck<S>): Promise<void> {
    await this.#write(this.#stateFile, formatKeepable(this.#stateFile, state, check));
  }

  savePicture(id: string, bytes: Uint8Array): Promise<void> {
    return this.#keep('pictures', id, bytes);
  }

  readPicture(id: string): Promise<Uint8Array | null> {
    return this.#recall('pictures', id);
  }

  saveOrganisation(id: string, text: string): Promise<void> {
    return this.#keep('organisations', id, text);
  }

  async readOrganisation(id: string): Promise<string | null> {
    const bytes = await this.#recall('organisations', id);
    return bytes && new TextDecoder().decode(bytes);
  }

  async close(): Promise<void> {
    await this.#turns.take(() => this.lock.release());
  }

  async #keep(part: string, id: string, content: Uint8Array | string): Promise<void> {
    if (contentId(content) !== id) throw new RangeError(`${id} is not the id of this content.`);
    await this.#write(join(this.folder, part, id), content);
  }

  async #recall(part: string, id: string): Promise<Uint8Array | null> {
    if (!isContentId(id)) return null;
    try {
      const bytes = await readRegularFile(join(this.folder, part, id), largestContent);
      return contentId(bytes) === id ? bytes : null;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw new StorageProblem(`${join(this.folder, part, id)}: ${describeFileError(error)}.`);
    }
  }

  #write(file: string, content: Uint8Array | string): Promise<void> {
    return this.#turns.take(async () => {
      try {
        await writeDurably(file, content);
      } catch (error) {
        throw new StorageProblem(
          `${file} could not be written: ${describeFileError(error)}. What changed since is not saved yet; once that is mended, it is.`,
        );
      }
    });
  }
}

/** Whether something has that name, be it a link that leads nowhere. */
async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch {
    return false;
  }
}
