import type { SettableOption } from './option.js';
import type { OptionValue } from './policy-rule.js';

export type OptionProblemCode = 'wrong-kind' | 'out-of-range' | 'not-offered' | 'too-long';

export interface OptionProblem {
  readonly code: OptionProblemCode;
  /** What is allowed instead. */
  readonly message: string;
}

/** Whether the value fits the control: `null` when it does. */
export function checkOptionValue(option: SettableOption, value: OptionValue): OptionProblem | null {
  switch (option.kind) {
    case 'check':
      return typeof value === 'boolean' ? null : wrongKind('true or false');
    case 'spinner': {
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrongKind('a whole number');
      if (value >= option.minimum && value <= option.maximum) return null;
      const message = `It must be between ${option.minimum} and ${option.maximum} ${option.unit}.`;
      return { code: 'out-of-range', message };
    }
    case 'radio':
    case 'select': {
      if (typeof value !== 'string') return wrongKind('one of the choices');
      const values = option.choices.map((choice) => choice.value);
      if (values.includes(value)) return null;
      return { code: 'not-offered', message: `It must be one of ${values.join(', ')}.` };
    }
    case 'text':
      if (typeof value !== 'string') return wrongKind('text');
      if (value.length <= option.maximumLength) return null;
      return { code: 'too-long', message: `It may have ${option.maximumLength} characters.` };
  }
}

function wrongKind(expected: string): OptionProblem {
  return { code: 'wrong-kind', message: `It must be ${expected}.` };
}
