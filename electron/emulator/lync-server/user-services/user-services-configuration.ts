import {
  dayMilliseconds,
  hourMilliseconds,
  minuteMilliseconds,
} from '../../../../shared/lync/time.js';
import { setting, settingTable } from '../../../../shared/policy/setting-table.js';
import { ConfigurationStore } from '../scoped-settings/configuration-store.js';
import type { SettingsKind } from '../scoped-settings/scoped-settings.js';
import {
  type ConfigurationIdentity,
  parseConfigurationIdentity,
} from '../scoped-settings/settings-identity.js';
import type { SettingsStoreOptions } from '../scoped-settings/settings-ports.js';
import { type SettingsState, settingsEntriesSchema } from '../scoped-settings/settings-state.js';

const subscriptionLife = { min: 300, max: 86_400 };

/** The settings of CsUserServicesConfiguration. Follows `presence/subscription-times`. */
export const userServicesSettings = settingTable([
  setting({
    name: 'MaxContacts',
    type: 'UInt16',
    default: 250,
    effect: 'Most contacts on a list; MaximumNumberOfContacts of a client policy can only lower it',
  }),
  setting({
    name: 'MaxPersonalNotes',
    type: 'UInt32',
    default: 3,
    range: { min: 0, max: 10 },
    effect: 'How many of their last notes users find again',
  }),
  setting({
    name: 'MaxSubscriptions',
    type: 'UInt16',
    default: 200,
    effect: 'Most subscriptions a user may have at once',
  }),
  setting({
    name: 'DefaultSubscriptionExpiration',
    type: 'Int64',
    default: 28_800,
    range: subscriptionLife,
    unit: 'seconds',
    effect: 'How long a subscription lasts that asks for no time',
  }),
  setting({
    name: 'MinSubscriptionExpiration',
    type: 'Int64',
    default: 1200,
    range: subscriptionLife,
    unit: 'seconds',
    effect: 'The shortest time a subscription may ask for',
  }),
  setting({
    name: 'MaxSubscriptionExpiration',
    type: 'Int64',
    default: 43_200,
    range: subscriptionLife,
    unit: 'seconds',
    effect: 'The longest time a subscription may ask for',
  }),
  setting({
    name: 'AnonymousUserGracePeriod',
    type: 'TimeSpan',
    default: 90 * minuteMilliseconds,
    range: { min: 0, max: dayMilliseconds },
    effect: 'How long an anonymous user may stay in a meeting without an authenticated one',
  }),
  setting({
    name: 'DeactivationGracePeriod',
    type: 'TimeSpan',
    default: dayMilliseconds,
    range: { min: 8 * hourMilliseconds, max: 365 * dayMilliseconds },
    effect: 'How long a meeting lives after its last activity',
  }),
  setting({
    name: 'MaintenanceTimeOfDay',
    type: 'TimeOfDay',
    default: '01:00',
    effect: 'When the server does its daily maintenance',
  }),
  setting({
    name: 'MaxScheduledMeetingsPerOrganizer',
    type: 'UInt32',
    default: 1000,
    effect: 'Most meetings a user may have scheduled',
  }),
  setting({
    name: 'SubscribeToCollapsedDG',
    type: 'Boolean',
    default: true,
    effect: 'Whether presence of a closed distribution group is subscribed to',
  }),
]);

const kind: SettingsKind<ConfigurationIdentity> = {
  noun: 'user services configuration',
  table: userServicesSettings,
  parse: parseConfigurationIdentity,
  profile: () => 'lync2010',
};

/** User services configurations as they are between two turns. */
export const userServicesSnapshotSchema = settingsEntriesSchema(kind);

/**
 * The CsUserServicesConfiguration objects of the organisation; without a snapshot the global one alone.
 */
export const openUserServicesConfigurations = (
  options: SettingsStoreOptions,
  snapshot: SettingsState = [],
): ConfigurationStore => new ConfigurationStore(kind, options, snapshot);
