import { dayMilliseconds, hourMilliseconds, minuteMilliseconds } from '../lync/time.js';
import { setting, settingTable } from './setting-table.js';

/** The settings of CsPresencePolicy. Follows `presence/prompted-subscribers`, `presence/category-subscriptions`. */
export const presencePolicySettings = settingTable([
  setting({
    name: 'Description',
    type: 'String',
    default: null,
    nullable: true,
    effect: 'A remark for administrators',
  }),
  setting({
    name: 'MaxPromptedSubscriber',
    type: 'UInt16',
    default: 200,
    range: { min: 0, max: 600 },
    effect: 'Most unanswered alerts that someone added the user; 0 gives no such alert',
  }),
  setting({
    name: 'MaxCategorySubscription',
    type: 'UInt16',
    default: 1000,
    range: { min: 0, max: 3000 },
    effect: 'Most subscriptions to categories of presence a user may have',
  }),
]);

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
