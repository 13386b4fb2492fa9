import type { ResultOf } from '../../../../shared/contract/commands/command.js';
import type { Directory } from '../../directory/directory.js';
import type { WordsOfPerson } from '../../directory/people-search.js';
import type { Person } from '../../directory/person.js';
import { Positions } from '../../directory/positions.js';
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
  const everybody = directory.people().length;
  if (flags === null || isTelephoneNumber(text))
    return directory.search(text, { limit: everybody }).filter(mayFind);
  if (text.trim() === '') return [];
  const found = mightMatchFlags(directory, text, flags).filter(
    (person) => person !== address && mayFind(person) && matchesFlags(person, text, flags),
  );
  return [...found, ...(address ? [address] : [])].toSorted(compareNames);
}

/** The people of whom each word of `text` begins a word of an attribute whose bit is set, and perhaps others. */
function mightMatchFlags(
  { index }: Pick<Directory, 'index'>,
  text: string,
  flags: number,
): readonly Person[] {
  const none = Positions.none(index.people.length);
  const indices = attributeWords.flatMap((words, bit) =>
    (flags >> bit) & 1 ? [index.index(words)] : [],
  );
  const found = termsIn(text).map((term) =>
    indices.map((each) => each.find(term)).reduce((one, two) => one.or(two), none),
  );
  const [first = none, ...others] = found;
  const places = others.reduce((one, two) => one.and(two), first);
  return index.page([places], 0, index.people.length);
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
function matchesFlags(person: Person, text: string, flags: number): boolean {
  const values = attributes.flatMap((read, bit) => ((flags >> bit) & 1 ? [read(person)] : []));
  const words = values.flatMap((value) => [fold(value), ...fold(value).split(/[\s,()]+/)]);
  return termsIn(text).every((term) => words.some((word) => word.startsWith(term)));
}

const attributeWords: readonly WordsOfPerson[] = attributes.map(
  (read) => (person) => wordsOf(read(person)),
);

const termsIn = (text: string): readonly string[] =>
  fold(text)
    .trim()
    .split(/[\s,]+/);
