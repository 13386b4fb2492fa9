import { type Decimal, decimalOf, partsOf, rounded, roundedTo } from './decimal.js';

const token = /'[^']*'?|"[^"]*"?|\\.?|E[+-]?0+|./gis;
const isExponent = (piece: string): boolean => /^E[+-]?0+$/i.test(piece);
const isPlace = (piece: string): boolean => piece === '0' || piece === '#';

/** A number by a pattern such as `#,##0.00`, `0.0%` or `0;(0);none`. Source: Custom Numeric Format Strings of .NET. */
export function formatCustom(value: number, format: string): string {
  const sections = sectionsOf(format);
  const [first = [], second = [], third = first] = sections;
  const isZero = (pieces: readonly string[]): boolean =>
    numberFor(pieces, decimalOf(value)).digits === '';
  const hasOwn = value < 0 && second.length > 0;
  const chosen = hasOwn ? second : first;
  if (isZero(chosen)) return written(sections.length > 2 ? third : first, 0);
  return written(chosen, hasOwn ? -value : value);
}

function sectionsOf(format: string): readonly (readonly string[])[] {
  const sections: string[][] = [[]];
  for (const piece of format.match(token) ?? []) {
    if (piece === ';') sections.push([]);
    else sections.at(-1)?.push(piece);
  }
  return sections;
}

interface Places {
  readonly whole: readonly string[];
  readonly part: readonly string[];
  readonly isGrouped: boolean;
  readonly exponent: string | undefined;
  /** Powers of ten that `%` and commas before the point stand for. */
  readonly scale: number;
}

function placesOf(pieces: readonly string[]): Places {
  const point = pieces.indexOf('.');
  const before = point < 0 ? pieces : pieces.slice(0, point);
  const commas = before.map((piece, at) => (piece === ',' ? at : -1)).filter((at) => at >= 0);
  const last = before.findLastIndex(isPlace);
  const first = before.findIndex(isPlace);
  const scaling = first < 0 ? 0 : commas.filter((at) => at > last).length;
  return {
    whole: before.filter(isPlace),
    part: point < 0 ? [] : pieces.slice(point).filter(isPlace),
    isGrouped: commas.some((at) => at > first && at < last),
    exponent: pieces.find(isExponent),
    scale: 2 * pieces.filter((piece) => piece === '%').length - 3 * scaling,
  };
}

/** The number with as many digits as a section has places for. */
function numberFor(pieces: readonly string[], value: Decimal): Decimal {
  const { whole, part, exponent, scale } = placesOf(pieces);
  if (value.digits === '') return value;
  if (exponent !== undefined) return rounded(value, whole.length + part.length);
  return roundedTo({ ...value, exponent: value.exponent + scale }, part.length);
}

function written(pieces: readonly string[], value: number): string {
  const { whole, part, isGrouped, exponent } = placesOf(pieces);
  const shown = numberFor(pieces, decimalOf(value));
  const power = exponent === undefined || shown.digits === '' ? 0 : shown.exponent - whole.length;
  const [wholeDigits, partDigits] = partsOf({ ...shown, exponent: shown.exponent - power });
  const fewest = whole.includes('0') ? whole.length - whole.indexOf('0') : 0;
  const digits = wholeDigits.padStart(fewest, '0');
  const decimals = partDigits.padEnd(part.lastIndexOf('0') + 1, '0');
  let [place, decimal, isBehind] = [0, 0, false];
  const wholeText = (): string => {
    const from = place === 0 ? 0 : digits.length - whole.length + place;
    place += 1;
    const to = Math.max(0, digits.length - whole.length + place);
    return [...digits.slice(Math.max(0, from), to)]
      .map((digit, index) => {
        const left = digits.length - Math.max(0, from) - index - 1;
        return isGrouped && left > 0 && left % 3 === 0 ? `${digit},` : digit;
      })
      .join('');
  };
  const text = pieces.map((piece) => {
    if (isPlace(piece)) {
      if (!isBehind) return wholeText();
      decimal += 1;
      return decimals.charAt(decimal - 1);
    }
    if (piece === '.') {
      if (isBehind) return '';
      isBehind = true;
      return (whole.length === 0 ? digits : '') + (decimals === '' ? '' : '.');
    }
    if (piece === ',') return '';
    if (isExponent(piece)) return exponentText(piece, power);
    if (/^['"]/.test(piece)) return piece.replace(/^(['"])(.*?)\1?$/s, '$2');
    return piece.startsWith('\\') ? piece.slice(1) : piece;
  });
  return (shown.negative ? '-' : '') + text.join('');
}

function exponentText(piece: string, power: number): string {
  const zeros = piece.replace(/\D/g, '').length;
  const sign = power < 0 ? '-' : piece.charAt(1) === '+' ? '+' : '';
  return `${piece.charAt(0)}${sign}${String(Math.abs(power)).padStart(zeros, '0')}`;
}
