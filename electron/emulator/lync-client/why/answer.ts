import type { WhyAnswer, WhyStep } from '../../../../shared/contract/views/why.js';
import type { Effective } from '../../../../shared/lync/effective.js';
import type { RuleId } from '../../../../shared/reference/rules.js';

/** A value that no policy decided, with the rule that makes it so. */
export const decided = (
  value: string,
  rule: RuleId,
  reason: string,
  source: Effective<string>['source'] = 'server',
): Effective<string> => ({ value, source, policy: null, locked: false, rule, reason });

/** A decided value, in words. */
export const inWords = <T>(
  of: Effective<T>,
  words: (value: T) => string = String,
): Effective<string> => ({
  ...of,
  value: words(of.value),
});

export const step = (
  text: string,
  rule: RuleId | null = null,
  items: readonly string[] = [],
): WhyStep => ({ text, rule, items });

/** What a value rests on, as a step. */
export const stepOf = ({ reason, rule }: Effective<unknown>): WhyStep => step(reason, rule);

export const answer = (
  label: string,
  why: Effective<string>,
  steps: readonly WhyStep[] = [],
): WhyAnswer => ({ label, why, steps });

/** Of several steps those that apply. */
export const stepsOf = (...steps: readonly (WhyStep | false | null)[]): readonly WhyStep[] =>
  steps.filter((each): each is WhyStep => each !== false && each !== null);
