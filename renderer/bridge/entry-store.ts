type Listener = () => void;
/** Told which entries changed, and what each was before; `undefined` for one that came. */
type ChangeListener = (changed: readonly string[], before: (key: string) => unknown) => void;

/** A change whose listeners are still to be told; the data is already in place. */
export interface AppliedChanges {
  /** Tells every listener once; in the order key, membership, all. */
  notify(): void;
}

/**
 * The entries of one topic by key, as last sent by the emulator.
 *
 * A listener is told only of its own key or prefix, so that one contact's change wakes one row.
 * A batch is applied whole before anyone is told: no listener sees half of it. Values and key
 * lists keep their identity until they change, as `useSyncExternalStore` needs.
 */
export class EntryStore<E extends object> {
  readonly #entries = new Map<string, unknown>();
  readonly #byKey = new Map<string, Set<Listener>>();
  readonly #byMembership = new Map<string, Set<Listener>>();
  readonly #byPrefix = new Map<string, Set<ChangeListener>>();
  readonly #keyLists = new Map<string, readonly string[]>();
  #version = 0;

  /** Grows with each batch that is taken in. */
  get version(): number {
    return this.#version;
  }

  /** The entry, or `undefined` while there is none. */
  get<K extends keyof E & string>(key: K): E[K] | undefined {
    return this.#entries.get(key) as E[K] | undefined;
  }

  /** Keys that start with `prefix`, in the order they came. The list is the same object until membership changes. */
  keys(prefix = ''): readonly string[] {
    const known = this.#keyLists.get(prefix);
    if (known) return known;
    const keys = [...this.#entries.keys()].filter((key) => key.startsWith(prefix));
    this.#keyLists.set(prefix, keys);
    return keys;
  }

  /** Tells of each change of one entry. Returns the way to stop. */
  subscribe(key: keyof E & string, listener: Listener): () => void {
    return addTo(this.#byKey, key, listener);
  }

  /** Tells when an entry under `prefix` comes or goes, not when it changes. */
  subscribeKeys(prefix: string, listener: Listener): () => void {
    return addTo(this.#byMembership, prefix, listener);
  }

  /** Tells once a batch which entries under `prefix` came, changed or went. */
  subscribeAll(prefix: string, listener: ChangeListener): () => void {
    return addTo(this.#byPrefix, prefix, listener);
  }

  /** Takes a batch of entries in, `null` removing one; nobody is told before `notify()`. */
  apply(changes: Readonly<Record<string, unknown>>): AppliedChanges {
    const changed: string[] = [];
    const membership: string[] = [];
    const replaced = new Map<string, unknown>();
    for (const key of Object.keys(changes)) {
      const value = changes[key];
      const known = this.#entries.get(key);
      const present = known !== undefined;
      if (present) replaced.set(key, known);
      if (value === null) {
        if (!present) continue;
        this.#entries.delete(key);
      } else {
        this.#entries.set(key, value);
      }
      changed.push(key);
      if (present === (value === null)) membership.push(key);
    }
    this.#version += 1;
    this.#forgetKeyLists(membership);
    return {
      notify: () => this.#notify(changed, membership, (key) => replaced.get(key)),
    };
  }

  /** Takes a whole topic in. Entries that stay the same keep their identity and tell nobody. */
  replace(entries: Readonly<Record<string, unknown>>): AppliedChanges {
    if (this.#entries.size === 0) return this.apply(entries);
    const changes: Record<string, unknown> = {};
    for (const key of this.#entries.keys()) if (!(key in entries)) changes[key] = null;
    for (const [key, value] of Object.entries(entries)) {
      const known = this.#entries.get(key);
      if (known === undefined || JSON.stringify(known) !== JSON.stringify(value))
        changes[key] = value;
    }
    return this.apply(changes);
  }

  #forgetKeyLists(membership: readonly string[]): void {
    for (const prefix of this.#keyLists.keys())
      if (membership.some((key) => key.startsWith(prefix))) this.#keyLists.delete(prefix);
  }

  #notify(
    changed: readonly string[],
    membership: readonly string[],
    before: (key: string) => unknown,
  ): void {
    for (const key of changed) {
      const listeners = this.#byKey.get(key);
      if (listeners) for (const listener of [...listeners]) listener();
    }
    for (const [prefix, listeners] of [...this.#byMembership])
      if (membership.some((key) => key.startsWith(prefix)))
        for (const listener of [...listeners]) listener();
    for (const [prefix, listeners] of [...this.#byPrefix]) {
      const mine = changed.filter((key) => key.startsWith(prefix));
      if (mine.length > 0) for (const listener of [...listeners]) listener(mine, before);
    }
  }
}

function addTo<L>(register: Map<string, Set<L>>, key: string, listener: L): () => void {
  const listeners = register.get(key) ?? new Set<L>();
  register.set(key, listeners.add(listener));
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && register.get(key) === listeners) register.delete(key);
  };
}
