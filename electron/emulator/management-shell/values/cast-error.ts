import { ShellError } from '../shell-error.js';
import { unreadableDate } from './date-format.js';
import type { Value } from './value.js';

/**
 * The error of a cast, in the words of PowerShell 5.
 * @param type its name in .NET
 * @param shown the value as text
 */
export function castError(type: string, shown: string, value: Value): ShellError {
  const error = (message: string, id: string): ShellError =>
    new ShellError({ message, category: 'InvalidArgument', id, exception: 'RuntimeException' });
  if (value === null) return error(`Cannot convert null to type "${type}".`, 'NullToObjectCast');
  const [reason, id] = reasonOf(type, value);
  const what = `Cannot convert value "${shown.slice(0, 80)}" to type "${type}".`;
  return error(reason === null ? what : `${what} Error: "${reason}"`, id);
}

function reasonOf(type: string, value: Value): readonly [reason: string | null, id: string] {
  const [, name = ''] = /^System\.(.*)$/.exec(type) ?? [];
  const parsed = 'InvalidCastParseTargetInvocationWithFormatProvider';
  const isText = typeof value === 'string';
  if (isText && name === 'DateTime') return [unreadableDate(value), parsed];
  if (isText && name === 'TimeSpan')
    return ['String was not recognized as a valid TimeSpan.', parsed];
  if (isText && /^(?:Double|Decimal)$/.test(name))
    return [malformed, 'InvalidCastFromStringToDoubleOrSingle'];
  if (!/^U?Int\d\d$/.test(name) || !(isText || typeof value === 'number'))
    return [null, 'ConvertToFinalInvalidCastException'];
  const article = name.startsWith('U') ? 'a' : 'an';
  const range = `Value was either too large or too small for ${article} ${name}.`;
  if (!isText) return [range, 'InvalidCastIConvertible'];
  return [/^\s*[+-]?\d/.test(value) ? range : malformed, 'InvalidCastFromStringToInteger'];
}

const malformed = 'Input string was not in a correct format.';
