import type { ResultOf } from '../../../../shared/contract/commands/command.js';
import {
  type SearchedWords,
  type WordsOfPerson,
  wordsOfAddress,
} from '../../directory/people-search.js';
import type { Person } from '../../directory/person.js';
import { fold, wordsOf } from '../../directory/word-index.js';
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
  const limit = directory.people().length;
  if (flags === null) return directory.search(text, { limit }).filter(mayFind);
  const found = directory.search(text, { limit, words: wordsByFlags(flags) }).filter(mayFind);
  return address ? [address, ...found.filter((person) => person !== address)] : found;
}

type WordsWithBits = readonly [bits: number, words: WordsOfPerson];

/**
 * What SearchPrefixFlags lets search compare. The directory holds one mail address for each person, so that bits 0 and
 * 2 mean the same here; telephone numbers have no bit. Follows `contacts/search-attributes`.
 */
function wordsByFlags(flags: number): SearchedWords {
  const withBits = (words: readonly WordsWithBits[]) =>
    words.flatMap(([bits, each]) => (flags & bits ? [each] : []));
  return {
    displayName: (flags & displayNameBit) !== 0,
    names: withBits(names),
    others: withBits(others),
  };
}

const displayNameBit = 0b1_0000;

const names: readonly WordsWithBits[] = [
  [displayNameBit, ({ displayName }) => wordsOf(displayName)],
  [0b10_0000, ({ givenName }) => wordsOf(givenName)],
  [0b100_0000, ({ surname }) => wordsOf(surname)],
];

const others: readonly WordsWithBits[] = [
  [0b101, ({ mail }) => [fold(mail)]],
  [0b10, ({ mail }) => wordsOfAddress(mail)],
  [0b1000, ({ company }) => wordsOf(company)],
];
