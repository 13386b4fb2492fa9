/**
 * How a dump is stored. `ascii` is what Windows PowerShell makes of it: `?` for every other character. In `latin-1` each
 * byte is the character of its number, as bytes are written that are no text.
 */
export type TextEncoding = 'utf-16le' | 'utf-16be' | 'utf-8' | 'windows-1252' | 'latin-1' | 'ascii';

/** The characters of Windows-1252 at 0x80 to 0x9F, where it differs from Latin-1. Source: WHATWG Encoding, index windows-1252. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

const questionMark = 0x3f;

/** What PowerShell writes at the beginning of a file in that encoding; nothing for one byte a character. */
export function byteOrderMark(encoding: TextEncoding): Uint8Array {
  return encoding.startsWith('utf') ? encodeText('\ufeff', encoding) : new Uint8Array();
}

/** The bytes of a text, without a byte order mark. A character that the encoding lacks becomes `?`. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  switch (encoding) {
    case 'utf-16le':
    case 'utf-16be':
      return utf16(text, encoding === 'utf-16le');
    case 'utf-8':
      return utf8(text);
    default:
      return Uint8Array.from(text, (character) => singleByte(character, encoding));
  }
}

function singleByte(character: string, encoding: TextEncoding): number {
  const code = character.codePointAt(0) ?? questionMark;
  if (code < 0x80) return code;
  if (encoding === 'ascii') return questionMark;
  if (encoding === 'latin-1') return code <= 0xff ? code : questionMark;
  if (code >= 0xa0 && code <= 0xff) return code;
  const index = windows1252.indexOf(character);
  return index < 0 ? questionMark : 0x80 + index;
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const [low, high] = isLittle ? [0, 1] : [1, 0];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[index * 2 + low] = unit & 0xff;
    bytes[index * 2 + high] = unit >> 8;
  }
  return bytes;
}

/** The bits of a first byte that say how many follow. */
const firstBits = [0, 0xc0, 0xe0, 0xf0] as const;

/** Half a surrogate pair becomes U+FFFD, as .NET has it. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let end = 0;
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) ?? 0;
    const isPair = point > 0xffff;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (isPair) index += 1;
    const tail = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
    bytes[end] = (firstBits[tail] ?? 0) | (code >> (6 * tail));
    for (let rest = tail - 1, at = end + 1; rest >= 0; rest -= 1, at += 1)
      bytes[at] = 0x80 | ((code >> (6 * rest)) & 0x3f);
    end += tail + 1;
  }
  return bytes.slice(0, end);
}

/**
 * The text of bytes, a byte order mark at their beginning left out; what is none of the encoding becomes U+FFFD.
 * Decodes as `TextDecoder` does, which the engine does not have.
 * @throws {RangeError} at what is none of the encoding, when `fatal`
 */
export function decodeBytes(bytes: Uint8Array, encoding: TextEncoding, fatal = false): string {
  const units =
    encoding === 'utf-8'
      ? unitsOfUtf8(bytes, fatal)
      : encoding === 'utf-16le' || encoding === 'utf-16be'
        ? unitsOfUtf16(bytes, encoding === 'utf-16le')
        : Uint16Array.from(bytes, encoding === 'windows-1252' ? singleUnit : undefined);
  const from = units[0] === 0xfeff && encoding.startsWith('utf') ? 1 : 0;
  return textOf(units, from);
}

/** Units that are made into a string at once: functions take so many arguments everywhere. */
const unitsAtOnce = 8192;

function textOf(units: Uint16Array, from: number): string {
  const parts: string[] = [];
  for (let index = from; index < units.length; index += unitsAtOnce)
    parts.push(String.fromCharCode(...units.subarray(index, index + unitsAtOnce)));
  return parts.join('');
}

const singleUnit = (byte: number): number =>
  byte >= 0x80 && byte < 0xa0 ? windows1252.charCodeAt(byte - 0x80) : byte;

function unitsOfUtf16(bytes: Uint8Array, isLittle: boolean): Uint16Array {
  const units = new Uint16Array(bytes.length >> 1);
  const [low, high] = isLittle ? [0, 1] : [1, 0];
  for (let index = 0; index < units.length; index += 1)
    units[index] = (bytes[index * 2 + low] ?? 0) | ((bytes[index * 2 + high] ?? 0) << 8);
  return units;
}

function unitsOfUtf8(bytes: Uint8Array, fatal: boolean): Uint16Array {
  const units = new Uint16Array(bytes.length);
  let end = 0;
  for (let at = 0; at < bytes.length; ) {
    const { code, length } = characterAt(bytes, at);
    if (code === null && fatal) throw new RangeError(`Byte ${at} is no UTF-8.`);
    at += length;
    if (code !== null && code > 0xffff) {
      units[end] = 0xd800 | ((code - 0x10000) >> 10);
      units[end + 1] = 0xdc00 | ((code - 0x10000) & 0x3ff);
      end += 2;
    } else {
      units[end] = code ?? 0xfffd;
      end += 1;
    }
  }
  return units.slice(0, end);
}

/** The smallest character that takes so many bytes after its first: a smaller one is written too long. */
const smallest = [0, 0x80, 0x800, 0x10000] as const;

/** One character of UTF-8; `null` for bytes that are none, and how many of them stand for one U+FFFD. */
function characterAt(bytes: Uint8Array, at: number): { code: number | null; length: number } {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return { code: first, length: 1 };
  const tail = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
  if (first < 0xc2 || first > 0xf4) return { code: null, length: 1 };
  let code = first & (0x3f >> tail);
  for (let index = 1; index <= tail; index += 1) {
    const next = bytes[at + index];
    if (next === undefined || (next & 0xc0) !== 0x80) return { code: null, length: index };
    code = (code << 6) | (next & 0x3f);
    const left = tail - index;
    const least = (smallest[tail] ?? 0) >> (6 * left);
    const isSurrogate = tail === 2 && index === 1 && code >= 0x360 && code <= 0x37f;
    const isTooLarge = tail === 3 && index === 1 && code > 0x10f;
    const isTooLong = index === 1 && code < least;
    if (isTooLong || isSurrogate || isTooLarge) return { code: null, length: index };
  }
  return { code, length: tail + 1 };
}
