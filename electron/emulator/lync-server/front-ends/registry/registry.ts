import type { Instant } from '../../../../../shared/lync/time.js';
import type { RegistryKey } from './registry-key.js';
import {
  checkedKeyName,
  formatRegistryPath,
  RegistryError,
  type RegistryPath,
} from './registry-path.js';
import { longestText, longestValueName, type RegistryData } from './registry-value.js';

/** Keys and values that one registry may hold. */
const most = 20_000;

/**
 * `HKEY_USERS` of one server. Each method does all it was asked, or throws a {@link RegistryError} and changes nothing.
 * The keys of accounts come and go with the accounts, not by hand.
 */
export class Registry {
  #root: RegistryKey;
  #size: number;

  constructor(
    root: RegistryKey,
    private readonly now: () => Instant,
  ) {
    this.#root = root;
    this.#size = root.size();
  }

  /** Puts other keys in the place of all there are. */
  load(root: RegistryKey): void {
    this.#root = root;
    this.#size = root.size();
  }

  get root(): RegistryKey {
    return this.#root;
  }

  /** Keys and values, the root not among them. */
  get size(): number {
    return this.#size;
  }

  find(path: RegistryPath): RegistryKey | undefined {
    return this.#root.find(path);
  }

  /** @throws {RegistryError} `key-not-found` */
  existing(path: RegistryPath): RegistryKey {
    const key = this.find(path);
    if (key !== undefined) return key;
    throw new RegistryError(
      'key-not-found',
      `Cannot find path '${formatRegistryPath(path)}' because it does not exist.`,
    );
  }

  /**
   * The key at the end of the path, with all that were missing on the way.
   * @throws {RegistryError} `access-denied` for an account whose key is not loaded, `limit`
   */
  create(path: RegistryPath): RegistryKey {
    this.#checkAccount(path);
    this.#reserve(path.filter((_, index) => !this.find(path.slice(0, index + 1))).length);
    return path.reduce((key, name) => key.ensure(checkedKeyName(name), this.now()), this.#root);
  }

  /** @throws {RegistryError} `key-not-found`, `invalid-name`, `limit` */
  setValue(path: RegistryPath, name: string, data: RegistryData): void {
    const key = this.existing(path);
    this.#checkAccount(path);
    if (name.length > longestValueName || /\p{Cc}/u.test(name))
      throw new RegistryError(
        'invalid-name',
        `"${name.slice(0, 80)}" is no name of a value. Allowed: at most ${longestValueName} characters, none of them a control character.`,
      );
    if (
      data.type !== 'dword' &&
      (data.type === 'string' ? data.value : data.bytes).length > longestText
    )
      throw new RegistryError(
        'limit',
        `A value here holds at most ${longestText} characters or bytes.`,
      );
    if (key.value(name) === undefined) this.#reserve(1);
    key.setValue(name, data, this.now());
  }

  /** @throws {RegistryError} `key-not-found`, `value-not-found` */
  deleteValue(path: RegistryPath, name: string): void {
    if (!this.existing(path).deleteValue(name, this.now())) {
      throw new RegistryError(
        'value-not-found',
        `Property ${name} does not exist at path ${formatRegistryPath(path)}.`,
      );
    }
    this.#size -= 1;
  }

  /**
   * Removes a key with all below it.
   * @throws {RegistryError} `key-not-found`, `access-denied` for the key of an account
   */
  deleteKey(path: RegistryPath): void {
    const key = this.existing(path);
    const name = path.at(-1);
    if (name === undefined || path.length < 2) throw accessDenied(path);
    this.#size -= key.size();
    this.existing(path.slice(0, -1)).deleteSubkey(name, this.now());
  }

  /** Lets `change` work on a copy, which takes the place of the registry when it has not thrown. */
  atomically(change: (draft: Registry) => void): void {
    const draft = new Registry(this.#root.clone(), this.now);
    change(draft);
    this.#root = draft.#root;
    this.#size = draft.#size;
  }

  #checkAccount([account, ...below]: RegistryPath): void {
    if (account === undefined || !this.#root.subkey(account))
      throw accessDenied([...(account === undefined ? [] : [account]), ...below]);
  }

  #reserve(count: number): void {
    if (this.#size + count > most)
      throw new RegistryError('limit', `A registry here holds at most ${most} keys and values.`);
    this.#size += count;
  }
}

const accessDenied = (path: RegistryPath): RegistryError =>
  new RegistryError(
    'access-denied',
    `Access to the registry key '${formatRegistryPath(path)}' is denied. Below HKEY_USERS there is one key for each account in use, made and removed by Windows.`,
  );
