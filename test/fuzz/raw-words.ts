/**
 * Words in which engines and libraries complain, as V8, Zod, `yaml`, `ical.js` and `fast-xml-parser` have them. A refusal
 * that has them was passed on instead of being put into words of its own.
 */
const rawWords: readonly RegExp[] = [
  // The engine.
  /Cannot (?:(?:read|set) propert|convert (?:undefined|object|a )|access '|destructure |use 'in')/,
  /\bis not (?:a function|iterable|defined|a constructor|extensible)\b/,
  /\bMaximum call stack\b/,
  /\bInvalid (?:time value|array length|string length|date|count value|regular expression|time zone)\b/i,
  /\bUnexpected (?:token|string|number|end of|non-whitespace).*JSON\b/,
  /\bin JSON at position\b/,
  /\b(?:toFixed|toString|toPrecision|normalize)\(\) /,
  /\bundefined\b/,
  /\[object \w+\]/,
  /\bNaN\b/,
  // Zod.
  /\bInvalid (?:input|option|key|element|string|discriminator|ISO|email|URL|UUID)\b/,
  /\bUnrecognized keys?\b/,
  /\bToo (?:big|small): expected\b/,
  // ical.js.
  /\binvalid (?:BEGIN|line \(no token|ical body|date-time value|frequency|BYDAY|UNTIL|INTERVAL|COUNT|BYSECOND)/i,
  /\bcomponent end doesn't match\b/,
  /\b[Cc]ould not extract integer\b/,
  /\b[Mm]issing parameter value\b/,
  /\b[Ee]mpty parameter name\b/,
  /\bInvalid parameters in\b/,
  /\bBY[A-Z]+: invalid value\b/,
  /\bBY[A-Z]+ (?:may only appear|does not fit)\b/,
  /\bInvalid BY[A-Z]+ rule\b/,
  /\brecurrences neither\b/,
  /\bno matching double quote\b/,
  /\binvalid duration value\b/,
  /\bMalformed values in\b/,
  /\bNo (?:valid|future) occurrences\b/i,
  /\bUnable to parse\b/,
  // Temporal and its recurrence rules.
  /\b(?:RangeError|TypeError|SyntaxError|ReferenceError)\b/,
  /\bvalue out of range\b/i,
  /\b(?:DTSTART|RRULE) (?:is required|must)\b/,
];

/** The raw words in the refusal of an input; `null` for one in the program's own, which may quote the input. */
export function rawWordsIn(refusal: string, input: string): string | null {
  for (const pattern of rawWords) {
    const [found] = pattern.exec(refusal) ?? [];
    if (found !== undefined && !input.includes(found)) return found;
  }
  return null;
}

/**
 * The first line of a refusal without what it quotes and counts, so that those of one kind are alike. What it quotes may
 * have quotes.
 */
export const kindOf = (refusal: string): string =>
  (refusal.split('\n', 1)[0] ?? '')
    .replace(/["“‘'`].*["”’'`]/s, '"…"')
    .replace(/<[^>]*>/g, '<…>')
    .replace(/\b(BEGIN|END):\S+/g, '$1:…')
    .replace(/\d+/g, 'N')
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 160);
