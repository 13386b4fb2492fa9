import type { ResultOf } from '../../../../shared/contract/commands/command.js';
import type { Person } from '../../directory/person.js';
import { watcherKind } from '../../lync-server/presence/access-list.js';
import type { ClientSession } from '../session/client-session.js';
import { contactView } from '../views/contact-view.js';

const usualLimit = 50;

/**
 * The search box: people of the user's own organisation and the user's contacts, best first. Someone of another
 * organisation who is no contact is found by the whole address only, since no address book here holds them.
 * AddressBookAvailability changes how the client searches, not what it finds; ExcludedContactFolders is about Outlook,
 * which is not emulated.
 */
export function search(
  session: ClientSession,
  text: string,
  limit: number = usualLimit,
): ResultOf<'client.search'> {
  const found = findPeople(session, text);
  return {
    people: found.slice(0, limit).map((person) => contactView(session, person)),
    more: found.length > limit,
  };
}

function findPeople(session: ClientSession, text: string): readonly Person[] {
  const { directory } = session.ports;
  const flags = session.settings.searchPrefixFlags.value;
  const address = directory.find(text);
  const mayFind = (person: Person): boolean =>
    person === address ||
    session.watched.has(person.sip) ||
    watcherKind(person, session.person) === 'sameEnterprise';
  const everybody = directory.people().length;
  if (flags === null || isTelephoneNumber(text))
    return directory.search(text, { limit: everybody }).filter(mayFind);
  if (text.trim() === '') return [];
  return directory
    .people()
    .filter(
      (person) => mayFind(person) && (person === address || matchesFlags(person, text, flags)),
    )
    .toSorted((one, other) => compareNames(one, other));
}

const isTelephoneNumber = (text: string): boolean => /^[+\d\s().-]*\d[+\d\s().-]*$/.test(text);

function compareNames({ displayName: one }: Person, { displayName: other }: Person): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * What SearchPrefixFlags lets search compare, least significant bit first. The
 * directory holds one mail address for each person, so that bits 0 and 2 mean the same here.
 * Follows `contacts/search-attributes`.
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
