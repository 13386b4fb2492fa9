import type { JsonPath } from '../file-format/json-source.js';
import type { PolicyKindName } from '../policy/setting-kinds.js';
import { listPools } from './listed-pools.js';
import type { OrganisationFile } from './organisation-schema.js';
import type { FederatedPersonEntry, PersonEntry } from './person-schema.js';

/** A person of the file with everything filled in that follows from convention. */
export interface ListedPerson {
  /** Where the person stands in the file. */
  readonly path: JsonPath;
  readonly entry: PersonEntry | FederatedPersonEntry;
  readonly federated: boolean;
  /** SIP domain of the organisation that employs the person, in lower case. */
  readonly domain: string;
  readonly company: string;
  /** The site of the entry, else that of the pool, else the first one; null for federated people and where none is known. */
  readonly site: string | null;
  /** The pool of the entry, else the first one of the site; null for federated people and where none homes the person. */
  readonly pool: string | null;
  /** Whether the person may sign in at all. */
  readonly enabled: boolean;
  /** The per-user policies granted at the start, without `Tag:`. */
  readonly granted: GrantedPolicies;
  /** In lower case. */
  readonly sip: string;
  readonly displayName: string;
  readonly mail: string;
  readonly upn: string;
  /** With its domain: `CONTOSO\alice`. */
  readonly samAccountName: string;
  readonly distinguishedName: string;
}

/** Names of per-user policies; null where the site's or the global one governs. */
export type GrantedPolicies = Readonly<Record<PolicyKindName, string | null>>;

interface Employer {
  readonly name: string;
  readonly sipDomain: string;
  readonly netbiosDomain?: string | undefined;
  readonly otherSipDomains?: readonly string[] | undefined;
}

/** Own people, then those of partners, in the order of the file. */
export function listPeople(file: OrganisationFile): readonly ListedPerson[] {
  const units = new Map((file.departments ?? []).map(({ name, ou }) => [name, ou ?? name]));
  const homeOf = homes(file);
  const own = file.people.map((entry, index) =>
    complete(entry, file, units, ['people', index], { ...homeOf(entry), entry }),
  );
  const federated = (file.partners ?? []).flatMap((partner, partnerIndex) =>
    partner.people.map((entry, index) =>
      complete(entry, partner, noUnits, ['partners', partnerIndex, 'people', index], null),
    ),
  );
  return [...own, ...federated];
}

/** Where a person is homed. */
function homes(
  file: OrganisationFile,
): (entry: PersonEntry) => Pick<ListedPerson, 'site' | 'pool'> {
  const pools = listPools(file);
  const byName = new Map(pools.map((pool) => [pool.name.toLowerCase(), pool]));
  const ofSite = new Map<string, string>();
  for (const { name, sites } of pools)
    for (const site of sites) if (!ofSite.has(site)) ofSite.set(site, name);
  return (entry) => {
    // Version 1 took an empty text for none.
    const named = entry.site === '' ? undefined : entry.site;
    if (entry.pool === undefined) {
      const site = named === undefined ? (file.sites[0]?.name ?? null) : named;
      return { site, pool: site === null ? null : (ofSite.get(site) ?? null) };
    }
    const pool = entry.pool === null ? undefined : byName.get(entry.pool.toLowerCase());
    const site = named === undefined ? (pool?.sites[0] ?? null) : named;
    return { site, pool: pool?.name ?? null };
  };
}

const noUnits: ReadonlyMap<string, string> = new Map();

/**
 * The NetBIOS domain: the first label of the SIP domain, at most 15 characters. Follows `emulator/netbios-domain`.
 */
export const netbiosDomainOf = ({ sipDomain, netbiosDomain }: Employer): string =>
  (netbiosDomain ?? sipDomain.split('.')[0]?.slice(0, 15) ?? '').toUpperCase();

/** @param home null for federated people */
function complete(
  entry: FederatedPersonEntry,
  employer: Employer,
  units: ReadonlyMap<string, string>,
  path: JsonPath,
  home: (Pick<ListedPerson, 'site' | 'pool'> & { readonly entry: PersonEntry }) | null,
): ListedPerson {
  const sip = entry.sip.toLowerCase();
  const localPart = sip.slice(0, sip.indexOf('@'));
  const displayName =
    entry.displayName || [entry.givenName, entry.surname].filter(Boolean).join(' ') || localPart;
  // Active Directory holds at most 20 characters of a logon name.
  const logonName = entry.samAccountName ?? localPart.slice(0, 20);
  const unit = entry.department && (units.get(entry.department) ?? entry.department);
  const policies = home?.entry.policies;
  // There may be 200,000 of them: each is made at once.
  return {
    path,
    entry,
    federated: home === null,
    domain: domainOf(sip, employer),
    company: entry.company ?? employer.name,
    site: home?.site ?? null,
    pool: home?.pool ?? null,
    enabled: home?.entry.enabled ?? true,
    granted: policies
      ? { client: policies.client ?? null, presence: policies.presence ?? null }
      : nothingGranted,
    sip,
    displayName,
    mail: entry.mail?.toLowerCase() ?? sip,
    upn: entry.upn ?? sip,
    samAccountName: `${netbiosDomainOf(employer)}\\${logonName}`,
    distinguishedName:
      entry.distinguishedName ?? distinguishedName(displayName, unit || null, employer.sipDomain),
  };
}

const nothingGranted: GrantedPolicies = { client: null, presence: null };

/** The domain of the organisation that an address lies in; the first one where it lies in none. */
function domainOf(sip: string, { sipDomain, otherSipDomains = [] }: Employer): string {
  const isOther = otherSipDomains.some((domain) => sip.endsWith(`@${domain.toLowerCase()}`));
  return isOther ? sip.slice(sip.indexOf('@') + 1) : sipDomain.toLowerCase();
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

/** Why nobody can sign in as a person, after the name; null where one can. */
export function signInRefusal(
  person: Pick<ListedPerson, 'enabled' | 'pool' | 'federated'> | undefined,
): string | null {
  if (person === undefined || person.federated) return null;
  if (!person.enabled) return 'is not enabled for Lync Server';
  return person.pool === null ? 'is homed on no pool of this organisation' : null;
}
