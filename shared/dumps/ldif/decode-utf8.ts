import { decodeBytes } from '../text-encoding.js';

/** The text of these bytes; null where they are not UTF-8, or hold control characters that no text has. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const text = decodeBytes(bytes, 'utf-8', true);
    return /[^\P{Cc}\t\r\n]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
