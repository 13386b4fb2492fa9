import type { Changes, Json } from '../../../shared/contract/frames.js';

/** Where the entries of a topic come from. */
export interface TopicSource<Entries extends object = Readonly<Record<string, object>>> {
  keys(): Iterable<keyof Entries & string>;
  /** The present value of a key, plain data; `null` when it is gone. */
  read<Key extends keyof Entries & string>(key: Key): Entries[Key] | null;
}

/**
 * One topic that renderers follow. Parts of the engine say which keys may have changed; only those
 * are read again, so the cost of a change does not grow with the view.
 */
export class Topic<Entries extends object = Readonly<Record<string, object>>> {
  /** Not in snapshots: whoever follows a new deployment is sent everything. */
  readonly #dirty = new Set<keyof Entries & string>();
  /** JSON text of what followers have, by key. */
  readonly #shown = new Map<string, string>();

  constructor(private readonly source: TopicSource<Entries>) {}

  invalidate(key: keyof Entries & string): void {
    this.#dirty.add(key);
  }

  /** The key is gone. Followers who have it are told; one that came and went in between is not mentioned. */
  withdraw(key: keyof Entries & string): void {
    if (this.#shown.has(key)) this.#dirty.add(key);
    else this.#dirty.delete(key);
  }

  get isDirty(): boolean {
    return this.#dirty.size > 0;
  }

  /** What differs from the last call; `null` when nothing does. */
  takeChanges(): Changes | null {
    if (this.#dirty.size === 0) return null;
    const changes: Record<string, Json> = {};
    let changed = false;
    for (const key of this.#dirty) {
      const value = this.#read(key);
      const text = value === null ? undefined : JSON.stringify(value);
      if (text === this.#shown.get(key)) continue;
      if (text === undefined) this.#shown.delete(key);
      else this.#shown.set(key, text);
      changes[key] = value;
      changed = true;
    }
    this.#dirty.clear();
    return changed ? changes : null;
  }

  /** Drops pending changes that nobody follows; a later snapshot has them. */
  forget(): void {
    this.#dirty.clear();
  }

  /** The whole topic as its followers have it after the last {@link takeChanges}. */
  snapshot(): Changes {
    const entries: Record<string, Json> = {};
    for (const key of this.source.keys()) {
      const value = this.#read(key);
      if (value === null) continue;
      entries[key] = value;
      this.#shown.set(key, JSON.stringify(value));
    }
    return entries;
  }

  /** The whole topic as it is now, whatever its followers have. */
  read(): Changes {
    const entries: Record<string, Json> = {};
    for (const key of this.source.keys()) {
      const value = this.#read(key);
      if (value !== null) entries[key] = value;
    }
    return entries;
  }

  /** Views are plain data; their interfaces only lack the index signature of {@link Json}. */
  #read(key: keyof Entries & string): Json | null {
    return this.source.read(key) as Json | null;
  }
}

/** A topic as a follower handles it, whatever its entries are. */
export type AnyTopic = Pick<Topic, 'isDirty' | 'takeChanges' | 'forget' | 'snapshot' | 'read'>;
