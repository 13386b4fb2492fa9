import { decodeBase64 } from '../base64.js';
import type { ForeignValue } from '../foreign.js';
import { textOrLoss, wholeLetters } from '../foreign-text.js';
import { parseIsoDuration } from '../iso-duration.js';

const escaped = /_x([0-9A-Fa-f]{4})_/g;

/** Decodes the `_xHHHH_` of texts and names once (`estate/clixml-escapes`). */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return wholeLetters(
    text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** A whole number, exact. */
function readInteger(text: string): ForeignValue | undefined {
  if (!/^-?\d{1,30}$/.test(text)) return undefined;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : { kind: 'integer', text };
}

/** Digits that a double holds exactly. */
const exactDigits = 15;

function readFraction(text: string): ForeignValue | undefined {
  if (/^-?(?:INF|NaN)$/.test(text)) return text;
  if (!/^-?\d{1,400}(?:\.\d{1,400})?(?:E[+-]?\d{1,3})?$/i.test(text)) return undefined;
  const number = Number(text);
  const isExact = /E/i.test(text) || text.replace(/\D/g, '').length <= exactDigits;
  return isExact && Number.isFinite(number) ? number : { kind: 'integer', text };
}

const readText = (text: string): ForeignValue => textOrLoss(decodeEscapes(text));
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

function readDuration(text: string): ForeignValue | undefined {
  const ticks = parseIsoDuration(text);
  return ticks === null ? undefined : { kind: 'time-span', ticks };
}

function readBytes(text: string): ForeignValue | undefined {
  const bytes = decodeBase64(text);
  return bytes === null ? undefined : { kind: 'bytes', bytes };
}

function readCharacter(text: string): ForeignValue | undefined {
  return /^\d{1,5}$/.test(text) ? wholeLetters(String.fromCharCode(Number(text))) : undefined;
}

type ReadPrimitive = (text: string) => ForeignValue | undefined;

/**
 * The primitive types of [MS-PSRP] 2.2.5.1 by tag (`estate/clixml-values`): each gives the value of an element's text,
 * or undefined where the text is none of its type.
 */
export const primitives: ReadonlyMap<string, ReadPrimitive> = new Map<string, ReadPrimitive>([
  ['S', readText],
  ['SBK', readText],
  ['XD', readText],
  ['URI', readText],
  ['Version', readText],
  ['G', readText],
  ['B', (text) => (text === 'true' ? true : text === 'false' ? false : undefined)],
  ['C', readCharacter],
  ...['By', 'SB', 'I16', 'U16', 'I32', 'U32', 'I64', 'U64'].map(
    (tag) => [tag, readInteger] as const,
  ),
  ...['Sg', 'Db', 'D'].map((tag) => [tag, readFraction] as const),
  ['TS', readDuration],
  ['DT', (text) => (dateTime.test(text) ? { kind: 'date', text } : undefined)],
  ['BA', readBytes],
  ['SS', () => ({ kind: 'lost', text: 'protected text' })],
  ['Nil', () => null],
]);
