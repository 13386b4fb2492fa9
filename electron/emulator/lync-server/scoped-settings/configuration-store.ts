import type { SettingsKind } from '../../../../shared/policy/setting-kinds.js';
import {
  type ConfigurationIdentity,
  identityKey,
} from '../../../../shared/policy/settings-identity.js';
import { absentSite, climbLadder, type EffectiveSettings } from './ladder.js';
import type { Governance } from './policy-store.js';
import type { ScopedSettings } from './scoped-settings.js';
import { ScopedStore } from './scoped-store.js';
import type { SettingsEvent, SettingsStoreOptions } from './settings-ports.js';
import type { SettingsState } from './settings-state.js';

export type Configuration = ScopedSettings<ConfigurationIdentity>;

/** Configurations of one kind, without entries the global one alone: that of a person's User Server governs, else that of the site, else the global one. */
export class ConfigurationStore extends ScopedStore<ConfigurationIdentity> {
  /** Not in snapshots: says that no configuration came or went. */
  #governance: Governance = { grants: {} };

  constructor(
    kind: SettingsKind<ConfigurationIdentity>,
    options: SettingsStoreOptions,
    entries: SettingsState = [],
  ) {
    super({ ...kind, profile: () => 'lync2010' }, options, entries);
  }

  snapshot(): SettingsState {
    return this.entries();
  }

  /** The very same object until a configuration comes or goes; nothing is granted. */
  get governance(): Governance {
    return this.#governance;
  }

  protected override tell(event: SettingsEvent): void {
    if (event.kind !== 'updated' && event.kind !== 'reset') this.#governance = { grants: {} };
    super.tell(event);
  }

  /** Takes the place of all there is, and tells nobody. */
  load(snapshot: SettingsState): void {
    this.#governance = { grants: {} };
    this.loadEntries(snapshot);
  }

  /** @throws {LyncServerError} `user-not-found` or `not-homed-here` */
  effectiveFor(sip: string): EffectiveSettings<ConfigurationIdentity> {
    const { site, pool } = this.homed(sip);
    const on = (scope: 'site' | 'service', name: string | null): Configuration | null =>
      name === null ? null : this.byKey(identityKey({ scope, name }));
    return climbLadder(
      'configuration',
      [
        {
          scope: 'service',
          settings: on('service', pool),
          absent:
            pool === null
              ? 'No User Server homes this person.'
              : `User Server ${pool} has no configuration.`,
          governs: 'that of the User Server comes before site and global.',
        },
        {
          scope: 'site',
          settings: on('site', site),
          absent: absentSite({ site, pool }) ?? `Site ${site} has no configuration.`,
          governs: 'the User Server has none, and site comes before global.',
        },
        {
          scope: 'global',
          settings: this.global,
          absent: '',
          governs: 'neither the User Server nor the site has one.',
        },
      ],
      this.global,
    );
  }
}
