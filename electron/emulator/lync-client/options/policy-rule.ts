import type { Effective } from '../../../../shared/lync/effective.js';
import type { ClientPolicyParameterName } from '../../../../shared/policy/client-policy-parameters.js';
import type { PolicyValue } from '../../../../shared/policy/policy-value.js';
import type { RuleId } from '../../../../shared/reference/rules.js';

/** The value of one control: of a check box, of a spinner, or of text and choices. */
export type OptionValue = boolean | number | string;

/** What sign-in brought, as far as the Options dialog asks. */
export interface PolicySettings {
  readonly displayPhoto: Effective<'AllPhotos' | 'PhotosFromADOnly' | 'NoPhoto'>;
  /** In kilobytes; 0 shows no photo. */
  readonly maxPhotoSizeKB: Effective<number>;
  /**
   * A parameter of `Set-CsClientPolicy` or `Set-CsPrivacyConfiguration`. Its source is `policy` when, and only when, it
   * is set.
   */
  setting(parameter: string): Effective<PolicyValue>;
}

/**
 * What one policy parameter does to one control of the Options dialog.
 *
 * - `follow`: any set value is the control's value, or its opposite, and locks it.
 * - `force`: the given value of the parameter (any set value when `when` is absent) locks the
 *   control, to `value` where there is one and otherwise to what the user had.
 * - `remove`: the given value takes the control, one choice of it, or the page away.
 * - `suggest`: the value is where the user starts from; the user's own choice wins.
 * Follows `policies/over-options`.
 */
export type PolicyRule = {
  readonly parameter: ClientPolicyParameterName | 'EnablePrivacyMode';
  /** Where there is more to say than `options/policy-locks`. */
  readonly rule?: RuleId;
} & (
  | { readonly does: 'follow'; readonly inverted?: boolean }
  | {
      readonly does: 'force';
      readonly when?: boolean | string;
      readonly value?: boolean | string;
    }
  | { readonly does: 'remove'; readonly when: boolean | string }
  | { readonly does: 'suggest' }
);

/** The rule of the reference that a policy rule follows. */
export const ruleOf = ({ rule }: PolicyRule): RuleId => rule ?? 'options/policy-locks';

/** A rule that applies, with the set value that makes it apply. */
export interface AppliedRule {
  readonly rule: PolicyRule;
  readonly value: OptionValue;
  readonly setting: Effective<PolicyValue>;
}

/** The first rule of one of the kinds that applies. An empty text or list counts as unset. */
export function findAppliedRule(
  rules: readonly PolicyRule[] | undefined,
  kinds: readonly PolicyRule['does'][],
  settings: PolicySettings,
): AppliedRule | null {
  for (const rule of rules ?? []) {
    if (!kinds.includes(rule.does)) continue;
    const setting = settings.setting(rule.parameter);
    const value = setValue(setting);
    const when = 'when' in rule ? rule.when : undefined;
    if (value !== null && (when === undefined || when === value)) return { rule, value, setting };
  }
  return null;
}

/** What the policy says, in a form a control can show; `null` when it says nothing. */
export function setValue(setting: Effective<PolicyValue>): OptionValue | null {
  if (setting.source !== 'policy' || setting.value === '') return null;
  return typeof setting.value === 'object' ? null : setting.value;
}

/** The rule that takes something away, if one applies. */
export const removal = (
  { rules }: { readonly rules?: readonly PolicyRule[] },
  policy: PolicySettings,
): AppliedRule | null => findAppliedRule(rules, ['remove'], policy);
