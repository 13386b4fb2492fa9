import { setting, settingTable } from '../../../../shared/policy/setting-table.js';
import { ConfigurationStore } from '../scoped-settings/configuration-store.js';
import type { SettingsKind } from '../scoped-settings/scoped-settings.js';
import {
  type ConfigurationIdentity,
  parseSiteConfigurationIdentity,
} from '../scoped-settings/settings-identity.js';
import type { SettingsStoreOptions } from '../scoped-settings/settings-ports.js';
import { type SettingsState, settingsEntriesSchema } from '../scoped-settings/settings-state.js';

/** The extensions of a new configuration, without their dots. */
const defaultExtensions =
  'ade adp app asp bas bat cer chm cmd com cpl crt csh exe fxp grp hlp hta inf ins isp ' +
  'its js jse ksh lnk mad maf mag mam maq mar mas mat mau mav maw mda mdb mde mdt mdw ' +
  'mdz msc msi msp mst ocx ops pcd pif pl pnp prf prg pst reg scf scr sct shb shs tmp ' +
  'url vb vbe vbs vsd vsmacros vss vst vsw ws wsc wsf wsh';

/** The settings of CsFileTransferFilterConfiguration. Follows `url-filter/file-extensions`. */
export const fileTransferFilterSettings = settingTable([
  setting({
    name: 'Extensions',
    type: 'StringList',
    default: defaultExtensions.split(' ').map((extension) => `.${extension}`),
    items: {
      pattern: /^\.[^\s.*?/\\:"<>|]{1,64}$/,
      allowed: "a file extension with its leading dot and without wildcards, such as '.exe'",
      mostItems: 1000,
    },
    effect: 'Files of these types are refused; not used with BlockAll or when not Enabled',
  }),
  setting({
    name: 'Action',
    type: 'Enum',
    default: 'Block',
    allowedValues: ['Block', 'BlockAll'],
    effect: 'Block refuses the listed types, BlockAll every file transfer',
  }),
  setting({
    name: 'Enabled',
    type: 'Boolean',
    default: true,
    effect: 'Whether file transfers are filtered at all',
  }),
]);

const kind: SettingsKind<ConfigurationIdentity> = {
  noun: 'file transfer filter configuration',
  table: fileTransferFilterSettings,
  parse: parseSiteConfigurationIdentity,
  profile: () => 'lync2010',
};

/** File transfer filter configurations as they are between two turns. */
export const fileTransferFilterSnapshotSchema = settingsEntriesSchema(kind);

/**
 * The CsFileTransferFilterConfiguration objects of the organisation; without a snapshot the global one alone.
 */
export const openFileTransferFilterConfigurations = (
  options: SettingsStoreOptions,
  snapshot: SettingsState = [],
): ConfigurationStore => new ConfigurationStore(kind, options, snapshot);
