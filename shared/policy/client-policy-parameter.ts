import type { ClientPolicyParameterName } from './client-policy-parameters.js';
import type { PolicyValue } from './policy-value.js';
import type { SettingParameter } from './setting-parameter.js';

/** A parameter of New-CsClientPolicy and Set-CsClientPolicy in Lync 2010. */
export interface ClientPolicyParameter extends SettingParameter {
  readonly name: ClientPolicyParameterName;
  /** What the client does when the value is null; null where nothing is known. */
  readonly clientDefault: PolicyValue;
  /** Property of endpointConfiguration (MS-SIPREGE); null when the client is not sent the value. */
  readonly wireName: string | null;
  /** The property means the opposite of the parameter. */
  readonly wireInverted: boolean;
  /** `ordinal`: the enum travels as its number. */
  readonly wireForm: 'text' | 'ordinal';
  /** Where a user sees the effect. */
  readonly uiSurface: string;
}
