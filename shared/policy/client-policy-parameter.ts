import type { Evidence } from '../lync/effective.js';
import type { PolicyValue } from './policy-value.js';
import type { SettingParameter } from './setting-parameter.js';

/** The product versions that know a parameter. */
export const productVersions = [
  'Lync 2010',
  'Lync 2013',
  'Skype for Business Online',
  'Skype for Business 2015',
  'Skype for Business 2019',
] as const;
export type ProductVersion = (typeof productVersions)[number];

/** How sure each fact about a parameter is; null where there is no such fact. */
export interface ParameterEvidence {
  readonly effect: Evidence;
  readonly uiSurface: Evidence;
  readonly nullable: Evidence;
  readonly default: Evidence;
  readonly clientDefault: Evidence | null;
  readonly range: Evidence | null;
  readonly maxLength: Evidence | null;
  readonly wire: Evidence | null;
}

/** A parameter of New-CsClientPolicy and Set-CsClientPolicy. */
export interface ClientPolicyParameter extends SettingParameter {
  /** What the client does when the value is null; null where nothing is known. */
  readonly clientDefault: PolicyValue;
  /** Property of endpointConfiguration (MS-SIPREGE); null when the client is not sent the value. */
  readonly wireName: string | null;
  /** The property means the opposite of the parameter. */
  readonly wireInverted: boolean;
  /** `ordinal`: the enum travels as its number. */
  readonly wireForm: 'text' | 'ordinal';
  readonly versions: readonly ProductVersion[];
  /** False for parameters of later versions: a Lync 2010 server does not know them. */
  readonly introducedIn2010: boolean;
  /** Where a user sees the effect. */
  readonly uiSurface: string;
  readonly evidence: ParameterEvidence;
}
