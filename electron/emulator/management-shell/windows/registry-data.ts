import type { RegistryData } from '../../lync-server/front-ends/registry/registry-value.js';
import type { Budget } from '../language/budget.js';
import { ShellError } from '../shell-error.js';
import { itemText, toNumber, toText } from '../values/conversion.js';
import { enumerate, type Value } from '../values/value.js';

/** The types of `-PropertyType`, as Microsoft.Win32.RegistryValueKind has them. */
export const propertyTypes = [
  'String',
  'ExpandString',
  'Binary',
  'DWord',
  'MultiString',
  'QWord',
] as const;

const kinds = { ExpandString: 2, Binary: 3, MultiString: 7, QWord: 11 } as const;

/**
 * A value as the registry holds it. Without a type a number becomes a DWord and anything else text, as .NET has it.
 * @throws {ShellError} for a value that the type does not take
 */
export function toRegistryData(value: Value, type: string | null, budget: Budget): RegistryData {
  const wanted = type ?? (typeof value === 'number' ? 'DWord' : 'String');
  switch (wanted) {
    case 'DWord':
      return { type: 'dword', value: Number(wholeNumber(value, wanted, 32)) };
    case 'QWord':
      return {
        type: 'bytes',
        kind: kinds.QWord,
        bytes: littleEndian(wholeNumber(value, wanted, 64)),
      };
    case 'Binary':
      return { type: 'bytes', kind: kinds.Binary, bytes: enumerate(value).map(byteOf) };
    case 'MultiString': {
      const texts = enumerate(value).map((item) => `${itemText(item)}\0`);
      return { type: 'bytes', kind: kinds.MultiString, bytes: utf16(`${texts.join('')}\0`) };
    }
    case 'ExpandString':
      return {
        type: 'bytes',
        kind: kinds.ExpandString,
        bytes: utf16(`${toText(value, budget)}\0`),
      };
    default:
      return { type: 'string', value: toText(value, budget) };
  }
}

/** A value of the registry as the shell handles it; bytes are an array of numbers. */
export const fromRegistryData = (data: RegistryData): Value =>
  data.type === 'bytes' ? data.bytes : data.value;

/** Negative numbers count as their two's complement. */
function wholeNumber(value: Value, type: string, bits: number): bigint {
  const number = toNumber(value);
  if (number !== null && Number.isSafeInteger(number)) {
    const whole = BigInt(number);
    const limit = 1n << BigInt(bits);
    if (whole < limit && whole >= -(limit / 2n)) return BigInt.asUintN(bits, whole);
  }
  throw notOfType(value, type, `a whole number of at most ${bits} bits`);
}

function byteOf(value: Value): number {
  const number = toNumber(value);
  if (number !== null && Number.isInteger(number) && number >= 0 && number <= 255) return number;
  throw notOfType(value, 'Binary', 'numbers from 0 to 255');
}

const notOfType = (value: Value, type: string, allowed: string): ShellError =>
  new ShellError({
    message: `Cannot convert value "${itemText(value).slice(0, 80)}" to registry type ${type}. Allowed: ${allowed}.`,
    category: 'InvalidArgument',
    id: 'SetPropertyError',
    exception: 'ArgumentException',
  });

const littleEndian = (value: bigint): readonly number[] =>
  Array.from({ length: 8 }, (_, index) => Number((value >> BigInt(index * 8)) & 0xffn));

const utf16 = (text: string): readonly number[] =>
  Array.from({ length: text.length * 2 }, (_, index) => {
    const code = text.charCodeAt(index >> 1);
    return index % 2 === 0 ? code & 0xff : code >> 8;
  });
