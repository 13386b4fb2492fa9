import type { PolicyValueType } from './policy-value.js';
import type { RangeProfile } from './setting-parameter.js';

type Limit = number | string | null;
type Limits = readonly [least: Limit, most: Limit];

/** What one row of the table says; what is left out is as for most parameters. Time spans are written `hh:mm:ss`. */
export interface ParameterRow {
  /** `Boolean` when left out. */
  readonly type?: PolicyValueType;
  /** Values of an enum, in the order of their numbers. */
  readonly allowedValues?: readonly string[];
  /** `$Null` may be given unless it says false; where the pages do not say so, see `policies/nullable`. */
  readonly nullable?: false;
  /** What a new policy holds; nothing when left out. */
  readonly default?: boolean | number | string | readonly never[];
  /** What the client does where the policy says nothing. */
  readonly clientDefault?: boolean | number | string;
  /** Unit of a plain number, as prose. */
  readonly unit?: string;
  /** One pair where the documents of all versions agree. */
  readonly range?: Limits | Readonly<Record<RangeProfile, Limits | null>>;
  /** Longest text in characters. */
  readonly maxLength?: Readonly<Record<RangeProfile, number | null>>;
  /** Name of the property the client is sent (`policies/wire-names`), where it differs; null when it is sent none. */
  readonly wire?: string | null;
  /** The property means the opposite of the parameter. */
  readonly inverted?: true;
  /** The enum travels as its number. */
  readonly form?: 'ordinal';
  readonly effect: string;
  /** Where a user sees the effect; inferred where the pages do not name a place (`policies/ui-surface`). */
  readonly uiSurface: string;
}

/**
 * The parameters of CsClientPolicy that a Lync 2010 server knows, in the order in which a policy prints them. How sure
 * a value is, and what other documents say, stands in `shared/reference/client-policy.ts`.
 */
export const clientPolicyRows = {
  PolicyEntry: {
    type: 'PolicyEntryList',
    default: [],
    wire: null,
    effect: 'Further settings as name and value, passed to the client as they are',
    uiSurface: 'Depends on the entry',
  },
  Description: {
    type: 'String',
    wire: null,
    effect: 'A remark for administrators',
    uiSurface: 'None',
  },
  AddressBookAvailability: {
    type: 'Enum',
    allowedValues: ['WebSearchAndFileDownload', 'WebSearchOnly', 'FileDownloadOnly'],
    nullable: false,
    default: 'WebSearchAndFileDownload',
    wire: 'AbsUsage',
    effect: 'Where people are looked up: server search, a downloaded address book, or both',
    uiSurface: 'Search box of the main window',
  },
  AttendantSafeTransfer: {
    effect: 'A transfer nobody answers comes back to the attendant',
    uiSurface: 'None (Attendant console)',
  },
  AutoDiscoveryRetryInterval: {
    type: 'TimeSpan',
    clientDefault: '00:30:00',
    range: { lync2010: ['00:15:00', '08:00:00'], technet: ['00:00:01', '01:00:00'] },
    effect: 'Wait before server discovery is tried again after a failed connection',
    uiSurface: 'None (timing of reconnection)',
  },
  BlockConversationFromFederatedContacts: {
    clientDefault: false,
    effect: 'Outsiders cannot start a conversation; they can answer one',
    uiSurface: 'Incoming message alerts',
  },
  CalendarStatePublicationInterval: {
    type: 'UInt32',
    clientDefault: 300,
    unit: 'seconds',
    range: [1, 86400],
    effect: 'How often cached calendar data is published into presence, in seconds',
    uiSurface: 'Own status and free/busy (timing)',
  },
  CustomizedHelpUrl: {
    type: 'String',
    effect: "Address of the organisation's own help",
    uiSurface: 'Help menu',
  },
  CustomLinkInErrorMessages: {
    type: 'String',
    effect: 'A link of the organisation under each client error message',
    uiSurface: 'Error messages',
  },
  CustomStateUrl: {
    type: 'String',
    effect: 'An XML file with up to four custom presence states',
    uiSurface: 'Status menu',
  },
  DGRefreshInterval: {
    type: 'TimeSpan',
    clientDefault: '08:00:00',
    range: ['00:00:30', '08:00:00'],
    effect: 'How often an expanded distribution group is read again',
    uiSurface: 'Contact list, expanded distribution groups',
  },
  DisableCalendarPresence: {
    effect: 'Calendar data does not change presence',
    uiSurface: 'Own status; calendar line of the contact card; Options > Personal',
  },
  DisableContactCardOrganizationTab: {
    clientDefault: false,
    effect: 'No organization page on contact cards',
    uiSurface: 'Contact card > Organization',
  },
  DisableEmailComparisonCheck: {
    effect: 'Outlook data is merged without comparing e-mail addresses',
    uiSurface: 'None (whether Outlook data appear)',
  },
  DisableEmoticons: {
    effect: 'Emoticons stay typed text',
    uiSurface: 'Conversation window; Options > General',
  },
  DisableFeedsTab: {
    clientDefault: false,
    effect: 'No activity feeds',
    uiSurface: 'Main window > Activity Feeds',
  },
  DisableFederatedPromptDisplayName: {
    clientDefault: false,
    effect: 'Alerts name a federated person by SIP address',
    uiSurface: 'Alert when somebody adds the user',
  },
  DisableFreeBusyInfo: {
    clientDefault: false,
    effect: 'Free/busy times stay off the contact card',
    uiSurface: 'Calendar line of the contact card',
  },
  DisableHandsetOnLockedMachine: {
    effect: 'Attached phones do not work while the PC is locked',
    uiSurface: 'None (phone devices)',
  },
  DisableICE: {
    wire: null,
    effect: 'No traversal of NAT and firewalls; calls over the Internet fail',
    uiSurface: 'None (media)',
  },
  DisableMeetingSubjectAndLocation: {
    effect: 'Meeting subject and place are not shown with free/busy times',
    uiSurface: 'Free/busy tooltip of the contact card; Options > Personal',
  },
  DisableHtmlIm: {
    clientDefault: false,
    effect: 'Formatted text becomes plain when pasted into a message',
    uiSurface: 'Conversation window',
  },
  DisableInkIM: { effect: 'Messages with ink are refused', uiSurface: 'Conversation window' },
  DisableOneNote12Integration: {
    effect: 'No notes in OneNote from the client',
    uiSurface: 'Conversation window and contact menus',
  },
  DisableOnlineContextualSearch: {
    effect: 'No search for former conversations outside cached mode',
    uiSurface: 'Context menu of a contact',
  },
  DisablePhonePresence: {
    clientDefault: false,
    effect: 'Calls do not change presence',
    uiSurface: 'Own status',
  },
  DisablePICPromptDisplayName: {
    effect: 'Alerts name a public IM contact by SIP address',
    uiSurface: 'Alert when somebody adds the user',
  },
  DisablePoorDeviceWarnings: {
    effect: 'No warnings about bad audio or video devices',
    uiSurface: 'Conversation window; Options > Audio Device, Video Device',
  },
  DisablePoorNetworkWarnings: {
    effect: 'No sign of poor network quality during calls',
    uiSurface: 'Conversation window',
  },
  DisablePresenceNote: {
    effect: 'The Out of Office message stays out of presence',
    uiSurface: 'Note on tooltip and contact card; Options > Personal',
  },
  DisableRTFIM: {
    clientDefault: false,
    effect: 'Together with DisableHtmlIm, all messages are plain text',
    uiSurface: 'Conversation window',
  },
  DisableSavingIM: {
    clientDefault: false,
    effect: 'No commands to save a conversation',
    uiSurface: 'Menu of the conversation window',
  },
  DisplayPhoto: {
    type: 'Enum',
    allowedValues: ['NoPhoto', 'PhotosFromADOnly', 'AllPhotos'],
    nullable: false,
    default: 'AllPhotos',
    wire: 'PhotoUsage',
    effect: 'Whether photos are shown, and from where they may come',
    uiSurface: 'Options > My Picture; photos in contact list, contact card and conversations',
  },
  EnableAppearOffline: {
    clientDefault: false,
    effect: 'The status menu offers Appear Offline',
    uiSurface: 'Status menu',
  },
  EnableCallLogAutoArchiving: {
    effect: 'Each call is recorded in Conversation History',
    uiSurface: 'Options > Personal',
  },
  EnableClientMusicOnHold: {
    nullable: false,
    default: false,
    wire: 'DisableMusicOnHold',
    inverted: true,
    effect: 'Callers on hold hear music',
    uiSurface: 'Options > Ringtones and Sounds',
  },
  EnableConversationWindowTabs: {
    effect: 'Applications may add a pane to conversations',
    uiSurface: 'Conversation window',
  },
  EnableEnterpriseCustomizedHelp: {
    effect: "Help opens the organisation's own pages",
    uiSurface: 'Help menu',
  },
  EnableEventLogging: {
    effect: 'Client events go to the Windows event log in detail',
    uiSurface: 'Options > General',
  },
  EnableExchangeContactSync: {
    nullable: false,
    default: true,
    wire: 'EnableContactSync',
    effect: 'Each Lync contact becomes an Outlook contact',
    uiSurface: 'None (Outlook contacts)',
  },
  EnableExchangeDelegateSync: {
    wire: 'EnableExchangeDelegateSyncUp',
    effect: 'Exchange delegates may schedule online meetings for the user',
    uiSurface: 'Outlook; delegate groups of the contact list',
  },
  EnableFullScreenVideo: {
    wire: 'EnableFullScreenVideoPreviewDisabled',
    effect: 'Full-screen video, without preview',
    uiSurface: 'Conversation window',
  },
  EnableHotdesking: {
    effect: 'Users may sign in on a common-area phone',
    uiSurface: 'None (Phone Edition)',
  },
  EnableIMAutoArchiving: {
    effect: 'Each IM conversation is saved in Conversation History',
    uiSurface: 'Options > Personal',
  },
  EnableNotificationForNewSubscribers: {
    wire: 'NotificationForNewSubscribers',
    effect: 'An alert appears when somebody adds the user',
    uiSurface: 'Alert when somebody adds the user; Options > Alerts',
  },
  EnableSQMData: {
    effect: 'The customer experience program is offered',
    uiSurface: 'Options > General',
  },
  EnableTracing: { effect: 'Detailed client tracing', uiSurface: 'Options > General' },
  EnableURL: {
    clientDefault: true,
    effect: 'Links in messages can be clicked',
    uiSurface: 'Conversation window',
  },
  EnableUnencryptedFileTransfer: {
    wire: 'AllowUnencryptedFileTransfer',
    effect: 'Files may go unencrypted to outsiders who cannot encrypt',
    uiSurface: 'Conversation window',
  },
  EnableVOIPCallDefault: {
    nullable: false,
    wire: 'enablevoipcalldefault',
    effect: 'Click-to-call starts with a computer call until the user chooses otherwise',
    uiSurface: 'Call button; Options > Phones',
  },
  ExcludedContactFolders: {
    type: 'String',
    effect: 'Outlook contact folders that search leaves out, separated by semicolons',
    uiSurface: 'Search box of the main window',
  },
  HotdeskingTimeout: {
    type: 'TimeSpan',
    clientDefault: '00:05:00',
    range: { lync2010: null, technet: ['00:00:30', null] },
    effect: 'Idle time after which a common-area phone signs a guest out',
    uiSurface: 'None (Phone Edition)',
  },
  IMWarning: {
    type: 'String',
    maxLength: { lync2010: null, technet: 256 },
    effect: 'A notice above each conversation',
    uiSurface: 'Conversation window',
  },
  MAPIPollInterval: {
    type: 'TimeSpan',
    clientDefault: '00:30:00',
    range: { lync2010: ['00:05:00', '08:00:00'], technet: ['00:00:01', '01:00:00'] },
    wire: 'MapiPollInterval',
    effect: 'How often calendar data is read from Exchange 2003',
    uiSurface: 'Own status and free/busy (timing)',
  },
  MaximumDGsAllowedInContactList: {
    type: 'UInt32',
    nullable: false,
    default: 10,
    range: [0, 64],
    wire: 'maximumdgsallowedincontactlist',
    effect: 'How many distribution groups a contact list may hold',
    uiSurface: 'Contact list',
  },
  MaximumNumberOfContacts: {
    type: 'UInt16',
    range: [0, 1000],
    effect: 'How many contacts a user may have',
    uiSurface: 'Contact list',
  },
  MaxPhotoSizeKB: {
    type: 'UInt32',
    nullable: false,
    default: 30,
    unit: 'KB',
    range: [0, 100],
    effect: 'Largest photo that is fetched and shown; 0 shows none',
    uiSurface: 'Options > My Picture; photos everywhere',
  },
  MusicOnHoldAudioFile: {
    type: 'String',
    effect: 'The hold music, for all users',
    uiSurface: 'Options > Ringtones and Sounds',
  },
  P2PAppSharingEncryption: {
    type: 'Enum',
    allowedValues: ['Supported', 'Enforced', 'NotSupported'],
    nullable: false,
    wire: 'p2pappsharingencryption',
    form: 'ordinal',
    effect: 'Whether sharing between two people is encrypted',
    uiSurface: 'Sharing in the conversation window',
  },
  PlayAbbreviatedDialTone: {
    wire: 'PlayAbbrDialTone',
    effect: 'A dial tone of 3 seconds instead of 30',
    uiSurface: 'None (handset)',
  },
  SearchPrefixFlags: {
    type: 'UInt16',
    range: [0, 127],
    effect: 'Which directory attributes search compares, as a bit mask',
    uiSurface: 'Search box of the main window',
  },
  ShowRecentContacts: {
    nullable: false,
    default: true,
    effect: 'The contact list has a Frequent Contacts group',
    uiSurface: 'Contact list > Frequent Contacts',
  },
  ShowManagePrivacyRelationships: {
    nullable: false,
    default: false,
    effect: 'The contact list has a Relationship view',
    uiSurface: 'Contact list > Relationship',
  },
  ShowSharepointPhotoEditLink: {
    nullable: false,
    default: false,
    effect: 'My Picture links to the photo on SharePoint',
    uiSurface: 'Options > My Picture',
  },
  SPSearchInternalURL: {
    type: 'String',
    wire: 'SPSearchInternalUrl',
    effect: 'SharePoint search service for keywords inside the firewall',
    uiSurface: 'Keyword search of the main window',
  },
  SPSearchExternalURL: {
    type: 'String',
    wire: 'SPSearchExternalUrl',
    effect: 'SharePoint search service for keywords outside the firewall',
    uiSurface: 'Keyword search of the main window',
  },
  SPSearchCenterInternalURL: {
    type: 'String',
    wire: 'SPSearchCenterInternalUrl',
    effect: 'SharePoint search page linked below results inside the firewall',
    uiSurface: 'Search results of the main window',
  },
  SPSearchCenterExternalURL: {
    type: 'String',
    wire: 'SPSearchCenterExternalUrl',
    effect: 'SharePoint search page linked below results outside the firewall',
    uiSurface: 'Search results of the main window',
  },
  TabURL: {
    type: 'String',
    effect: 'An XML file that adds tabs with web pages',
    uiSurface: 'Tabs of the main window',
  },
  WebServicePollInterval: {
    type: 'TimeSpan',
    clientDefault: '00:30:00',
    range: { lync2010: ['00:05:00', '08:00:00'], technet: ['00:00:01', '01:00:00'] },
    effect: 'How often calendar data is read from Exchange 2007 or later',
    uiSurface: 'Own status and free/busy (timing)',
  },
  ConferenceIMIdleTimeout: {
    type: 'TimeSpan',
    range: { lync2010: null, technet: [null, '01:00:00'] },
    effect: 'How long a silent participant may stay in a group IM session',
    uiSurface: 'Conversation window',
  },
} as const satisfies Readonly<Record<string, ParameterRow>>;

/** The name of a parameter of CsClientPolicy that Lync 2010 knows; a misspelt one does not compile. */
export type ClientPolicyParameterName = keyof typeof clientPolicyRows;
