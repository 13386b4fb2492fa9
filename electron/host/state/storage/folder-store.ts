import { lstat, realpath, rename } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Breathe } from '../../../emulator/clock/scheduler.js';
import type { ScriptFolder } from '../../../emulator/management-shell/files/script-folder.js';
import { readRegularFile } from '../../outside/files/regular-file.js';
import { TurnQueue } from '../turn-queue.js';
import { contentId, isContentId } from './content-id.js';
import { makeDataFolder, removeUnfinishedFiles } from './data-folder.js';
import { DiskScriptFolder } from './disk-script-folder.js';
import { type FolderLock, lockFolder } from './folder-lock.js';
import { MemoryStore } from './memory-store.js';
import { nextWrite } from './next-write.js';
import { formerFileIn, readStateFile, stateFileIn } from './read-state-file.js';
import type { StateFormat } from './state-format.js';
import type { SavedState } from './state-lines.js';
import type { LoadedState, StateStore } from './state-store.js';
import { describeFileError, errorCode, StorageProblem } from './storage-problem.js';
import { appendDurably, syncFolder, writeDurably } from './write-durably.js';

/** The folder of the files of the shell in the data folder. */
const scriptFilesPart = 'files';

/** Bytes of a picture or an organisation file; what is kept here passed limits of its own, all of them lower. */
const largestContent = 512 * 1024 * 1024;

/**
 * Opens the store in a folder: `state.jsonl`, and beside it pictures and organisation files named
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
  readonly files: ScriptFolder;
  readonly #turns = new TurnQueue();
  readonly #stateFile: string;
  /** What the state file holds; `null` when it has to be written anew. */
  #saved: SavedState | null = null;

  constructor(
    private readonly folder: string,
    private readonly lock: FolderLock,
  ) {
    this.#stateFile = stateFileIn(folder);
    this.files = new DiskScriptFolder(join(folder, scriptFilesPart));
  }

  describe(): string {
    return this.folder;
  }

  async load<S>(format: StateFormat<S>): Promise<LoadedState<S>> {
    const { loaded, saved } = await readStateFile(this.folder, format);
    this.#saved = saved;
    return loaded;
  }

  async setAside(): Promise<string | null> {
    const movedTo: string[] = [];
    for (const file of [this.#stateFile, formerFileIn(this.folder)]) {
      try {
        const name = (number: number) => `state.set-aside-${number}${extname(file)}`;
        if (await exists(file)) movedTo.push(await this.#moveAway(file, name));
      } catch (error) {
        throw new StorageProblem(
          `${file} cannot be set aside: ${describeFileError(error)}. Move it away, or choose another folder with --data-dir.`,
        );
      }
    }
    this.#saved = null;
    return movedTo[0] ?? null;
  }

  save<S extends object>(state: S, format: StateFormat<S>, breathe?: Breathe): Promise<void> {
    return this.#take(this.#stateFile, () => this.#save(state, format, this.#saved, breathe));
  }

  async #save<S extends object>(
    state: S,
    format: StateFormat<S>,
    saved: SavedState | null,
    breathe: Breathe | undefined,
  ): Promise<void> {
    const file = this.#stateFile;
    const write = await nextWrite(file, state, format, saved, breathe);
    if (write === null) return;
    if (write.after !== null) {
      if (!(await appendDurably(file, write.pieces, write.after)))
        return this.#save(state, format, null, breathe);
    } else {
      await writeDurably(file, write.pieces);
      await this.#keepFormer();
    }
    this.#saved = write.saved;
  }

  /** What version 1 wrote is not read any more where there is a state file, and is kept for people. */
  async #keepFormer(): Promise<void> {
    const former = formerFileIn(this.folder);
    if (!(await exists(former))) return;
    await this.#moveAway(former, (number) =>
      number === 1 ? 'state.version-1.json' : `state.version-1-${number}.json`,
    );
  }

  /** Moves a file to the first name that nothing has. Returns that. */
  async #moveAway(file: string, name: (number: number) => string): Promise<string> {
    let movedTo = join(this.folder, name(1));
    for (let number = 2; await exists(movedTo); number += 1)
      movedTo = join(this.folder, name(number));
    await rename(file, movedTo);
    await syncFolder(this.folder);
    return movedTo;
  }

  async savePicture(id: string, bytes: Uint8Array): Promise<void> {
    if (contentId(bytes) !== id) throw new RangeError(`${id} is not the id of this content.`);
    await this.#keep('pictures', id, bytes);
  }

  readPicture(id: string): Promise<Uint8Array | null> {
    return this.#recall('pictures', id);
  }

  async saveOrganisation(text: string): Promise<string> {
    const id = contentId(text);
    await this.#keep('organisations', id, text);
    return id;
  }

  async readOrganisation(id: string): Promise<string | null> {
    const bytes = await this.#recall('organisations', id);
    return bytes && new TextDecoder().decode(bytes);
  }

  async close(): Promise<void> {
    await this.#turns.take(() => this.lock.release());
  }

  async #keep(part: string, id: string, content: Uint8Array | string): Promise<void> {
    const file = join(this.folder, part, id);
    await this.#take(file, () => writeDurably(file, content));
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

  #take(file: string, write: () => Promise<void>): Promise<void> {
    return this.#turns.take(async () => {
      try {
        await write();
      } catch (error) {
        if (error instanceof StorageProblem) throw error;
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
