import type { Person } from '../../directory/person.js';

/**
 * What SearchPrefixFlags lets search compare, least significant bit first. Source: Set-CsClientPolicy reference. The
 * directory holds one mail address for each person, so that bits 0 and 2 mean the same here.
 */
const attributes: readonly ((person: Person) => string)[] = [
  ({ mail }) => mail,
  ({ mail }) => mail.slice(0, mail.indexOf('@')),
  ({ mail }) => mail,
  ({ company }) => company,
  ({ displayName }) => displayName,
  ({ givenName }) => givenName,
  ({ surname }) => surname,
];

/** Whether each word of `text` begins a word of an attribute whose bit is set. Telephone numbers have no bit. */
export function matchesFlags(person: Person, text: string, flags: number): boolean {
  const values = attributes.flatMap((read, bit) => ((flags >> bit) & 1 ? [read(person)] : []));
  const words = values.flatMap((value) => [fold(value), ...fold(value).split(/[\s,()]+/)]);
  const terms = fold(text)
    .trim()
    .split(/[\s,]+/);
  return terms.every((term) => words.some((word) => word.startsWith(term)));
}

/** Lower case without accents, as the address book compares. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
