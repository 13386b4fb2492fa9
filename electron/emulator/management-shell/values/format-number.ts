import { formatCustom } from './custom-number-format.js';
import { type Decimal, decimalOf, fixed, general, rounded, scientific } from './decimal.js';

const usualPlaces = 2;
const scientificPlaces = 6;

/**
 * A number in a format of .NET, such as `N2`, `P1`, `X4` or `#,##0.00`; `null` where the format is none for it. Source:
 * Standard and Custom Numeric Format Strings, en-US.
 */
export function formatNumber(value: number, format: string): string | null {
  if (format === '' || !Number.isFinite(value)) return general(value);
  const [, letter, digits] = /^([a-z])(\d{0,2})$/i.exec(format) ?? [];
  if (letter === undefined) return formatCustom(value, format);
  return formatStandard(value, letter, digits ? Number(digits) : null);
}

function formatStandard(value: number, letter: string, precision: number | null): string | null {
  const exact = decimalOf(value);
  const places = precision ?? usualPlaces;
  switch (letter.toUpperCase()) {
    case 'C': {
      const amount = `$${groupThousands(fixed(exact, places))}`;
      return isBelowZero(exact, places) ? `(${amount})` : amount;
    }
    case 'D':
      if (!Number.isSafeInteger(value)) return null;
      return sign(exact, 0) + fixed(exact, 0).padStart(precision ?? 0, '0');
    case 'E': {
      const most = precision ?? scientificPlaces;
      const shown = { places: most, letter, width: 3 };
      return (exact.negative ? '-' : '') + scientific(rounded(exact, most + 1), shown);
    }
    case 'F':
      return sign(exact, places) + fixed(exact, places);
    case 'G':
      return general(value, precision ?? 0, letter === 'g' ? 'e' : 'E');
    case 'N':
      return sign(exact, places) + groupThousands(fixed(exact, places));
    case 'P': {
      const hundredfold = { ...exact, exponent: exact.digits === '' ? 0 : exact.exponent + 2 };
      return `${sign(hundredfold, places)}${groupThousands(fixed(hundredfold, places))} %`;
    }
    case 'R':
      return Number.isInteger(value) ? null : general(value);
    case 'X':
      return inHexadecimal(value, letter, precision ?? 0);
    default:
      return null;
  }
}

/** Negative numbers as two's complement has them, of 32 bits where they fit. */
function inHexadecimal(value: number, letter: string, width: number): string | null {
  if (!Number.isSafeInteger(value)) return null;
  const bits = value >= -(2 ** 31) && value < 2 ** 31 ? 32 : 64;
  const text = BigInt.asUintN(bits, BigInt(value)).toString(16).padStart(width, '0');
  return letter === 'X' ? text.toUpperCase() : text;
}

/** Whether anything is left of a negative number with so many digits after the point. */
const isBelowZero = (value: Decimal, places: number): boolean =>
  value.negative && /[1-9]/.test(fixed(value, places));

const sign = (value: Decimal, places: number): string => (isBelowZero(value, places) ? '-' : '');

const groupThousands = (digits: string): string =>
  digits.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
