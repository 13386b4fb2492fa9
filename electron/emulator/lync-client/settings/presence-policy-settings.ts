import type { Effective } from '../../../../shared/lync/effective.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { EndpointConfiguration } from '../../lync-server/in-band/endpoint-configuration.js';
import {
  presencePolicyParameters,
  presencePolicyValue,
} from '../../lync-server/in-band/presence-policy-properties.js';
import { settingRule } from '../../lync-server/scoped-settings/setting-rules.js';

const noteHistory = 'MaxPersonalNotes';

/** What sign-in brought in the group presencePolicyV2, each with the configuration that decided it. */
export class PresencePolicySettings {
  constructor(private readonly configuration: EndpointConfiguration) {}

  /** Whether a new user finds manager and direct reports on the contact list. */
  get autoInitiateContacts(): Effective<boolean> {
    return this.#flag('AutoInitiateContacts');
  }

  /** Whether contacts see the location as long as the user has not chosen. */
  get publishesLocation(): Effective<boolean> {
    return this.#flag('PublishLocationDataDefault');
  }

  /** Whether others see the photo as long as the user has not chosen. */
  get displaysPhoto(): Effective<boolean> {
    return this.#flag('DisplayPublishedPhotoDefault');
  }

  /** How many of the last notes the user finds again. */
  get noteHistoryDepth(): Effective<number> {
    const setting = this.setting(noteHistory);
    return { ...setting, value: typeof setting.value === 'number' ? setting.value : 0 };
  }

  has(parameter: string): boolean {
    return presencePolicyParameters.includes(parameter);
  }

  /** A parameter of Set-CsPrivacyConfiguration, or MaxPersonalNotes. */
  setting(parameter: string): Effective<PolicyValue> {
    const { presencePolicy, privacy, userServices } = this.configuration;
    const value = presencePolicyValue(presencePolicy, parameter);
    const decided = parameter === noteHistory ? userServices : privacy;
    const noun = decided === privacy ? 'privacy configuration' : 'user services configuration';
    const identity = formatIdentity(decided.identity);
    return {
      value,
      source: 'policy',
      policy: {
        identity,
        scope: decided.identity.scope,
        parameter,
        since: decided.changedAt[parameter] ?? decided.createdAt,
      },
      locked: false,
      rule: settingRule(noun, parameter) ?? 'policies/presence-policy-group',
      reason: `The ${noun} ${identity} sets ${parameter} to ${presenceSettingText(value)}.`,
    };
  }

  /** Every setting of the group, by cmdlet parameter, in words. */
  all(): Readonly<Record<string, Effective<string>>> {
    return Object.fromEntries(
      presencePolicyParameters.map((parameter) => {
        const setting = this.setting(parameter);
        return [parameter, { ...setting, value: presenceSettingText(setting.value) }];
      }),
    );
  }

  #flag(parameter: string): Effective<boolean> {
    const setting = this.setting(parameter);
    return { ...setting, value: setting.value === true };
  }
}

/** As the management shell prints it. */
export function presenceSettingText(value: PolicyValue): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value === null ? '' : String(value);
}
