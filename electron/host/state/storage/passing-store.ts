import type { Breathe } from '../../../emulator/clock/scheduler.js';
import { MemoryScriptFolder } from '../../../emulator/management-shell/files/memory-script-folder.js';
import { contentId } from './content-id.js';
import type { StateFormat } from './state-format.js';
import type { LoadedState, StateStore } from './state-store.js';

/** A store for an emulator that nobody opens again, such as that of a scenario: no state is kept, what a state names is. */
export class PassingStore implements StateStore {
  readonly files = new MemoryScriptFolder();
  readonly #contents = new Map<string, Uint8Array>();

  describe(): null {
    return null;
  }

  async load<S>(_format: StateFormat<S>): Promise<LoadedState<S>> {
    return { kind: 'none' };
  }

  async setAside(): Promise<null> {
    return null;
  }

  async save<S extends object>(
    _state: S,
    _format: StateFormat<S>,
    _breathe?: Breathe,
  ): Promise<void> {}

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
