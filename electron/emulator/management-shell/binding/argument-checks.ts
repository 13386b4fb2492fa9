import type { Budget } from '../language/budget.js';
import { ShellError } from '../shell-error.js';
import {
  castTo,
  itemText,
  type ReadDate,
  toBoolean,
  toNumber,
  toText,
} from '../values/conversion.js';
import { RegularExpression } from '../values/regex/regular-expression.js';
import { enumerate, isArray, type Value } from '../values/value.js';

/** What the attributes of a function's parameter ask of its argument. Source: about_Functions_Advanced_Parameters. */
export type ArgumentCheck =
  | { readonly kind: 'set'; readonly values: readonly string[] }
  | {
      readonly kind: 'range' | 'length' | 'count';
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** Neither null nor empty. */
  | { readonly kind: 'given' }
  | { readonly kind: 'not-null' };

/** A parameter as its declaration has it. */
interface ScriptParameter {
  readonly name: string;
  readonly type: string;
  readonly cast?: string;
  readonly checks?: readonly ArgumentCheck[];
}

/** The argument of a function, a script block or a script, as the type and the attributes of its parameter ask. */
export function convertScriptArgument(
  cmdlet: string,
  parameter: ScriptParameter,
  value: Value,
  written: string | null,
  { budget, readDate }: { readonly budget: Budget; readonly readDate?: ReadDate },
): Value {
  const { cast = 'object', checks = [], name } = parameter;
  const isSwitch = parameter.type === 'SwitchParameter';
  const isText = cast === 'string' && written !== null;
  const converted = isSwitch
    ? toBoolean(value)
    : isText
      ? written
      : castArgument(cmdlet, name, () => castTo(cast, value, budget, readDate));
  for (const check of checks) checkArgument(cmdlet, name, converted, check, budget);
  return converted;
}

function castArgument(cmdlet: string, name: string, cast: () => Value): Value {
  try {
    return cast();
  } catch (error) {
    if (!(error instanceof ShellError) || error.ends !== 'statement') throw error;
    throw new ShellError({
      message: `Cannot process argument transformation on parameter '${name}'. ${error.details.message}`,
      category: 'InvalidData',
      id: 'ParameterArgumentTransformationError',
      exception: 'ParameterBindingArgumentTransformationException',
      ...(cmdlet === '' ? {} : { cmdlet }),
    });
  }
}

/** @throws {ShellError} in the words of the binder, when the value is not as asked for */
function checkArgument(
  cmdlet: string,
  parameter: string,
  value: Value,
  check: ArgumentCheck,
  budget: Budget,
): void {
  const why = faultOf(value, check, budget);
  if (why === null) return;
  throw new ShellError({
    message: `Cannot validate argument on parameter '${parameter}'. ${why} Supply such an argument and try the command again.`,
    category: 'InvalidData',
    id: 'ParameterArgumentValidationError',
    exception: 'ParameterBindingValidationException',
    ...(cmdlet === '' ? {} : { cmdlet }),
  });
}

/** What is wrong with the value, and what is asked for; null for nothing. */
function faultOf(value: Value, check: ArgumentCheck, budget: Budget): string | null {
  const each = enumerate(value);
  budget.spend(each.length);
  const shown = (item: Value): string => `"${itemText(item).slice(0, 80)}"`;
  switch (check.kind) {
    case 'set': {
      const wrong = each.find(
        (item) => !check.values.some((one) => one.toLowerCase() === itemText(item).toLowerCase()),
      );
      return wrong === undefined
        ? null
        : `The argument ${shown(wrong)} does not belong to the set "${check.values.join(',')}" specified by the ValidateSet attribute.`;
    }
    case 'range': {
      const wrong = each.find((item) => !within(toNumber(item), check));
      return wrong === undefined
        ? null
        : `The argument ${shown(wrong)} is not between ${check.least} and ${check.most}.`;
    }
    case 'length': {
      const wrong = each.find((item) => !within(toText(item, budget).length, check));
      return wrong === undefined
        ? null
        : `The argument ${shown(wrong)} has not between ${check.least} and ${check.most} characters.`;
    }
    case 'count':
      return within(each.length, check)
        ? null
        : `${each.length} values were given; between ${check.least} and ${check.most} are allowed.`;
    case 'pattern': {
      const pattern = new RegularExpression(check.pattern, false, budget);
      const wrong = each.find((item) => pattern.groups(toText(item, budget)) === null);
      return wrong === undefined
        ? null
        : `The argument ${shown(wrong)} does not match the "${check.pattern}" pattern.`;
    }
    case 'not-null':
      return value === null ? 'The argument is null.' : null;
    case 'given':
      return value === null || value === '' || (isArray(value) && value.length === 0)
        ? 'The argument is null or empty.'
        : null;
  }
}

const within = (
  number: number | null,
  { least, most }: { readonly least: number; readonly most: number },
): boolean => number !== null && number >= least && number <= most;
