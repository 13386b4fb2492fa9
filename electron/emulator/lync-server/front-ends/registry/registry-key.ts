import type { Instant } from '../../../../../shared/lync/time.js';
import type { RegistryData, RegistryValue } from './registry-value.js';

/** A key of the registry. Names compare without case; each key and value keeps the spelling it was made with. */
export class RegistryKey {
  readonly #subkeys = new Map<string, RegistryKey>();
  readonly #values = new Map<string, RegistryValue>();
  #lastWrite: Instant;

  constructor(
    readonly name: string,
    now: Instant,
  ) {
    this.#lastWrite = now;
  }

  /** When a value or subkey of this key last came, went or changed. */
  get lastWrite(): Instant {
    return this.#lastWrite;
  }

  /** By name, as the registry enumerates them. */
  subkeys(): readonly RegistryKey[] {
    return [...this.#subkeys]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, key]) => key);
  }

  /** In the order in which they were made. */
  values(): readonly RegistryValue[] {
    return [...this.#values.values()];
  }

  subkey(name: string): RegistryKey | undefined {
    return this.#subkeys.get(name.toLowerCase());
  }

  value(name: string): RegistryData | undefined {
    return this.#values.get(name.toLowerCase())?.data;
  }

  /** The key at the end of the path, if every key on it exists. */
  find(path: readonly string[]): RegistryKey | undefined {
    return path.reduce<RegistryKey | undefined>((key, name) => key?.subkey(name), this);
  }

  /** The subkey of that name, made if need be. */
  ensure(name: string, now: Instant): RegistryKey {
    const folded = name.toLowerCase();
    const existing = this.#subkeys.get(folded);
    if (existing !== undefined) return existing;
    const made = new RegistryKey(name, now);
    this.#subkeys.set(folded, made);
    this.#lastWrite = now;
    return made;
  }

  setValue(name: string, data: RegistryData, now: Instant): void {
    const folded = name.toLowerCase();
    this.#values.set(folded, { name: this.#values.get(folded)?.name ?? name, data });
    this.#lastWrite = now;
  }

  /** False when there was no such value. */
  deleteValue(name: string, now: Instant): boolean {
    const gone = this.#values.delete(name.toLowerCase());
    if (gone) this.#lastWrite = now;
    return gone;
  }

  /** Removes the subkey with all below it. False when there was none. */
  deleteSubkey(name: string, now: Instant): boolean {
    const gone = this.#subkeys.delete(name.toLowerCase());
    if (gone) this.#lastWrite = now;
    return gone;
  }

  get isEmpty(): boolean {
    return this.#subkeys.size === 0 && this.#values.size === 0;
  }

  /** Keys and values in it and below it, itself included. */
  size(): number {
    let count = 1 + this.#values.size;
    for (const key of this.#subkeys.values()) count += key.size();
    return count;
  }

  /** The same content in keys of its own. */
  clone(): RegistryKey {
    const copy = new RegistryKey(this.name, this.#lastWrite);
    for (const [folded, key] of this.#subkeys) copy.#subkeys.set(folded, key.clone());
    for (const [folded, value] of this.#values) copy.#values.set(folded, value);
    return copy;
  }

  /** Puts a whole key in its place among the subkeys, as a state file brings it. */
  adopt(key: RegistryKey): void {
    this.#subkeys.set(key.name.toLowerCase(), key);
  }
}
