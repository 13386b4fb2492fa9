import type { Breathe } from '../../../emulator/clock/scheduler.js';
import { TurnQueue } from '../turn-queue.js';
import { nextWrite } from './next-write.js';
import { PassingStore } from './passing-store.js';
import { parseStateFile } from './state-file.js';
import type { StateFormat } from './state-format.js';
import type { SavedState } from './state-lines.js';
import type { LoadedState } from './state-store.js';

/** A store that ends with its process; for tests, and for looking without leaving a trace. */
export class MemoryStore extends PassingStore {
  readonly #turns = new TurnQueue();
  /** What would be the state file; nothing where there is none. */
  #file: Uint8Array[] = [];
  #saved: SavedState | null = null;

  override async load<S>(format: StateFormat<S>): Promise<LoadedState<S>> {
    if (this.#file.length === 0) return { kind: 'none' };
    const parsed = parseStateFile(Buffer.concat(this.#file).toString(), format);
    if (parsed.ok) return { kind: 'state', state: parsed.state };
    const { problem, salvage } = parsed;
    return { kind: 'unreadable', file: 'The state in memory', problem, salvage };
  }

  override async setAside(): Promise<null> {
    this.#file = [];
    this.#saved = null;
    return null;
  }

  override save<S extends object>(
    state: S,
    format: StateFormat<S>,
    breathe?: Breathe,
  ): Promise<void> {
    return this.#turns.take(async () => {
      const write = await nextWrite('The state in memory', state, format, this.#saved, breathe);
      if (write === null) return;
      if (write.after === null) this.#file = [];
      this.#file.push(...write.pieces);
      this.#saved = write.saved;
    });
  }
}
