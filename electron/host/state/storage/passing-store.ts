import type { Breathe } from '../../../emulator/clock/scheduler.js';
import { MemoryScriptFolder } from '../../../emulator/management-shell/files/memory-script-folder.js';
import { contentId } from './content-id.js';
import type { StateFormat } from './state-format.js';
import type { LoadedState, StateStore } from './state-store.js';

/** A store for an emulator that nobody opens again, such as that of a scenario: no state is kept, what a state names is. */
export class PassingStore implements StateStore {
  readonly files = new MemoryScriptFolder();
  readonly #pictures = new Map<string, Uint8Array>();
  /** By number: a scenario starts sooner without the hash of a text. */
  readonly #organisations: string[] = [];

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
    if (contentId(bytes) !== id) throw new RangeError(`${id} is not the id of this content.`);
    this.#pictures.set(id, bytes);
  }

  async readPicture(id: string): Promise<Uint8Array | null> {
    return this.#pictures.get(id) ?? null;
  }

  async saveOrganisation(text: string): Promise<string> {
    const former = this.#organisations.indexOf(text);
    return String(former < 0 ? this.#organisations.push(text) - 1 : former);
  }

  async readOrganisation(id: string): Promise<string | null> {
    return this.#organisations[Number(id)] ?? null;
  }

  async close(): Promise<void> {}
}
