import type { RuleId } from '../../../../shared/reference/rules.js';

/**
 * The rules on settings of presence policies and configurations, by noun and parameter. Those of client policies are
 * made from their table.
 */
const settingRules: Readonly<Record<string, Readonly<Record<string, RuleId>>>> = {
  'presence policy': {
    MaxPromptedSubscriber: 'presence/prompted-subscribers',
    MaxCategorySubscription: 'presence/category-subscriptions',
  },
  'privacy configuration': {
    EnablePrivacyMode: 'privacy/mode',
    AutoInitiateContacts: 'privacy/initial-contacts',
    PublishLocationDataDefault: 'privacy/location-default',
    DisplayPublishedPhotoDefault: 'photos/published-by-default',
  },
  'user services configuration': {
    MaxContacts: 'contacts/group-limit',
    MaxPersonalNotes: 'presence/note-depth',
    DefaultSubscriptionExpiration: 'presence/subscription-times',
    MinSubscriptionExpiration: 'presence/subscription-times',
    MaxSubscriptionExpiration: 'presence/subscription-times',
  },
  'IM filter configuration': {
    Prefixes: 'url-filter/prefixes',
    Action: 'url-filter/allow-defuses',
    AllowMessage: 'url-filter/allow-message',
    WarnMessage: 'url-filter/warn',
    Enabled: 'url-filter/untouched-is-off',
    IgnoreLocal: 'url-filter/ignore-local',
    BlockFileExtension: 'url-filter/extension-first',
  },
  'file transfer filter configuration': { Extensions: 'url-filter/file-extensions' },
};

/** The rule on a setting of a noun, such as `privacy configuration`; null where none is known. */
export const settingRule = (noun: string, parameter: string): RuleId | null =>
  settingRules[noun]?.[parameter] ?? null;
