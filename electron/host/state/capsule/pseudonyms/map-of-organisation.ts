import { listPeople, netbiosDomainOf } from '../../../../../shared/organisation/listed-people.js';
import type { OrganisationFile } from '../../../../../shared/organisation/organisation-schema.js';
import { windowsAccounts } from '../../../../emulator/lync-server/front-ends/windows-accounts.js';
import { madeUpAddresses } from './made-up-addresses.js';
import { productWords } from './product-words.js';
import { domainOf, TextMap } from './text-map.js';
import { WordMap, wordsIn } from './word-map.js';

/** Characters of a logon name that follows from an address. */
const longestLogonName = 20;

/**
 * What stands for every text of an organisation.
 * @param texts all texts that will be mapped, of which no word stands for another
 * @param names of people beside those of the organisation
 */
export function mapOfOrganisation(
  file: OrganisationFile,
  texts: readonly string[],
  names: readonly string[],
): TextMap {
  const words = new WordMap(texts, productWords);
  const people = listPeople(file);
  const domains = [
    ...[file, ...(file.partners ?? [])].map(({ sipDomain }) => sipDomain),
    ...(file.otherSipDomains ?? []),
  ].map((domain) => domain.toLowerCase());
  return new TextMap({
    domains: new Set(domains),
    whole: new Map([...securityIdentifiers(file, words), ...madeUpAddresses(file, words)]),
    words,
    names: wordsOf([
      ...names,
      ...people.flatMap(({ entry, displayName, sip, mail, upn, samAccountName }) => [
        entry.givenName ?? '',
        entry.surname ?? '',
        displayName,
        ...[sip, mail, upn].map(localPart),
        samAccountName.slice(samAccountName.indexOf('\\') + 1),
      ]),
    ]),
    numbers: people.flatMap(({ entry: { phones } }) =>
      Object.values(phones ?? {}).flatMap((phone) => phone ?? []),
    ),
    numbered: numbersOf(file),
  });
}

/** The organisation with those names spelled out that follow from others by cutting them off. */
export function spelledOut(file: OrganisationFile): OrganisationFile {
  const logonName = (sip: string) => {
    const local = localPart(sip);
    return local.length > longestLogonName && { samAccountName: local.slice(0, longestLogonName) };
  };
  const named = <E extends Parameters<typeof netbiosDomainOf>[0]>(employer: E): E => ({
    ...employer,
    netbiosDomain: netbiosDomainOf(employer),
  });
  const { partners } = file;
  return {
    ...named(file),
    people: file.people.map((person) => ({ ...logonName(person.sip), ...person })),
    ...(partners && { partners: partners.map(named) }),
  };
}

/** The domain's administrator is known by a number that follows from the domain. */
function securityIdentifiers(file: OrganisationFile, words: WordMap): [string, string][] {
  const domain = file.sipDomain.toLowerCase();
  const netbiosDomain = netbiosDomainOf(file);
  const before = windowsAccounts({ domain, netbiosDomain });
  const after = windowsAccounts({ domain: domainOf(domain, words), netbiosDomain });
  return before.map(({ sid }, index) => [sid.toLowerCase(), after[index]?.sid ?? sid]);
}

const wordsOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => [...text.matchAll(wordsIn)].map(([word]) => word)).filter(isName);

/** A letter alone names nobody. */
const isName = (word: string): boolean => word.length > 1;

const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@'));

/** Texts of numbers only, such as those of rooms, long enough to be known by. */
function numbersOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') {
    const isNumber = /\p{Nd}/u.test(value) && value.length > 2 && !/[\p{L}\p{M}]{2}/u.test(value);
    return isNumber && key !== 'start' ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => numbersOf(member, name));
}
