/** Decodes the bytes by a label of the Encoding standard; throws at what is none of it when `fatal`. */
export type Decoder = (label: string, fatal: boolean) => string;

/**
 * The text of a file that somebody brings, whatever its program wrote: UTF-16 with its mark or by the zeros of its
 * first letters, UTF-8 where all of it is, and what Windows wrote before in Western countries otherwise.
 */
export function decodeText([first, second]: Uint8Array, decode: Decoder): string {
  const isLittle = (first === 0xff && second === 0xfe) || (first !== 0 && second === 0);
  if (isLittle && first !== undefined) return decode('utf-16le', false);
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second !== 0);
  if (isBig && second !== undefined) return decode('utf-16be', false);
  try {
    return decode('utf-8', true);
  } catch {
    return decode('windows-1252', false);
  }
}
