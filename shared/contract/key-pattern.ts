/**
 * Names of topics and keys of entries are written as patterns with at most one place to fill in: `clock`,
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

/** What fills a pattern: one text where it has a place, else nothing. */
export type Filling<Pattern extends string> = [PlaceIn<Pattern>] extends [never] ? [] : [string];

const place = /\{[^}]*\}/;

/** The text before and after the place of a pattern; all of it is before where there is none. */
export function partsOf(pattern: string): readonly [before: string, after: string] {
  const [before = '', after = ''] = pattern.split(place);
  return [before, after];
}

export const hasPlace = (pattern: string): boolean => place.test(pattern);

/** The key that a pattern gives when its place is filled: `contact/{contact}` gives `contact/bob@contoso.com`. */
export function fillPattern<Pattern extends string>(
  pattern: Pattern,
  ...filling: Filling<Pattern>
): KeyOf<Pattern> {
  const [before, after] = partsOf(pattern);
  return `${before}${filling[0] ?? ''}${after}` as KeyOf<Pattern>;
}

/** What fills the place of a pattern in a key; `null` when the key is none of the pattern, or it has no place. */
export function fillingOf(pattern: string, key: string): string | null {
  const [before, after] = partsOf(pattern);
  const fits = hasPlace(pattern) && key.startsWith(before) && key.endsWith(after);
  return fits ? key.slice(before.length, key.length - after.length) : null;
}
