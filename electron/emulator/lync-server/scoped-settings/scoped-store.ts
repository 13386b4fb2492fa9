import type { Instant } from '../../../../shared/lync/time.js';
import {
  formatIdentity,
  identityKey,
  type SettingsIdentity,
} from '../../../../shared/policy/settings-identity.js';
import { unlessSame } from '../../snapshots/same-data.js';
import { LyncServerError } from '../lync-server-error.js';
import { parseIdentity } from './parse-identity.js';
import {
  changedParameters,
  checkValues,
  newSettings,
  type PolicyValues,
  type ScopedSettings,
  type StoredKind,
  withValues,
} from './scoped-settings.js';
import type { PolicySubject, SettingsEvent, SettingsStoreOptions } from './settings-ports.js';
import {
  readSettings,
  type SettingsEntry,
  type SettingsState,
  writeSettings,
} from './settings-state.js';

/** What a removal did. */
export interface Removal {
  /** The global object is never removed: its values return to the defaults. */
  readonly outcome: 'removed' | 'reset';
  /** People who held a policy and now fall to their site's or the global one. */
  readonly formerHolders: readonly string[];
}

const onlyOne = {
  global: (word: string) => `There is exactly one global ${word}`,
  site: (word: string) => `A site has at most one ${word}`,
  service: (word: string) => `A User Server has at most one ${word}`,
  user: () => 'The name is in use',
} as const;

const scopeOrder = ['global', 'site', 'service', 'user'] as const;

/**
 * The policies or configurations of one kind. Every method either does all it was asked or throws a
 * {@link LyncServerError} and changes nothing. Identities and names compare without case.
 */
export class ScopedStore<I extends SettingsIdentity> {
  protected readonly kind: StoredKind<I>;
  protected readonly options: SettingsStoreOptions;
  readonly #settings = new Map<string, ScopedSettings<I>>();
  #global: ScopedSettings<I>;
  /** How each of the settings was said last, and all of them together. */
  readonly #said = new WeakMap<ScopedSettings<I>, SettingsEntry>();
  #allSaid: SettingsState = [];

  /** With no entries: the global object with its defaults, and nothing else. */
  protected constructor(
    kind: StoredKind<I>,
    options: SettingsStoreOptions,
    entries: SettingsState,
  ) {
    this.kind = kind;
    this.options = options;
    this.#global = this.#take(entries);
  }

  /** As log and messages name one: `client policy`. */
  get noun(): string {
    return this.kind.noun;
  }

  /** Global, then sites, User Servers and per-user policies, each in order of creation. */
  list(): readonly ScopedSettings<I>[] {
    const all = [...this.#settings.values()];
    return scopeOrder.flatMap((scope) => all.filter(({ identity }) => identity.scope === scope));
  }

  /** @throws {LyncServerError} `invalid-identity` for text that is no identity */
  find(identityText: string): ScopedSettings<I> | undefined {
    return this.#settings.get(identityKey(this.identity(identityText)));
  }

  /** An object of defaults and `values` that is not in the store: what `-InMemory` returns. */
  draft(identityText: string, values: PolicyValues): ScopedSettings<I> {
    const identity = this.#checkedIdentity(identityText);
    const checked = checkValues(values, this.kind);
    return withValues(newSettings(identity, this.kind.table, this.now()), checked, this.now());
  }

  /**
   * An identity that nothing in the store has.
   * @throws {LyncServerError} `policy-exists` for global, a second one of a site or User Server, or a name in use
   */
  absent(identityText: string): I {
    const identity = this.#checkedIdentity(identityText);
    if (this.#settings.has(identityKey(identity))) {
      const only = onlyOne[identity.scope](this.#word);
      const name = `${capitalised(this.noun)} "${formatIdentity(identity)}"`;
      throw new LyncServerError('policy-exists', `${name} already exists. ${only}.`);
    }
    return identity;
  }

  /** @throws {LyncServerError} as `absent` and `draft` */
  create(identityText: string, values: PolicyValues): ScopedSettings<I> {
    this.absent(identityText);
    const settings = this.draft(identityText, values);
    this.#put(settings);
    const parameters = Object.keys(settings.changedAt);
    this.tell({ kind: 'created', identity: formatIdentity(settings.identity), parameters });
    return settings;
  }

  /**
   * Changes the values given and no others.
   * @throws {LyncServerError} `policy-not-found`
   */
  update(identityText: string, changes: PolicyValues): ScopedSettings<I> {
    const settings = this.existing(identityText);
    return this.#change(settings, checkValues(changes, this.kind), 'updated');
  }

  /** What `-Instance` does: the object has these values afterwards, and is created if need be. */
  replace(identityText: string, values: PolicyValues): ScopedSettings<I> {
    return this.find(identityText) === undefined
      ? this.create(identityText, values)
      : this.update(identityText, { ...this.kind.table.defaults, ...values });
  }

  /** Removes all but the global object, which returns to its defaults. */
  remove(identityText: string, _options: { force?: boolean } = {}): Removal {
    return this.discard(this.existing(identityText), []);
  }

  /** @throws {LyncServerError} `invalid-identity` */
  protected identity(text: string): I {
    return parseIdentity(this.kind.identities, text);
  }

  protected now(): Instant {
    return this.options.now();
  }

  protected tell(event: SettingsEvent): void {
    this.options.changed?.(event, this.noun);
  }

  protected get global(): ScopedSettings<I> {
    return this.#global;
  }

  protected byKey(key: string): ScopedSettings<I> | null {
    return this.#settings.get(key) ?? null;
  }

  /** @throws {LyncServerError} `policy-not-found`, or `invalid-identity` for text that is no identity */
  existing(identityText: string): ScopedSettings<I> {
    const settings = this.find(identityText);
    if (settings !== undefined) return settings;
    const identity = formatIdentity(this.identity(identityText));
    throw new LyncServerError('policy-not-found', `There is no ${this.noun} "${identity}".`);
  }

  protected discard(settings: ScopedSettings<I>, formerHolders: readonly string[]): Removal {
    const { identity } = settings;
    if (identity.scope === 'global') {
      this.#change(settings, this.kind.table.defaults, 'reset');
      return { outcome: 'reset', formerHolders: [] };
    }
    this.#settings.delete(identityKey(identity));
    this.tell({ kind: 'removed', identity: formatIdentity(identity), people: formerHolders });
    return { outcome: 'removed', formerHolders };
  }

  /** @throws {LyncServerError} `user-not-found` or `not-homed-here` */
  protected homed(sip: string): PolicySubject {
    const person = this.options.directory.find(sip);
    if (person === undefined) {
      throw new LyncServerError('user-not-found', `There is no user "${sip}".`);
    }
    if (person.federated) {
      throw new LyncServerError(
        'not-homed-here',
        `"${person.sip}" belongs to a federated partner, whose own servers hold the policies.`,
      );
    }
    return person;
  }

  /** Values equal to the fixed default are left out. The very same objects as last time where nothing changed. */
  protected entries(): SettingsState {
    const entries = [...this.#settings.values()].map((settings) => {
      const entry = this.#said.get(settings) ?? writeSettings(settings, this.kind);
      this.#said.set(settings, entry);
      return entry;
    });
    this.#allSaid = unlessSame(this.#allSaid, entries);
    return this.#allSaid;
  }

  /** Puts other settings in the place of all there are, and tells nobody. */
  protected loadEntries(entries: SettingsState): void {
    this.#global = this.#take(entries);
  }

  /** @returns the global object, with its defaults where there is none */
  #take(entries: SettingsState): ScopedSettings<I> {
    this.#settings.clear();
    this.#allSaid = entries;
    for (const entry of entries) {
      const settings = readSettings(entry, this.kind);
      this.#said.set(settings, entry);
      this.#settings.set(identityKey(settings.identity), settings);
    }
    const global = this.identity('global');
    const settings =
      this.byKey(identityKey(global)) ?? newSettings(global, this.kind.table, this.now());
    this.#settings.set(identityKey(global), settings);
    return settings;
  }

  get #word(): string {
    return this.noun.slice(this.noun.lastIndexOf(' ') + 1);
  }

  #put(settings: ScopedSettings<I>): void {
    this.#settings.set(identityKey(settings.identity), settings);
    if (settings.identity.scope === 'global') this.#global = settings;
  }

  #change(
    settings: ScopedSettings<I>,
    values: PolicyValues,
    kind: 'updated' | 'reset',
  ): ScopedSettings<I> {
    const parameters = changedParameters(settings, values);
    if (parameters.length === 0) return settings;
    const changed = withValues(settings, values, this.now());
    this.#put(changed);
    this.tell({ kind, identity: formatIdentity(settings.identity), parameters });
    return changed;
  }

  /** Spells a site or pool as the directory does; settings can only be made for one that exists. */
  #checkedIdentity(identityText: string): I {
    const identity = this.identity(identityText);
    const { sites, pools } = this.options.directory.organisation;
    if (identity.scope === 'site')
      return { ...identity, name: spelled(identity.name, sites, siteWords) };
    if (identity.scope === 'service')
      return { ...identity, name: spelled(identity.name, pools, userServerWords) };
    return identity;
  }
}

interface Words {
  readonly code: 'site-not-found' | 'service-not-found';
  readonly one: string;
  readonly several: string;
}
const siteWords: Words = { code: 'site-not-found', one: 'site', several: 'Sites' };
const userServerWords: Words = {
  code: 'service-not-found',
  one: 'User Server',
  several: 'User Servers',
};

function spelled(
  name: string,
  known: readonly { readonly name: string }[],
  { code, one, several }: Words,
): string {
  const found = known.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found.name;
  const names = known.map((each) => each.name).join(', ');
  throw new LyncServerError(code, `There is no ${one} "${name}". ${several}: ${names}.`);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
