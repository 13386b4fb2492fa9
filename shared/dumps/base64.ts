const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** By character code: the six bits, or a mark. */
const space = 64;
const other = 65;
const meaning = new Uint8Array(128).fill(other);
for (const [bits, letter] of [...alphabet].entries()) meaning[letter.charCodeAt(0)] = bits;
for (const blank of ' \t\r\n') meaning[blank.charCodeAt(0)] = space;

/** The bytes of base64 (RFC 4648), line breaks allowed; null where it is none. Padding may be missing. */
export function decodeBase64(text: string): Uint8Array | null {
  // From the beginning of a run only: to try each of its places takes the square of its length.
  const content = text.replace(/(?<![=\s])[=\s]+$/, '');
  const bytes = new Uint8Array(Math.floor((content.length * 3) / 4));
  let [length, bits, held] = [0, 0, 0];
  for (let at = 0; at < content.length; at += 1) {
    const six = meaning[content.charCodeAt(at)] ?? other;
    if (six === other) return null;
    if (six === space) continue;
    bits = ((bits << 6) | six) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[length] = (bits >> held) & 0xff;
    length += 1;
  }
  return held === 6 ? null : bytes.slice(0, length);
}
