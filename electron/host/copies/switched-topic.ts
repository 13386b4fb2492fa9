import type { Changes, Json } from '../../../shared/contract/frames.js';
import type { AnyTopic } from '../../emulator/topics/topic.js';

/**
 * A topic whose entries come from one source now and from another later. Followers who have those of the former source
 * are sent what differs.
 */
export class SwitchedTopic implements AnyTopic {
  #source: AnyTopic | null = null;
  #isSwitched = false;
  /** JSON text of what followers have, by key. */
  #shown = new Map<string, string>();

  switchTo(source: AnyTopic | null): void {
    if (source === this.#source) return;
    this.#source = source;
    this.#isSwitched = true;
  }

  get isDirty(): boolean {
    return this.#isSwitched || (this.#source?.isDirty ?? false);
  }

  takeChanges(): Changes | null {
    if (!this.#isSwitched) return this.#keep(this.#source?.takeChanges() ?? null);
    this.#isSwitched = false;
    const changes: Record<string, Json> = {};
    const entries = this.#source?.snapshot() ?? {};
    for (const key of this.#shown.keys()) if (!(key in entries)) changes[key] = null;
    for (const [key, value] of Object.entries(entries))
      if (this.#shown.get(key) !== JSON.stringify(value)) changes[key] = value;
    this.#source?.forget();
    return this.#keep(Object.keys(changes).length === 0 ? null : changes);
  }

  forget(): void {
    this.#isSwitched = false;
    this.#source?.forget();
  }

  snapshot(): Changes {
    const entries = this.#source?.snapshot() ?? {};
    this.#shown.clear();
    this.#keep(entries);
    return entries;
  }

  read(): Changes {
    return this.#source?.read() ?? {};
  }

  #keep(changes: Changes | null): Changes | null {
    for (const [key, value] of Object.entries(changes ?? {})) {
      if (value === null) this.#shown.delete(key);
      else this.#shown.set(key, JSON.stringify(value));
    }
    return changes;
  }
}
