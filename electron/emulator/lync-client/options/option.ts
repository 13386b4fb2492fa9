import type { RuleId } from '../../../../shared/reference/rules.js';
import type { PolicyRule } from './policy-rule.js';
import { type PolicySettings, removal } from './policy-rule.js';

/** Something of the signed-in person that a page shows or starts from. */
export type OptionFact = 'signInAddress' | 'workPhone' | 'mobilePhone' | 'homePhone' | 'otherPhone';

interface OptionCommon {
  /** Stable name: the key of the stored choice and of `client.apply-options`. */
  readonly id: string;
  readonly label: string;
  /** How it is known that the 2010 dialog has this control. */
  readonly rule: RuleId;
  /** The setting changes what this emulator does; absent where it is only kept. */
  readonly acts?: true;
  readonly indent?: true;
  /** First one that applies wins. */
  readonly rules?: readonly PolicyRule[];
}

export interface OptionChoice {
  readonly value: string;
  readonly label: string;
  /** May take the choice away. */
  readonly rules?: readonly PolicyRule[];
}

/** One control of the Options dialog. Values are in the unit that the label or `unit` names. */
export type Option = OptionCommon &
  (
    | { readonly kind: 'check'; readonly default: boolean }
    | {
        readonly kind: 'radio' | 'select';
        readonly choices: readonly OptionChoice[];
        readonly default: string;
      }
    | {
        readonly kind: 'spinner';
        readonly minimum: number;
        readonly maximum: number;
        readonly unit: string;
        readonly default: number;
      }
    | {
        readonly kind: 'text';
        readonly maximumLength: number;
        readonly default: string | { readonly fact: OptionFact };
      }
    | { readonly kind: 'static'; readonly text: string | { readonly fact: OptionFact } }
    | { readonly kind: 'button' }
  );

/** An option that holds a value. */
export type SettableOption = Exclude<Option, { readonly kind: 'static' | 'button' }>;

interface OptionSection {
  readonly title: string;
  readonly options: readonly Option[];
}

/** One page of the dialog. `picture` marks the page with the picture chooser. */
export interface OptionPage {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly OptionSection[];
  readonly picture?: true;
  readonly rules?: readonly PolicyRule[];
}

type WithoutRule<T> = T extends unknown ? Omit<T, 'rule'> & { readonly rule?: RuleId } : never;

/** A page as it is written: an option without a rule goes by that of its page, a page without one by none on record. */
export interface WrittenPage extends Omit<OptionPage, 'sections'> {
  readonly rule?: RuleId;
  readonly sections: readonly (Omit<OptionSection, 'options'> & {
    readonly options: readonly WithoutRule<Option>[];
  })[];
}

export function isSettable(option: Option): option is SettableOption {
  return option.kind !== 'static' && option.kind !== 'button';
}

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
