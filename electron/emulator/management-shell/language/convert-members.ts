import { runtimeError } from '../shell-error.js';
import { castTo, dotNetName, itemText, toBoolean, toNumber, toText } from '../values/conversion.js';
import { roundHalfToEven } from '../values/number.js';
import type { Value } from '../values/value.js';
import type { Budget } from './budget.js';

type Member = (inputs: readonly Value[], budget: Budget) => Value;

/** The whole numbers of System.Convert: how many bits, and whether they have a sign. */
const wholeTypes: Readonly<Record<string, WholeType>> = {
  byte: { bits: 8, signed: false },
  int16: { bits: 16, signed: true },
  int32: { bits: 32, signed: true },
  int64: { bits: 64, signed: true },
  uint16: { bits: 16, signed: false },
  uint32: { bits: 32, signed: false },
};

interface WholeType {
  readonly bits: number;
  readonly signed: boolean;
}

const digitsOf: Readonly<Record<number, RegExp>> = {
  2: /^[01]+$/,
  8: /^[0-7]+$/,
  10: /^-?\d+$/,
  16: /^(?:0x)?[\da-f]+$/i,
};

/**
 * System.Convert, which reads and writes numbers in other bases: `[Convert]::ToInt32('1110111', 2)`. In bases 2, 8 and
 * 16 a number with the highest bit set is negative, as two's complement has it. Source: .NET, System.Convert.
 */
export const convertMembers: Readonly<Record<string, Member>> = {
  ...Object.fromEntries(
    Object.entries(wholeTypes).map(([name, type]) => [
      `convert::to${name}`,
      (inputs: readonly Value[], budget: Budget) =>
        inputs.length > 1
          ? fromBase(toText(inputs[0] ?? null, budget), baseAt(inputs), name, type)
          : rounded(inputs[0] ?? null, name, type),
    ]),
  ),
  'convert::tostring': (inputs, budget) => {
    const [value = null] = inputs;
    return inputs.length > 1 && typeof value === 'number'
      ? inBase(value, baseAt(inputs))
      : toText(value, budget);
  },
  'convert::toboolean': ([value = null], budget) => {
    if (typeof value !== 'string') return toBoolean(value);
    const folded = toText(value, budget).trim().toLowerCase();
    if (folded === 'true' || folded === 'false') return folded === 'true';
    throw failed('String was not recognized as a valid Boolean.');
  },
  'convert::todouble': ([value = null], budget) => castTo('double', value, budget),
};

function baseAt(inputs: readonly Value[]): number {
  const base = toNumber(inputs[1] ?? null) ?? 0;
  if (base in digitsOf) return base;
  throw failed('Invalid Base. Allowed: 2, 8, 10 and 16.');
}

function fromBase(text: string, base: number, name: string, { bits, signed }: WholeType): number {
  if (text === '') return 0;
  if (digitsOf[base]?.test(text) !== true) {
    throw failed(`"${text.slice(0, 80)}" has characters that are no digits of base ${base}.`);
  }
  const prefix = { 2: '0b', 8: '0o', 10: '', 16: '0x' }[base] ?? '';
  const longest = 80;
  const digits = text.replace(/^0x/i, '');
  if (digits.length > longest) throw outOfRange(name);
  const sign = digits.startsWith('-') ? -1n : 1n;
  const written = sign * BigInt(`${prefix}${digits.replace('-', '')}`);
  const value =
    base !== 10 && signed && written < 1n << BigInt(bits) ? BigInt.asIntN(bits, written) : written;
  return checked(value, name, { bits, signed });
}

function rounded(value: Value, name: string, type: WholeType): number {
  const number = typeof value === 'string' && value.trim() === '' ? null : toNumber(value);
  if (number === null || !Number.isFinite(number)) {
    throw failed(`Input string was not in a correct format: "${itemText(value).slice(0, 80)}".`);
  }
  return checked(BigInt(roundHalfToEven(number)), name, type);
}

function checked(value: bigint, name: string, { bits, signed }: WholeType): number {
  const top = 1n << BigInt(signed ? bits - 1 : bits);
  if (value >= top || value < (signed ? -top : 0n)) throw outOfRange(name);
  return Number(value);
}

function inBase(value: number, base: number): string {
  if (base === 10) return String(Math.trunc(value));
  const bits = value >= -2_147_483_648 && value <= 2_147_483_647 ? 32 : 64;
  return BigInt.asUintN(bits, BigInt(Math.trunc(value))).toString(base);
}

const outOfRange = (name: string) =>
  failed(`Value was either too large or too small for ${dotNetName(name)}.`);

const failed = (message: string) => runtimeError(message, 'FormatException');
