import type { Evidence } from '../lync/effective.js';
import type { PolicyValue, PolicyValueType } from './policy-value.js';

/**
 * Whose documentation limits the values: `lync2010` is the Lync 2010 reference (poll intervals 5 to 480 minutes),
 * `technet` the pages of later versions (1 second to 1 hour).
 */
export const rangeProfiles = ['lync2010', 'technet'] as const;
export type RangeProfile = (typeof rangeProfiles)[number];

/** Inclusive limits in the stored unit (milliseconds for a TimeSpan); null where nothing is documented. */
export interface PolicyRange {
  readonly min: number | null;
  readonly max: number | null;
}

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
export interface ClientPolicyParameter {
  readonly name: string;
  readonly type: PolicyValueType;
  /** The values of an enum, in the order of their numbers; null when the type does not list its values. */
  readonly allowedValues: readonly string[] | null;
  /** Whether `$Null` may be given. */
  readonly nullable: boolean;
  /** What a new policy holds. Never copied from the global policy. */
  readonly default: PolicyValue;
  /** What the client does when the value is null; null where nothing is known. */
  readonly clientDefault: PolicyValue;
  /** Limits per documentation; null when no limit is documented. */
  readonly range: Readonly<Record<RangeProfile, PolicyRange | null>>;
  /** Longest text in characters. */
  readonly maxLength: Readonly<Record<RangeProfile, number | null>>;
  /** Unit of a plain number, as prose. */
  readonly unit: string | null;
  /** Property of endpointConfiguration (MS-SIPREGE); null when the client is not sent the value. */
  readonly wireName: string | null;
  /** The property means the opposite of the parameter. */
  readonly wireInverted: boolean;
  /** `ordinal`: the enum travels as its number. */
  readonly wireForm: 'text' | 'ordinal';
  readonly versions: readonly ProductVersion[];
  /** False for parameters of later versions: a Lync 2010 server does not know them. */
  readonly introducedIn2010: boolean;
  readonly effect: string;
  /** Where a user sees the effect. */
  readonly uiSurface: string;
  readonly evidence: ParameterEvidence;
}
