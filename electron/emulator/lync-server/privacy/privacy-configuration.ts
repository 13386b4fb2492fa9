import { setting, settingTable } from '../../../../shared/policy/setting-table.js';
import { ConfigurationStore } from '../scoped-settings/configuration-store.js';
import type { SettingsKind } from '../scoped-settings/scoped-settings.js';
import {
  type ConfigurationIdentity,
  parseConfigurationIdentity,
} from '../scoped-settings/settings-identity.js';
import type { SettingsStoreOptions } from '../scoped-settings/settings-ports.js';
import { type SettingsState, settingsEntriesSchema } from '../scoped-settings/settings-state.js';

/** The settings of CsPrivacyConfiguration. Follows `privacy/configuration-scopes`. */
export const privacySettings = settingTable([
  setting({
    name: 'EnablePrivacyMode',
    type: 'Boolean',
    default: false,
    effect: 'Lets users show their presence to the people on their Contacts list only',
  }),
  setting({
    name: 'AutoInitiateContacts',
    type: 'Boolean',
    default: true,
    effect: 'Puts manager and direct reports on the Contacts list of a new user',
  }),
  setting({
    name: 'PublishLocationDataDefault',
    type: 'Boolean',
    default: true,
    effect: 'Whether contacts see the location until the user chooses',
  }),
  setting({
    name: 'DisplayPublishedPhotoDefault',
    type: 'Boolean',
    default: true,
    effect: 'Whether others see the photo until the user chooses',
  }),
]);

const kind: SettingsKind<ConfigurationIdentity> = {
  noun: 'privacy configuration',
  table: privacySettings,
  parse: parseConfigurationIdentity,
  profile: () => 'lync2010',
};

/** Privacy configurations as they are between two turns. */
export const privacySnapshotSchema = settingsEntriesSchema(kind);

/**
 * The CsPrivacyConfiguration objects of the organisation; without a snapshot the global one alone.
 */
export const openPrivacyConfigurations = (
  options: SettingsStoreOptions,
  snapshot: SettingsState = [],
): ConfigurationStore => new ConfigurationStore(kind, options, snapshot);
