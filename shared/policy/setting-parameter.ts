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

/** What every item of a StringList has to be. */
export interface ListItemRule {
  readonly pattern: RegExp;
  /** The same as a phrase. */
  readonly allowed: string;
  readonly mostItems: number;
}

/** A setting that a New- and a Set- cmdlet take: what it holds and which values it accepts. */
export interface SettingParameter {
  readonly name: string;
  readonly type: PolicyValueType;
  /** The values of an enum, in the order of their numbers; null when the type does not list its values. */
  readonly allowedValues: readonly string[] | null;
  /** Whether `$Null` may be given. */
  readonly nullable: boolean;
  /** What a new object holds. Never copied from the global one. */
  readonly default: PolicyValue;
  /** Limits per documentation; null when no limit is documented. */
  readonly range: Readonly<Record<RangeProfile, PolicyRange | null>>;
  /** Longest text in characters. */
  readonly maxLength: Readonly<Record<RangeProfile, number | null>>;
  /** Of a StringList. */
  readonly items?: ListItemRule;
  /** Unit of a plain number, as prose. */
  readonly unit: string | null;
  readonly effect: string;
}
