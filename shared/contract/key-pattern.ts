/**
 * Names of topics and keys of entries are written as patterns with at most one place for an id: `clock`,
 * `contact/{contact}`, `front-end/{fqdn}/registry`. No schema is imported here: the page bundles this file.
 */

/** The strings that a pattern stands for, as a type. */
export type KeyOf<Pattern extends string> =
  Pattern extends `${infer Before}{${string}}${infer After}`
    ? `${Before}${string}${After}`
    : Pattern;

/** The name of the place in a pattern; `never` for one without. */
export type PlaceIn<Pattern extends string> = Pattern extends `${string}{${infer Place}}${string}`
  ? Place
  : never;

/** What a pattern is filled with: one id where it has a place for it, else nothing. */
export type IdFor<Pattern extends string> = [PlaceIn<Pattern>] extends [never] ? [] : [id: string];

/** A pattern, if the entries have keys of it. */
export type PatternIn<Entries, Pattern extends string> =
  KeyOf<Pattern> extends keyof Entries ? Pattern : never;

/** The entries of the keys of a pattern. */
export type ViewAt<Entries, Pattern extends string> = Entries[KeyOf<Pattern> & keyof Entries];

export const hasPlace = (pattern: string): boolean => pattern.includes('{');

/** The text before and after the place of a pattern; all of it is before where there is none. */
export function partsOf(pattern: string): readonly [before: string, after: string] {
  if (!hasPlace(pattern)) return [pattern, ''];
  return [pattern.slice(0, pattern.indexOf('{')), pattern.slice(pattern.indexOf('}') + 1)];
}

/** The key of an id: `contact/{contact}` gives `contact/bob@contoso.com`. */
export function fillPattern<Pattern extends string>(
  pattern: Pattern,
  ...[id = '']: IdFor<Pattern> | []
): KeyOf<Pattern> {
  const [before, after] = partsOf(pattern);
  return `${before}${id}${after}` as KeyOf<Pattern>;
}

/** The id in a key; `null` when the key is none of the pattern, or the pattern has no place. */
export function idIn(pattern: string, key: string): string | null {
  const [before, after] = partsOf(pattern);
  const isLong = key.length >= before.length + after.length;
  const fits = hasPlace(pattern) && isLong && key.startsWith(before) && key.endsWith(after);
  return fits ? key.slice(before.length, key.length - after.length) : null;
}

/** The entries whose keys come of a pattern with a place, each with its id. */
export function entriesAt<Entries extends object, Pattern extends string>(
  entries: Entries,
  pattern: PatternIn<Entries, Pattern>,
): readonly (readonly [id: string, view: Exclude<ViewAt<Entries, Pattern>, undefined>])[] {
  return Object.entries(entries).flatMap(([key, view]) => {
    const id = idIn(pattern, key);
    return id === null ? [] : [[id, view] as const];
  });
}
