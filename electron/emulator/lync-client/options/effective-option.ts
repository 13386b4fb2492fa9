import type { Effective } from '../../../../shared/lync/effective.js';
import { checkOptionValue } from './check-option-value.js';
import type { SettableOption } from './option.js';
import { withOfferedChoices } from './option.js';
import { findOption, type OptionId } from './option-pages.js';
import type { OptionValue } from './policy-rule.js';
import { type AppliedRule, findAppliedRule, ruleOf, setValue } from './policy-rule.js';
import type { OptionsContext } from './user-settings.js';

/** The effective value of a check box, also where a policy takes the control away. */
export function effectiveCheck(id: OptionId<'check'>, context: OptionsContext): Effective<boolean> {
  const effective = effectiveById(id, context);
  return { ...effective, value: effective.value === true };
}

/** The effective value of a spinner, in the spinner's unit. */
export function effectiveNumber(
  id: OptionId<'spinner'>,
  context: OptionsContext,
): Effective<number> {
  const effective = effectiveById(id, context);
  return { ...effective, value: Number(effective.value) };
}

/** The effective value of radio buttons, a list or a text box. */
export function effectiveText(
  id: OptionId<'radio' | 'select' | 'text'>,
  context: OptionsContext,
): Effective<string> {
  const effective = effectiveById(id, context);
  return { ...effective, value: String(effective.value) };
}

function effectiveById(id: OptionId, context: OptionsContext): Effective<OptionValue> {
  const option = findOption(id);
  if (option === undefined) throw new RangeError(`There is no option ${id}.`);
  return effectiveOption(option, context);
}

/** Policy where a rule locks, else the user's choice, else what a policy suggests, else the default. */
export function effectiveOption(
  option: SettableOption,
  context: OptionsContext,
): Effective<OptionValue> {
  const locking = findAppliedRule(option.rules, ['follow', 'force'], context.policy);
  if (locking === null) return ownValue(option, context);
  return {
    value: lockedValue(locking) ?? ownValue(option, context).value,
    source: 'policy',
    policy: locking.setting.policy,
    locked: true,
    rule: ruleOf(locking.rule),
    reason: locking.setting.reason,
  };
}

function lockedValue({ rule, value }: AppliedRule): OptionValue | undefined {
  if (rule.does === 'follow') return rule.inverted ? value !== true : value;
  return rule.does === 'force' ? rule.value : undefined;
}

function ownValue(option: SettableOption, context: OptionsContext): Effective<OptionValue> {
  const unset = describeUnset(option, context);
  const free = { policy: unset.policy, locked: false, rule: option.rule };
  const chosen = context.user.options[option.id];
  const offered = withOfferedChoices(option, context.policy);
  if (chosen !== undefined && checkOptionValue(offered, chosen) === null) {
    const reason = `${unset.reason}The user chose it.`;
    return { ...free, value: chosen, source: 'user-choice', reason };
  }
  const suggesting = findAppliedRule(option.rules, ['suggest'], context.policy);
  if (suggesting !== null) {
    const { rule, setting, value } = suggesting;
    const reason = `${setting.reason} The user starts from it and may choose otherwise.`;
    return { ...setting, value, locked: false, rule: ruleOf(rule), reason };
  }
  if (typeof option.default === 'object') {
    const value = context.facts[option.default.fact] ?? '';
    return { ...free, value, source: 'directory', reason: 'It comes from the directory.' };
  }
  const reason = `${unset.reason}It is the client's default.`;
  return { ...free, value: option.default, source: 'client-default', reason };
}

/** The parameters that could have decided and do not, and the policy that leaves them unset. */
function describeUnset(option: SettableOption, { policy }: OptionsContext) {
  const unset = (option.rules ?? [])
    .map(({ parameter }) => ({ parameter, setting: policy.setting(parameter) }))
    .filter(({ setting }) => setValue(setting) === null);
  return {
    policy: unset[0]?.setting.policy ?? null,
    reason: unset
      .map(
        ({ parameter, setting }) =>
          `${setting.policy?.identity ?? 'The policy'} leaves ${parameter} unset. `,
      )
      .join(''),
  };
}
