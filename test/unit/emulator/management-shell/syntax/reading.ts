/** How a text is read: what belongs together stands in a list, the rest is as it was written. */
export type Reading = string | readonly Reading[];

/** One thing alone is itself; behind a label also a list of one stays a list. */
export function together(...parts: readonly Reading[]): Reading {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : parts;
}

/** Words and operators without regard to case and the kind of dash. */
export const plain = (text: string): string => text.toLowerCase().replace(/[\u2013-\u2015]/g, '-');
