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

/** An organisation as a file has it. */
interface EmployerEntry {
  readonly name: string;
  readonly sipDomain: string;
  readonly netbiosDomain?: string | undefined;
  readonly otherSipDomains?: readonly string[] | undefined;
}

/** What all people of an organisation have in common; its domains in lower case. */
interface Employer {
  readonly name: string;
  readonly domain: string;
  readonly otherDomains: readonly string[];
  readonly netbiosDomain: string;
  /** The part of a distinguished name that says the unit of a department, for the departments of the file. */
  readonly units: ReadonlyMap<string, string>;
  /** The end of each distinguished name: `,DC=contoso,DC=com`. */
  readonly root: string;
}

/** Kept while the file is: its checks and whoever opens it ask for the same people. */
const listed = new WeakMap<OrganisationFile, readonly ListedPerson[]>();

/** Own people, then those of partners, in the order of the file, which never changes. */
export function listPeople(file: OrganisationFile): readonly ListedPerson[] {
  const known = listed.get(file);
  if (known) return known;
  const units = new Map(
    (file.departments ?? []).map(({ name, ou }) => [name, unitPart(ou ?? name)]),
  );
  const homeOf = homes(file);
  const own = employerOf(file, units);
  const people = file.people.map((entry, index) =>
    complete(entry, own, ['people', index], homeOf(entry), entry),
  );
  for (const [partnerIndex, partner] of (file.partners ?? []).entries()) {
    const employer = employerOf(partner, noUnits);
    for (const [index, entry] of partner.people.entries())
      people.push(complete(entry, employer, ['partners', partnerIndex, 'people', index], null, {}));
  }
  listed.set(file, people);
  return people;
}

/** Where a person is homed. */
function homes(file: OrganisationFile): (entry: PersonEntry) => Home {
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
export const netbiosDomainOf = ({ sipDomain, netbiosDomain }: EmployerEntry): string =>
  (netbiosDomain ?? sipDomain.split('.')[0]?.slice(0, 15) ?? '').toUpperCase();

function employerOf(entry: EmployerEntry, units: ReadonlyMap<string, string>): Employer {
  const domain = entry.sipDomain.toLowerCase();
  return {
    name: entry.name,
    domain,
    otherDomains: (entry.otherSipDomains ?? []).map((other) => other.toLowerCase()),
    netbiosDomain: netbiosDomainOf(entry),
    units,
    root: domain
      .split('.')
      .map((component) => `,DC=${component}`)
      .join(''),
  };
}

type Home = Pick<ListedPerson, 'site' | 'pool'>;

/**
 * @param home null for federated people
 * @param own what only people of the organisation have
 */
function complete(
  entry: FederatedPersonEntry,
  employer: Employer,
  path: JsonPath,
  home: Home | null,
  { enabled = true, policies }: Pick<PersonEntry, 'enabled' | 'policies'>,
): ListedPerson {
  const sip = entry.sip.toLowerCase();
  const localPart = sip.slice(0, sip.indexOf('@'));
  const { givenName, surname } = entry;
  const name = givenName && surname ? `${givenName} ${surname}` : givenName || surname;
  const displayName = entry.displayName || name || localPart;
  // Active Directory holds at most 20 characters of a logon name.
  const logonName = entry.samAccountName ?? localPart.slice(0, 20);
  // There may be 200,000 of them: each is made at once.
  return {
    path,
    entry,
    federated: home === null,
    domain: domainOf(sip, employer),
    company: entry.company ?? employer.name,
    site: home?.site ?? null,
    pool: home?.pool ?? null,
    enabled,
    granted: policies
      ? { client: policies.client ?? null, presence: policies.presence ?? null }
      : nothingGranted,
    sip,
    displayName,
    mail: entry.mail?.toLowerCase() ?? sip,
    upn: entry.upn ?? sip,
    samAccountName: `${employer.netbiosDomain}\\${logonName}`,
    distinguishedName:
      entry.distinguishedName ?? distinguishedName(displayName, entry.department, employer),
  };
}

const nothingGranted: GrantedPolicies = { client: null, presence: null };

/** The domain of the organisation that an address lies in; the first one where it lies in none. */
function domainOf(sip: string, { domain, otherDomains }: Employer): string {
  if (otherDomains.length === 0) return domain;
  const own = sip.slice(sip.indexOf('@') + 1);
  return otherDomains.includes(own) ? own : domain;
}

/** RFC 4514: `CN=Alice Ahlberg,OU=Sales,DC=contoso,DC=com`. */
function distinguishedName(name: string, department = '', { units, root }: Employer): string {
  const unit = department && (units.get(department) ?? unitPart(department));
  return `CN=${escapeValue(name)}${unit}${root}`;
}

const unitPart = (unit: string): string => `,OU=${escapeValue(unit)}`;

/** To find nothing to replace takes much longer than to see that there is nothing. */
const escapeValue = (value: string): string =>
  /[,+"\\<>;=#]/.test(value) ? value.replace(/[,+"\\<>;=]|^#/g, '\\$&') : value;

/** Why nobody can sign in as a person, after the name; null where one can. */
export function signInRefusal(
  person: Pick<ListedPerson, 'enabled' | 'pool' | 'federated'> | undefined,
): string | null {
  if (person === undefined || person.federated) return null;
  if (!person.enabled) return 'is not enabled for Lync Server';
  return person.pool === null ? 'is homed on no pool of this organisation' : null;
}
