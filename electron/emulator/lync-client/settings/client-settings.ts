import type { Effective, PolicyScope } from '../../../../shared/lync/effective.js';
import { type Seconds, toSeconds } from '../../../../shared/lync/time.js';
import type { ClientPolicyParameterName } from '../../../../shared/policy/client-policy-parameters.js';
import {
  clientPolicyParameters,
  findClientPolicyParameter,
} from '../../../../shared/policy/client-policy-table.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import { settingText } from '../../../../shared/policy/setting-text.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import { effectRule, unsetRule } from '../../../../shared/reference/client-policy.js';
import type { EndpointConfiguration } from '../../lync-server/in-band/endpoint-configuration.js';
import { ProvisionedSettings } from '../../lync-server/in-band/provisioned-settings.js';
import { PresencePolicySettings, presenceSettingText } from './presence-policy-settings.js';

export const displayPhotoValues = ['AllPhotos', 'PhotosFromADOnly', 'NoPhoto'] as const;
export type DisplayPhoto = (typeof displayPhotoValues)[number];

/**
 * The settings of a signed-in client, each with where it came from. Read once from what sign-in brought and never
 * again: a policy changed later is unknown here until the next sign-in. A property that is absent or unreadable means
 * the client's own default; nothing falls through to another policy.
 */
export class ClientSettings {
  /** The one policy that governs, as the shell prints it. */
  readonly policy: { readonly identity: string; readonly scope: PolicyScope };
  /** What came in the group presencePolicyV2. */
  readonly presencePolicy: PresencePolicySettings;
  readonly #provisioned: ProvisionedSettings;

  constructor(configuration: EndpointConfiguration) {
    const { policy, scope } = configuration;
    this.policy = { identity: formatIdentity(policy.identity), scope };
    this.presencePolicy = new PresencePolicySettings(configuration);
    this.#provisioned = new ProvisionedSettings(configuration);
  }

  /** Where photos may come from; `AllPhotos` where the server said nothing that is readable. */
  get displayPhoto(): Effective<DisplayPhoto> {
    const setting = this.#effective('DisplayPhoto');
    const value = displayPhotoValues.find((word) => word === setting.value);
    return { ...setting, value: value ?? 'AllPhotos' };
  }

  /** Largest photo that is fetched and shown, in units of 1,024 bytes; 0 shows none. */
  get maxPhotoSizeKB(): Effective<number> {
    return this.#number('MaxPhotoSizeKB');
  }

  get appearOffline(): Effective<boolean> {
    return this.boolean('EnableAppearOffline');
  }

  /** Whether the contact list has its Relationship view. */
  get relationshipView(): Effective<boolean> {
    return this.boolean('ShowManagePrivacyRelationships');
  }

  /** Whether the client keeps a Frequent Contacts group. */
  get frequentContacts(): Effective<boolean> {
    return this.boolean('ShowRecentContacts');
  }

  get feedsTab(): Effective<boolean> {
    return inverse(this.boolean('DisableFeedsTab'));
  }

  /** Whether the contact card has its Organization tab. */
  get organizationTab(): Effective<boolean> {
    return inverse(this.boolean('DisableContactCardOrganizationTab'));
  }

  /** Most contacts in the list; `null` when no policy limits them. */
  get maximumContacts(): Effective<number | null> {
    const setting = this.#effective('MaximumNumberOfContacts');
    return { ...setting, value: typeof setting.value === 'number' ? setting.value : null };
  }

  get maximumDistributionGroups(): Effective<number> {
    return this.#number('MaximumDGsAllowedInContactList');
  }

  /** Bits of the directory attributes that search compares; `null` when no policy narrows it. */
  get searchPrefixFlags(): Effective<number | null> {
    const setting = this.#effective('SearchPrefixFlags');
    return { ...setting, value: typeof setting.value === 'number' ? setting.value : null };
  }

  /** Between two readings of the calendar on Exchange 2007 or later. */
  get webServicePollInterval(): Effective<Seconds> {
    return this.#interval('WebServicePollInterval');
  }

  /** Between two readings of the calendar on Exchange 2003. */
  get mapiPollInterval(): Effective<Seconds> {
    return this.#interval('MAPIPollInterval');
  }

  /** Between two publications of calendar data into presence. */
  get calendarPublicationInterval(): Effective<Seconds> {
    const setting = this.#number('CalendarStatePublicationInterval');
    return { ...setting, value: toSeconds(setting.value) };
  }

  /** Any parameter, with its origin; the source is `policy` when, and only when, the policy sets it. */
  setting(parameter: string): Effective<PolicyValue> {
    if (this.presencePolicy.has(parameter)) return this.presencePolicy.setting(parameter);
    const known = findClientPolicyParameter(parameter);
    if (known === undefined) throw new RangeError(`No client policy parameter ${parameter}.`);
    return this.#effective(known.name);
  }

  /** A Boolean parameter; where the policy says nothing, what the client does by itself. */
  boolean(parameter: ClientPolicyParameterName): Effective<boolean> {
    const setting = this.#effective(parameter);
    return { ...setting, value: setting.value === true };
  }

  /** A numeric parameter; TimeSpans in whole milliseconds. */
  #number(parameter: ClientPolicyParameterName): Effective<number> {
    const setting = this.#effective(parameter);
    return { ...setting, value: typeof setting.value === 'number' ? setting.value : 0 };
  }

  /** A text or enum parameter; empty where nothing is set. */
  text(parameter: ClientPolicyParameterName): Effective<string> {
    const setting = this.#effective(parameter);
    return { ...setting, value: typeof setting.value === 'string' ? setting.value : '' };
  }

  /**
   * What sign-in brought of a parameter, in words, and the policy or configuration it came from; the value is empty
   * where the server said nothing.
   */
  provisioned(parameter: string): { readonly identity: string; readonly value: string } {
    const { policy, value } = this.setting(parameter);
    const known = findClientPolicyParameter(parameter);
    const brought = known ? this.#provisioned.value(parameter) : value;
    const text = known ? settingText(known, brought) : presenceSettingText(brought);
    return { identity: policy?.identity ?? this.policy.identity, value: text };
  }

  /** Every setting that sign-in can bring, by cmdlet parameter, in words. */
  all(): Readonly<Record<string, Effective<string>>> {
    const settings: Record<string, Effective<string>> = { ...this.presencePolicy.all() };
    for (const parameter of clientPolicyParameters) {
      if (parameter.wireName === null) continue;
      const setting = this.#effective(parameter.name);
      settings[parameter.name] = { ...setting, value: settingText(parameter, setting.value) };
    }
    return settings;
  }

  #interval(parameter: ClientPolicyParameterName): Effective<Seconds> {
    const setting = this.#number(parameter);
    return { ...setting, value: toSeconds(setting.value / 1000) };
  }

  #effective(name: ClientPolicyParameterName): Effective<PolicyValue> {
    const parameter = findClientPolicyParameter(name);
    if (parameter === undefined) throw new RangeError(`No client policy parameter ${name}.`);
    const { identity } = this.policy;
    const policy = this.#provisioned.decidedBy(parameter.name);
    const value = this.#provisioned.value(parameter.name);
    if (value !== null) {
      return {
        value,
        source: 'policy',
        policy,
        locked: true,
        rule: effectRule(name),
        reason: `${identity} sets ${parameter.name} to ${settingText(parameter, value)}.`,
      };
    }
    const fallback = parameter.clientDefault;
    return {
      value: fallback,
      source: 'client-default',
      policy,
      locked: false,
      rule: unsetRule(name) ?? 'policies/unset',
      reason:
        fallback === null
          ? `${identity} leaves ${parameter.name} unset, and the client has no value of its own.`
          : `${identity} leaves ${parameter.name} unset; the client's own default is ${settingText(parameter, fallback)}.`,
    };
  }
}

/** The same decision, asked the other way round. */
function inverse(setting: Effective<boolean>): Effective<boolean> {
  return { ...setting, value: !setting.value };
}
