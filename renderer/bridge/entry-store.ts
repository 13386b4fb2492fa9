import { type PatternIn, partsOf, type ViewAt } from '../../shared/contract/key-pattern.js';

type Listener = () => void;
/** Told the ids of the entries that changed, and what each was before; `undefined` for one that came. */
type ChangeListener<View> = (
  changed: readonly string[],
  before: (id: string) => View | undefined,
) => void;

/** A change whose listeners are still to be told; the data is already in place. */
export interface AppliedChanges {
  /** Tells every listener once. */
  notify(): void;
}

/** The entries whose keys come of one pattern, such as `contact/{contact}`, and who listens to them. */
interface Family {
  readonly idOf: (key: string) => string | null;
  readonly keyOf: (id: string) => string;
  readonly onIds: Set<Listener>;
  readonly onChange: Set<ChangeListener<unknown>>;
  /** `null` until somebody asks after one came or went. */
  ids: readonly string[] | null;
  /** `null` until somebody asks after one came, changed or went. */
  views: ReadonlyMap<string, unknown> | null;
}

/**
 * The entries of one topic by key, as last sent by the emulator.
 *
 * A listener is told only of its own key or pattern, so that one contact's change wakes one row. A batch is applied
 * whole before anyone is told: no listener sees half of it. Values and lists of ids keep their identity until they
 * change, as `useSyncExternalStore` needs.
 */
export class EntryStore<Entries extends object> {
  readonly #entries = new Map<string, unknown>();
  readonly #onKey = new Map<string, Set<Listener>>();
  readonly #families = new Map<string, Family>();
  /** What stands before the ids of those entries of which one came since the last snapshot. */
  readonly #grown = new Set<string>();
  #version = 0;

  /** Grows with each batch that is taken in. */
  get version(): number {
    return this.#version;
  }

  /** The entry, or `undefined` while there is none. */
  get<Key extends keyof Entries & string>(key: Key): Entries[Key] | undefined {
    return this.#entries.get(key) as Entries[Key] | undefined;
  }

  /** The ids of the entries there are of a pattern, in the order they came. */
  ids<Pattern extends string>(pattern: PatternIn<Entries, Pattern>): readonly string[] {
    const family = this.#family(pattern);
    family.ids ??= [...this.#entries.keys()].flatMap((key) => family.idOf(key) ?? []);
    return family.ids;
  }

  /** The entries there are of a pattern by id, in the order they came. */
  views<Pattern extends string>(
    pattern: PatternIn<Entries, Pattern>,
  ): ReadonlyMap<string, Exclude<ViewAt<Entries, Pattern>, undefined>> {
    const family = this.#family(pattern);
    family.views ??= new Map(
      this.ids(pattern).map((id) => [id, this.#entries.get(family.keyOf(id))] as const),
    );
    return family.views as ReadonlyMap<string, Exclude<ViewAt<Entries, Pattern>, undefined>>;
  }

  /** Whether the entries there are of a pattern stand in the order in which a snapshot had them: none came since. */
  isAsSent<Pattern extends string>(pattern: PatternIn<Entries, Pattern>): boolean {
    return !this.#grown.has(partsOf(pattern)[0]);
  }

  /** Reports each change of one entry. Returns the way to stop, as all three do. */
  subscribe(key: keyof Entries & string, listener: Listener): () => void {
    const listeners = this.#onKey.get(key) ?? new Set();
    this.#onKey.set(key, listeners);
    const leave = listen(listeners, listener);
    return () => {
      leave();
      if (listeners.size === 0 && this.#onKey.get(key) === listeners) this.#onKey.delete(key);
    };
  }

  /** Tells when an entry of the pattern comes or goes, not when it changes. */
  subscribeIds<Pattern extends string>(
    pattern: PatternIn<Entries, Pattern>,
    listener: Listener,
  ): () => void {
    return listen(this.#family(pattern).onIds, listener);
  }

  /** Tells once a batch which entries of the pattern came, changed or went. */
  subscribeAll<Pattern extends string>(
    pattern: PatternIn<Entries, Pattern>,
    listener: ChangeListener<ViewAt<Entries, Pattern>>,
  ): () => void {
    return listen(this.#family(pattern).onChange, (changed, before) =>
      listener(changed, (id) => before(id) as ViewAt<Entries, Pattern> | undefined),
    );
  }

  /** Takes a batch of entries in, `null` removing one; nobody is told before `notify()`. */
  apply(changes: Readonly<Record<string, unknown>>): AppliedChanges {
    const before = new Map<string, unknown>();
    const cameOrWent: string[] = [];
    for (const [key, value] of Object.entries(changes)) {
      const known = this.#entries.get(key);
      if (value === null && known === undefined) continue;
      before.set(key, known);
      if (value === null) this.#entries.delete(key);
      else this.#entries.set(key, value);
      if (value === null || known === undefined) cameOrWent.push(key);
      if (this.#version > 0 && known === undefined)
        this.#grown.add(key.slice(0, key.indexOf('/') + 1));
    }
    this.#version += 1;
    const touched = [...this.#families.values()].map((family) => {
      const isOther = cameOrWent.some((key) => family.idOf(key) !== null);
      if (isOther) family.ids = null;
      if (family.views && [...before.keys()].some((key) => family.idOf(key) !== null))
        family.views = null;
      return { family, isOther };
    });
    return {
      notify: () => {
        for (const key of before.keys()) tell(this.#onKey.get(key) ?? []);
        for (const { family, isOther } of touched) if (isOther) tell(family.onIds);
        for (const { family } of touched) tellChanges(family, before);
      },
    };
  }

  /** Takes a whole topic in, in its order. Entries that stay the same keep their identity and tell nobody. */
  replace(entries: Readonly<Record<string, unknown>>): AppliedChanges {
    if (this.#entries.size === 0) return this.apply(entries);
    const changes: Record<string, unknown> = {};
    for (const key of this.#entries.keys()) if (!(key in entries)) changes[key] = null;
    for (const [key, value] of Object.entries(entries)) {
      const known = this.#entries.get(key);
      if (known === undefined || JSON.stringify(known) !== JSON.stringify(value))
        changes[key] = value;
    }
    const applied = this.apply(changes);
    for (const key of Object.keys(entries)) {
      const value = this.#entries.get(key);
      this.#entries.delete(key);
      this.#entries.set(key, value);
    }
    this.#grown.clear();
    return applied;
  }

  #family(pattern: string): Family {
    const known = this.#families.get(pattern);
    if (known) return known;
    const [before, after] = partsOf(pattern);
    const family: Family = {
      idOf: (key) =>
        key.startsWith(before) && key.endsWith(after)
          ? key.slice(before.length, key.length - after.length)
          : null,
      keyOf: (id) => `${before}${id}${after}`,
      onIds: new Set(),
      onChange: new Set(),
      ids: null,
      views: null,
    };
    this.#families.set(pattern, family);
    return family;
  }
}

function listen<L>(listeners: Set<L>, listener: L): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Over a copy: one who is told may stop listening, or bring another. */
function tell(listeners: Iterable<Listener>): void {
  for (const listener of [...listeners]) listener();
}

function tellChanges(
  { idOf, keyOf, onChange }: Family,
  before: ReadonlyMap<string, unknown>,
): void {
  if (onChange.size === 0) return;
  const ids = [...before.keys()].flatMap((key) => idOf(key) ?? []);
  if (ids.length === 0) return;
  for (const listener of [...onChange]) listener(ids, (id) => before.get(keyOf(id)));
}
