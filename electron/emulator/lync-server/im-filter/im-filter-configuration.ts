import { setting, settingTable } from '../../../../shared/policy/setting-table.js';
import { ConfigurationStore } from '../scoped-settings/configuration-store.js';
import type { SettingsKind } from '../scoped-settings/scoped-settings.js';
import {
  type ConfigurationIdentity,
  parseSiteConfigurationIdentity,
} from '../scoped-settings/settings-identity.js';
import type { SettingsStoreOptions } from '../scoped-settings/settings-ports.js';
import { type SettingsState, settingsEntriesSchema } from '../scoped-settings/settings-state.js';

/**
 * Whether the filter is on before anybody said so. The cmdlet pages say yes; the field, and the control panel with
 * its box to tick, say no.
 * Follows `url-filter/untouched-is-off`.
 */
const enabledByDefault = false;

const longestMessage = 65_535;

/** The prefixes of a new configuration. */
const defaultPrefixes = [
  'callto:',
  'file:',
  'ftp.',
  'ftp:',
  'gopher:',
  'href',
  'http:',
  'https:',
  'ldap:',
  'mailto:',
  'news:',
  'nntp:',
  'sip:',
  'sips:',
  'tel:',
  'telnet:',
  'www*.',
];

/** The settings of CsImFilterConfiguration. */
export const imFilterSettings = settingTable([
  setting({
    name: 'Prefixes',
    type: 'StringList',
    default: defaultPrefixes,
    items: {
      // Only `href` ends in neither; the asterisk stands before a final dot.
      pattern: /^(?:href|[#+/0-9=@A-Za-z^_`|~]+(?:\*\.|[.:]))$/i,
      allowed:
        "ending in ':', '.' or '*.' (besides href), of letters, digits and # + / = @ ^ _ ` | ~",
      mostItems: 1000,
    },
    effect: 'What a link begins with; other text is no link for the filter',
  }),
  setting({
    name: 'Action',
    type: 'Enum',
    default: 'Allow',
    allowedValues: ['Allow', 'Block', 'Warn'],
    effect:
      'Allow makes links inactive, Block refuses the message, Warn puts WarnMessage before it',
  }),
  setting({
    name: 'AllowMessage',
    type: 'String',
    default: null,
    nullable: true,
    maxLength: longestMessage,
    effect: 'Put before a message whose links Allow made inactive',
  }),
  setting({
    name: 'WarnMessage',
    type: 'String',
    default: null,
    nullable: true,
    maxLength: longestMessage,
    effect: 'Put before a message with links under Warn; without it Warn does nothing',
  }),
  setting({
    name: 'Enabled',
    type: 'Boolean',
    default: enabledByDefault,
    effect: 'Whether messages are filtered at all',
  }),
  setting({
    name: 'IgnoreLocal',
    type: 'Boolean',
    default: true,
    effect: "Spares links in the Front End's Local intranet zone",
  }),
  setting({
    name: 'BlockFileExtension',
    type: 'Boolean',
    default: true,
    effect: 'Refuses messages with links to files of the types in the file transfer filter',
  }),
]);

const kind: SettingsKind<ConfigurationIdentity> = {
  noun: 'IM filter configuration',
  table: imFilterSettings,
  parse: parseSiteConfigurationIdentity,
  profile: () => 'lync2010',
};

/** IM filter configurations as they are between two turns. */
export const imFilterSnapshotSchema = settingsEntriesSchema(kind);

/**
 * The CsImFilterConfiguration objects of the organisation; without a snapshot the global one alone.
 */
export const openImFilterConfigurations = (
  options: SettingsStoreOptions,
  snapshot: SettingsState = [],
): ConfigurationStore => new ConfigurationStore(kind, options, snapshot);
