import type { JsonPath } from '../file-format/json-source.js';
import type { FederatedPersonEntry, OrganisationFile, PersonEntry } from './organisation-schema.js';

/** A person of the file with everything filled in that follows from convention. */
export interface ListedPerson {
  /** Where the person stands in the file. */
  readonly path: JsonPath;
  readonly entry: PersonEntry | FederatedPersonEntry;
  readonly federated: boolean;
  /** SIP domain of the organisation that employs the person, in lower case. */
  readonly domain: string;
  readonly company: string;
  /** The site of the entry, else the first one; null for federated people. */
  readonly site: string | null;
  /** In lower case. */
  readonly sip: string;
  readonly displayName: string;
  readonly mail: string;
  readonly upn: string;
  /** With its domain: `CONTOSO\alice`. */
  readonly samAccountName: string;
  readonly distinguishedName: string;
}

interface Employer {
  readonly name: string;
  readonly sipDomain: string;
  readonly netbiosDomain?: string | undefined;
}

/** Own people, then those of partners, in the order of the file. */
export function listPeople(file: OrganisationFile): readonly ListedPerson[] {
  const units = new Map((file.departments ?? []).map(({ name, ou }) => [name, ou ?? name]));
  const own = file.people.map((entry, index) => ({
    ...complete(entry, file, units),
    path: ['people', index],
    federated: false,
    site: entry.site ?? file.sites[0]?.name ?? null,
  }));
  const federated = (file.partners ?? []).flatMap((partner, partnerIndex) =>
    partner.people.map((entry, index) => ({
      ...complete(entry, partner, noUnits),
      path: ['partners', partnerIndex, 'people', index],
      federated: true,
      site: null,
    })),
  );
  return [...own, ...federated];
}

const noUnits: ReadonlyMap<string, string> = new Map();

/**
 * The NetBIOS domain: the first label of the SIP domain, at most 15 characters. Follows `emulator/netbios-domain`.
 */
export const netbiosDomainOf = ({ sipDomain, netbiosDomain }: Employer): string =>
  (netbiosDomain ?? sipDomain.split('.')[0]?.slice(0, 15) ?? '').toUpperCase();

function complete(
  entry: FederatedPersonEntry,
  employer: Employer,
  units: ReadonlyMap<string, string>,
): Omit<ListedPerson, 'path' | 'federated' | 'site'> {
  const sip = entry.sip.toLowerCase();
  const localPart = sip.slice(0, sip.indexOf('@'));
  const fullName = [entry.givenName, entry.surname].filter(Boolean).join(' ');
  const displayName = entry.displayName || fullName || localPart;
  // Active Directory holds at most 20 characters of a logon name.
  const logonName = entry.samAccountName ?? localPart.slice(0, 20);
  const unit = entry.department && (units.get(entry.department) ?? entry.department);
  return {
    entry,
    domain: employer.sipDomain.toLowerCase(),
    company: entry.company ?? employer.name,
    sip,
    displayName,
    mail: entry.mail?.toLowerCase() ?? sip,
    upn: entry.upn ?? sip,
    samAccountName: `${netbiosDomainOf(employer)}\\${logonName}`,
    distinguishedName:
      entry.distinguishedName ?? distinguishedName(displayName, unit || null, employer.sipDomain),
  };
}

/** RFC 4514: `CN=Alice Ahlberg,OU=Sales,DC=contoso,DC=com`. */
function distinguishedName(name: string, unit: string | null, domain: string): string {
  const components = domain.toLowerCase().split('.');
  return [
    `CN=${escapeValue(name)}`,
    ...(unit === null ? [] : [`OU=${escapeValue(unit)}`]),
    ...components.map((component) => `DC=${component}`),
  ].join(',');
}

const escapeValue = (value: string): string => value.replace(/[,+"\\<>;=]|^#/g, '\\$&');
