import { checkOptionValue, type OptionProblemCode } from './check-option-value.js';
import { effectiveOption } from './effective-option.js';
import { withOfferedChoices } from './option.js';
import { findOption } from './option-pages.js';
import type { OptionValue } from './policy-rule.js';
import { removal } from './policy-rule.js';
import type { OptionsContext, UserSettings } from './user-settings.js';

/** Why one of the offered values was refused. */
interface OptionsError {
  readonly id: string;
  readonly code: OptionProblemCode | 'unknown-control' | 'locked' | 'absent';
  /** One sentence that names the control. */
  readonly message: string;
}

export type ApplyOptionsResult =
  | { readonly ok: true; readonly settings: UserSettings }
  | { readonly ok: false; readonly errors: readonly OptionsError[] };

/** Takes the changed controls of the dialog. One bad value, and nothing changes at all. */
export function applyOptions(
  values: Readonly<Record<string, OptionValue>>,
  context: OptionsContext,
): ApplyOptionsResult {
  const errors = Object.entries(values).flatMap(([id, value]) => {
    const error = refusal(id, value, context);
    return error === null ? [] : [error];
  });
  if (errors.length > 0) return { ok: false, errors };
  return {
    ok: true,
    settings: { ...context.user, options: { ...context.user.options, ...values } },
  };
}

function refusal(id: string, value: OptionValue, context: OptionsContext): OptionsError | null {
  const option = findOption(id);
  if (option === undefined) {
    return { id, code: 'unknown-control', message: `Options has no control "${id}".` };
  }
  const removed = removal(option, context.policy);
  if (removed !== null) {
    const message = `"${option.label}" is not offered: ${removed.setting.reason}`;
    return { id, code: 'absent', message };
  }
  const effective = effectiveOption(option, context);
  if (effective.locked) {
    return { id, code: 'locked', message: `"${option.label}" is locked: ${effective.reason}` };
  }
  const problem = checkOptionValue(withOfferedChoices(option, context.policy), value);
  if (problem === null) return null;
  return { id, code: problem.code, message: `"${option.label}": ${problem.message}` };
}
