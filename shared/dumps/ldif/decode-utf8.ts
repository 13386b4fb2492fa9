/** The text of these bytes; null where they are not UTF-8, or hold control characters that no text has. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    const text = decodeURIComponent(escaped);
    return /[^\P{Cc}\t\r\n]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
