import {
  type ClientPolicyParameterName,
  clientPolicyRows,
} from '../../../shared/policy/client-policy-parameters.js';
import { clientPolicyParameters } from '../../../shared/policy/client-policy-table.js';
import {
  laterClientPolicyParameterNames,
  versionsOf,
} from '../../../shared/policy/later-parameters.js';
import { type SettingsKindName, settingsKinds } from '../../../shared/policy/setting-kinds.js';
import type { SettingParameter } from '../../../shared/policy/setting-parameter.js';

/** A setting as the form shows it. */
export interface ShownSetting {
  readonly parameter: SettingParameter;
  /** What the client does where nothing is set, as it would be stored; null where nothing is known. */
  readonly unsetMeans: SettingParameter['default'];
  /** Where a user sees the effect; empty where no document says so. */
  readonly where: string;
  readonly versions: string;
}

/** Settings that are about one thing. */
export interface SettingGroup {
  readonly title: string;
  readonly settings: readonly ShownSetting[];
}

/** The settings of client policies by what they are about; those that are named nowhere are in the last group. */
const clientGroups: readonly (readonly [string, readonly ClientPolicyParameterName[]])[] = [
  ['Pictures', ['DisplayPhoto', 'MaxPhotoSizeKB', 'ShowSharepointPhotoEditLink']],
  [
    'Calendar',
    [
      'WebServicePollInterval',
      'MAPIPollInterval',
      'CalendarStatePublicationInterval',
      'DisableCalendarPresence',
      'DisableFreeBusyInfo',
      'DisableMeetingSubjectAndLocation',
    ],
  ],
  [
    'Status and notes',
    ['EnableAppearOffline', 'CustomStateUrl', 'DisablePhonePresence', 'DisablePresenceNote'],
  ],
  [
    'Contacts and relationships',
    [
      'ShowManagePrivacyRelationships',
      'ShowRecentContacts',
      'MaximumNumberOfContacts',
      'MaximumDGsAllowedInContactList',
      'DGRefreshInterval',
      'DisableContactCardOrganizationTab',
      'DisableFeedsTab',
      'EnableNotificationForNewSubscribers',
      'DisableFederatedPromptDisplayName',
      'DisablePICPromptDisplayName',
      'EnableExchangeContactSync',
      'EnableExchangeDelegateSync',
    ],
  ],
  [
    'Search',
    [
      'AddressBookAvailability',
      'SearchPrefixFlags',
      'ExcludedContactFolders',
      'DisableEmailComparisonCheck',
      'DisableOnlineContextualSearch',
      'SPSearchInternalURL',
      'SPSearchExternalURL',
      'SPSearchCenterInternalURL',
      'SPSearchCenterExternalURL',
    ],
  ],
  [
    'Conversations',
    [
      'IMWarning',
      'EnableURL',
      'DisableEmoticons',
      'DisableHtmlIm',
      'DisableRTFIM',
      'DisableInkIM',
      'DisableSavingIM',
      'EnableIMAutoArchiving',
      'BlockConversationFromFederatedContacts',
      'EnableUnencryptedFileTransfer',
      'ConferenceIMIdleTimeout',
      'CustomLinkInErrorMessages',
      'EnableConversationWindowTabs',
      'DisableOneNote12Integration',
    ],
  ],
  [
    'Calls and devices',
    [
      'AttendantSafeTransfer',
      'EnableVOIPCallDefault',
      'EnableCallLogAutoArchiving',
      'EnableClientMusicOnHold',
      'MusicOnHoldAudioFile',
      'EnableFullScreenVideo',
      'P2PAppSharingEncryption',
      'DisableICE',
      'DisablePoorDeviceWarnings',
      'DisablePoorNetworkWarnings',
      'DisableHandsetOnLockedMachine',
      'PlayAbbreviatedDialTone',
      'EnableHotdesking',
      'HotdeskingTimeout',
    ],
  ],
];

const restTitle = 'Client and policy';

const clientSettings: ReadonlyMap<string, ShownSetting> = new Map(
  clientPolicyParameters.map((parameter) => [
    parameter.name,
    {
      parameter,
      unsetMeans: parameter.clientDefault,
      where: clientPolicyRows[parameter.name].uiSurface,
      versions: versionsOf(parameter.name),
    },
  ]),
);

const named = (names: readonly string[]): readonly ShownSetting[] =>
  names.flatMap((name) => clientSettings.get(name) ?? []);

const inGroups: ReadonlySet<string> = new Set(clientGroups.flatMap(([, names]) => names));

const groupsOfClient: readonly SettingGroup[] = [
  ...clientGroups.map(([title, names]) => ({ title, settings: named(names) })),
  {
    title: restTitle,
    settings: [...clientSettings.values()].filter(({ parameter }) => !inGroups.has(parameter.name)),
  },
];

function groupOf(kind: SettingsKindName): readonly SettingGroup[] {
  const { table, cmdlet } = settingsKinds[kind];
  return [
    {
      title: cmdlet,
      settings: table.parameters.map((parameter) => ({
        parameter,
        unsetMeans: null,
        where: '',
        versions: 'from 2010',
      })),
    },
  ];
}

const groups: Readonly<Record<SettingsKindName, readonly SettingGroup[]>> = {
  client: groupsOfClient,
  presence: groupOf('presence'),
  privacy: groupOf('privacy'),
  userServices: groupOf('userServices'),
  imFilter: groupOf('imFilter'),
  fileTransferFilter: groupOf('fileTransferFilter'),
};

/** The settings of a kind, those about one thing together; the very same ones each time. */
export const settingGroups = (kind: SettingsKindName): readonly SettingGroup[] => groups[kind];

/** The parameters of client policies that came later: known, and nothing for Lync Server 2010 to store. */
export const laterSettings: readonly { readonly name: string; readonly versions: string }[] =
  laterClientPolicyParameterNames.map((name) => ({ name, versions: versionsOf(name) }));
