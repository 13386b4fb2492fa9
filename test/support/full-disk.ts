import { MemoryStore } from '../../electron/host/state/storage/memory-store.js';
import type { StateFormat } from '../../electron/host/state/storage/state-format.js';
import { StorageProblem } from '../../electron/host/state/storage/storage-problem.js';

/** A store whose disk fills up and gets room again as a test says. */
export class FullDisk extends MemoryStore {
  isFull = false;
  /** Writes that were refused. */
  refusals = 0;

  override async save<S extends object>(state: S, format: StateFormat<S>): Promise<void> {
    this.#needRoom();
    return super.save(state, format);
  }

  override async savePicture(id: string, bytes: Uint8Array): Promise<void> {
    this.#needRoom();
    return super.savePicture(id, bytes);
  }

  #needRoom(): void {
    if (!this.isFull) return;
    this.refusals += 1;
    throw new StorageProblem('state.jsonl could not be written: the disk is full.');
  }
}
