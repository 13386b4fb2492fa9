/** Decodes the bytes by a label of the Encoding standard; throws at what is none of it when `fatal`. */
export type Decoder = (label: string, fatal: boolean) => string;

/** The label of UTF-16 by its mark, or by the zeros of its first letters; null where neither is there. */
export function utf16Label([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  if (isLittle && first !== undefined) return 'utf-16le';
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  return isBig && second !== undefined ? 'utf-16be' : null;
}

/**
 * The text of a file that somebody brings, whatever its program wrote: UTF-16 with its mark or by the zeros of its
 * first letters, UTF-8 where all of it is, and what Windows wrote before in Western countries otherwise.
 */
export function decodeText(bytes: Uint8Array, decode: Decoder): string {
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) return decode(utf16, false);
  try {
    return decode('utf-8', true);
  } catch {
    return decode('windows-1252', false);
  }
}
