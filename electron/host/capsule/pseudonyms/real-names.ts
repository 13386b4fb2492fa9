import type { OrganisationFile } from '../../../../shared/organisation/organisation-schema.js';
import type { RealNames } from './name-map.js';

/** All that an organisation file and texts beside it tell of real people. */
export function realNames(file: OrganisationFile, texts: Iterable<string>): RealNames {
  const employers = [file, ...(file.partners ?? [])];
  const people = employers.flatMap((employer) => employer.people);
  const groups = file.distributionGroups ?? [];
  return {
    names: [
      ...employers.map(({ name }) => name),
      ...people.flatMap(({ givenName, surname, displayName, samAccountName, company }) =>
        present(givenName, surname, displayName, samAccountName, company),
      ),
      ...[...texts].flatMap(commonNames),
    ],
    addresses: people.flatMap(({ sip, mail, upn }) => present(sip, mail, upn)),
    domains: [
      ...employers.map(({ sipDomain }) => sipDomain),
      ...[
        ...people.flatMap(({ mail, upn }) => present(mail, upn)),
        ...groups.map(({ mail }) => mail),
      ].map((address) => address.slice(address.lastIndexOf('@') + 1)),
    ],
    phones: people.flatMap(({ phones = {} }) =>
      present(phones.work, phones.mobile, phones.home, phones.other),
    ),
    titles: people.flatMap(({ title }) => present(title)),
  };
}

/** Names of organisers and attendees of an iCalendar file (RFC 5545, 3.2.2), its lines unfolded. */
function commonNames(text: string): readonly string[] {
  return [...text.matchAll(/;CN=(?:"([^"\r\n]*)"|([^;:\r\n]*))/gi)].flatMap(([, quoted, plain]) =>
    present(quoted, plain),
  );
}

const present = (...values: readonly (string | undefined)[]): readonly string[] =>
  values.filter((value): value is string => value !== undefined && value !== '');
