import type { RegistryData } from '../registry/registry-value.js';
import { closingQuote, isComment, unescapeText } from './reg-file-entry.js';

type Read = { readonly data: RegistryData } | { readonly reason: string };

const regSz = 1;
const regBinary = 3;
const regDword = 4;

/** What stands behind the equals sign of a value, or why it is none. */
export function parseRegData(text: string, isUnicode: boolean): Read {
  if (text.startsWith('"')) return readText(text);
  const [, type = '', rest = ''] = /^([a-z]+(?:\([^)]*\))?):(.*)$/is.exec(text) ?? [];
  const kind = type.toLowerCase();
  if (kind === 'dword') return readDword(rest);
  const [, number] = /^hex(?:\(([\da-f]{1,8})\))?$/.exec(kind) ?? [undefined, null];
  if (number === null) {
    return {
      reason: `"${text.slice(0, 40)}" is no value. Allowed: "text", dword:00000001, hex:…, hex(2):…, or - to delete it.`,
    };
  }
  const bytes = readBytes(rest);
  if (bytes === null)
    return { reason: 'Bytes are two hexadecimal digits each, with commas between them.' };
  return {
    data: dataOf(number === undefined ? regBinary : Number.parseInt(number, 16), bytes, isUnicode),
  };
}

function readText(text: string): Read {
  const closing = closingQuote(text);
  if (closing === null) return { reason: 'The quote of the text is not closed.' };
  if (!isComment(text.slice(closing + 1))) return { reason: 'Something follows the text.' };
  return { data: { type: 'string', value: unescapeText(text.slice(1, closing)) } };
}

function readDword(text: string): Read {
  const [, digits] = /^\s*([\da-f]{1,8})\s*(?:;.*)?$/is.exec(text) ?? [];
  return digits === undefined
    ? { reason: 'A dword has one to eight hexadecimal digits: dword:00000001.' }
    : { data: { type: 'dword', value: Number.parseInt(digits, 16) } };
}

function readBytes(text: string): readonly number[] | null {
  const plain = text.replace(/;.*$/s, '').trim().replace(/,$/, '');
  if (plain === '') return [];
  const bytes = plain
    .split(',')
    .map((byte) => (/^\s*[\da-f]{1,2}\s*$/i.test(byte) ? Number.parseInt(byte, 16) : null));
  return bytes.every((byte) => byte !== null) ? bytes : null;
}

/** Bytes of a text or a number become one, as Windows has them. */
function dataOf(kind: number, bytes: readonly number[], isUnicode: boolean): RegistryData {
  const [one = 0, two = 0, three = 0, four = 0] = bytes;
  if (kind === regDword && bytes.length === 4)
    return { type: 'dword', value: one + two * 0x100 + three * 0x1_0000 + four * 0x100_0000 };
  if (kind === regSz && (!isUnicode || bytes.length % 2 === 0))
    return { type: 'string', value: textOf(bytes, isUnicode ? 2 : 1) };
  return { type: 'bytes', kind, bytes };
}

function textOf(bytes: readonly number[], width: 1 | 2): string {
  const codes: number[] = [];
  for (let index = 0; index < bytes.length; index += width)
    codes.push((bytes[index] ?? 0) + (width === 2 ? (bytes[index + 1] ?? 0) * 0x100 : 0));
  const text = codes.map((code) => String.fromCharCode(code)).join('');
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}
