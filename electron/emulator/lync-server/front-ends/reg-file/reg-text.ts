/** The place of the quote that closes a text beginning with one; null when none does. */
export function closingQuote(text: string): number | null {
  if (!text.startsWith('"')) return null;
  for (let index = 1; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '"') return index;
  }
  return null;
}

/** Takes the backslash from what was escaped with it. */
export const unescapeText = (text: string): string => text.replace(/\\(.)/gs, '$1');

/** Whether nothing more follows on the line but a comment. */
export const isComment = (text: string): boolean => /^\s*(?:;|$)/.test(text);

export const escapeText = (text: string): string => text.replace(/[\\"]/g, '\\$&');
