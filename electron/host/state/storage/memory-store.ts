import type { Breathe } from '../../../emulator/clock/scheduler.js';
import { MemoryScriptFolder } from '../../../emulator/management-shell/files/memory-script-folder.js';
import { TurnQueue } from '../turn-queue.js';
import { contentId } from './content-id.js';
import { nextWrite } from './next-write.js';
import { parseStateFile } from './state-file.js';
import type { StateFormat } from './state-format.js';
import type { SavedState } from './state-lines.js';
import type { LoadedState, StateStore } from './state-store.js';

/** A store that ends with its process; for tests, and for looking without leaving a trace. */
export class MemoryStore implements StateStore {
  readonly files = new MemoryScriptFolder();
  readonly #turns = new TurnQueue();
  readonly #contents = new Map<string, Uint8Array>();
  /** What would be the state file; nothing where there is none. */
  #file: Uint8Array[] = [];
  #saved: SavedState | null = null;

  describe(): null {
    return null;
  }

  async load<S>(format: StateFormat<S>): Promise<LoadedState<S>> {
    if (this.#file.length === 0) return { kind: 'none' };
    const parsed = parseStateFile(Buffer.concat(this.#file).toString(), format);
    if (parsed.ok) return { kind: 'state', state: parsed.state };
    const { problem, salvage } = parsed;
    return { kind: 'unreadable', file: 'The state in memory', problem, salvage };
  }

  async setAside(): Promise<null> {
    this.#file = [];
    this.#saved = null;
    return null;
  }

  save<S extends object>(state: S, format: StateFormat<S>, breathe?: Breathe): Promise<void> {
    return this.#turns.take(async () => {
      const write = await nextWrite('The state in memory', state, format, this.#saved, breathe);
      if (write === null) return;
      if (write.after === null) this.#file = [];
      this.#file.push(...write.pieces);
      this.#saved = write.saved;
    });
  }

  async savePicture(id: string, bytes: Uint8Array): Promise<void> {
    this.#keep(id, bytes);
  }

  async readPicture(id: string): Promise<Uint8Array | null> {
    return this.#contents.get(id) ?? null;
  }

  async saveOrganisation(id: string, text: string): Promise<void> {
    this.#keep(id, new TextEncoder().encode(text));
  }

  async readOrganisation(id: string): Promise<string | null> {
    const bytes = this.#contents.get(id);
    return bytes ? new TextDecoder().decode(bytes) : null;
  }

  async close(): Promise<void> {}

  #keep(id: string, bytes: Uint8Array): void {
    if (contentId(bytes) !== id) throw new RangeError(`${id} is not the id of this content.`);
    this.#contents.set(id, bytes);
  }
}
