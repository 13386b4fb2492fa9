/** Significant digits that .NET Framework has of a floating-point number. */
const shownDigits = 15;

/** A number by its decimal digits: 0.`digits` × 10^`exponent`. */
export interface Decimal {
  readonly negative: boolean;
  /** Without zeros at either end; empty for zero. */
  readonly digits: string;
  readonly exponent: number;
}

/** A finite number as .NET Framework sees it: whole ones exactly, others by 15 digits. */
export function decimalOf(value: number): Decimal {
  const size = Math.abs(value);
  if (Number.isSafeInteger(value)) return decimal(value < 0, String(size), String(size).length);
  const [mantissa = '', power = ''] = size.toExponential(shownDigits - 1).split('e');
  return decimal(value < 0, mantissa.replace('.', ''), Number(power) + 1);
}

function decimal(negative: boolean, digits: string, exponent: number): Decimal {
  const kept = digits.replace(/0+$/, '');
  return kept === ''
    ? { negative: false, digits: '', exponent: 0 }
    : { negative, digits: kept, exponent };
}

/** With at most so many digits after the point; halves go away from zero. */
export const roundedTo = (value: Decimal, places: number): Decimal =>
  rounded(value, value.exponent + places);

/** With at most so many significant digits. */
export function rounded(value: Decimal, count: number): Decimal {
  const { negative, digits, exponent } = value;
  if (digits.length <= count) return value;
  const head = digits.slice(0, Math.max(0, count));
  if (count < 0 || digits.charAt(count) < '5') return decimal(negative, head, exponent);
  const next = String(BigInt(head) + 1n);
  return decimal(negative, next, exponent + next.length - head.length);
}

/** The digits before the point, none for less than one, and those after it. */
export function partsOf({ digits, exponent }: Decimal): readonly [whole: string, part: string] {
  if (exponent <= 0) return ['', '0'.repeat(digits === '' ? 0 : -exponent) + digits];
  return [digits.slice(0, exponent).padEnd(exponent, '0'), digits.slice(exponent)];
}

/** `12.50`, without sign, with so many digits after the point. */
export function fixed(value: Decimal, places: number): string {
  const [whole, part] = partsOf(roundedTo(value, places));
  return (whole === '' ? '0' : whole) + (places > 0 ? `.${part.padEnd(places, '0')}` : '');
}

/** `1.5E+20`, without sign, with at least so many digits in its exponent. */
export function scientific(
  { digits, exponent }: Decimal,
  { places, letter, width }: { places: number; letter: string; width: number },
): string {
  const power = digits === '' ? 0 : exponent - 1;
  const part = digits.slice(1).padEnd(places, '0');
  const sign = power < 0 ? '-' : '+';
  const shown = String(Math.abs(power)).padStart(width, '0');
  return `${digits.charAt(0) || '0'}${part === '' ? '' : `.${part}`}${letter}${sign}${shown}`;
}

/**
 * As the format G writes it, which is how a number is printed: small and large ones with an exponent, as `1E-05` and
 * `1E+20`.
 * @param precision significant digits; as many as the number has unless given
 */
export function general(value: number, precision = 0, letter = 'E'): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  const exact = decimalOf(value);
  const most =
    precision > 0 ? precision : Number.isSafeInteger(value) ? exact.exponent : shownDigits;
  const shown = rounded(exact, precision > 0 ? precision : shownDigits + 2);
  const { exponent, negative, digits } = shown;
  const isPlain = exponent > -4 && exponent <= most;
  const text = isPlain
    ? fixed(shown, Math.max(0, digits.length - exponent))
    : scientific(shown, { places: 0, letter, width: 2 });
  return (negative ? '-' : '') + text;
}
