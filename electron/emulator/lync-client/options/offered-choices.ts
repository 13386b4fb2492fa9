import type { OptionChoice, SettableOption } from './option.js';
import { type PolicySettings, removal } from './policy-rule.js';

/** The option with the choices that policy leaves; other kinds of options are as they are. */
export function withOfferedChoices(option: SettableOption, policy: PolicySettings): SettableOption {
  if (option.kind !== 'radio' && option.kind !== 'select') return option;
  return { ...option, choices: offeredChoices(option.choices, policy) };
}

/** The choices that policy leaves. */
export const offeredChoices = (
  choices: readonly OptionChoice[],
  policy: PolicySettings,
): readonly OptionChoice[] => choices.filter((choice) => removal(choice, policy) === null);
