/** Dashes that PowerShell reads as `-`: hyphen, en dash, em dash, horizontal bar. */
export const isDash = (character: string): boolean => /^[-\u2013\u2014\u2015]$/.test(character);

/** Quotes that PowerShell reads as `'`. */
export const isSingleQuote = (character: string): boolean =>
  /^['\u2018\u2019\u201a\u201b]$/.test(character);

/** Quotes that PowerShell reads as `"`. */
export const isDoubleQuote = (character: string): boolean =>
  /^["\u201c\u201d\u201e]$/.test(character);

/** Space within a line, the no-break and typographic spaces of web pages included. */
export const isBlank = (character: string): boolean =>
  /^[ \t\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff\u200b]$/.test(character);

export const isNewline = (character: string): boolean => character === '\n' || character === '\r';

export const isDigit = (character: string): boolean => character >= '0' && character <= '9';

export const isWordPart = (character: string): boolean => /^[\p{L}\p{N}_]$/u.test(character);
