import { listPeople } from '../../../../shared/organisation/listed-people.js';
import { listPools, serversOf } from '../../../../shared/organisation/listed-pools.js';
import {
  type OrganisationFile,
  organisationSchemaVersion,
} from '../../../../shared/organisation/organisation-schema.js';
import type { PersonEntry } from '../../../../shared/organisation/person-schema.js';
import { policyIdentities } from '../../../../shared/policy/settings-identity.js';
import type { EstateRecords } from '../records/estate-records.js';
import { numberedDn } from './distinguished-name.js';
import { joinPeople, type PolicyNames } from './join-people.js';
import { JoinReport } from './join-report.js';
import { joinSettings } from './join-settings.js';
import { assignRegistries, Topology } from './join-topology.js';
import { OwnNames } from './own-names.js';

/** What all files that were read come to. */
export interface JoinedEstate {
  /** Null where there is nobody to open. */
  readonly organisation: OrganisationFile | null;
  /** Pictures by the path that the organisation has for them. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly report: JoinReport;
}

/** Where the clock begins: no dump says what day it was. */
const start = '2010-12-06T08:00:00';
const timeZone = 'UTC';
/** Domains of addresses beside the first, and people, that an organisation file holds. */
const mostDomains = 200;
const mostPeople = 200_000;

/**
 * Joins records to one organisation. The same records and choices give the same organisation.
 * @param choices which side of a conflict holds, by its id
 * @param breathe awaited now and then, so that others have their turn
 */
export async function joinEstate(
  records: EstateRecords,
  choices: ReadonlyMap<string, number>,
  breathe: () => Promise<void>,
): Promise<JoinedEstate> {
  const report = new JoinReport(choices);
  const own = records.organisations.at(-1);
  if (own) return asItIs(own.organisation, own.file.name, records, report);
  const topology = new Topology(records, report);
  const settings = joinSettings(records, topology, report);
  const policies: PolicyNames = {
    client: namesOf(settings.policies.client),
    presence: namesOf(settings.policies.presence),
  };
  const joined = await joinPeople({ records, topology, policies, report, breathe });
  const { people, domains } = withDomains(joined.people, report);
  const [sipDomain, ...otherSipDomains] = domains;
  if (sipDomain === undefined) return { organisation: null, pictures: new Map(), report };
  await breathe();
  for (const person of people)
    if (person.pool && topology.siteOf(person.pool) === null)
      report.assumeOf(
        'No site policy governs',
        'The site of their pool is not known; the Global policy governs who has no policy of their own.',
      );
  const placed = topology.written();
  const draft: OrganisationFile = {
    schemaVersion: organisationSchemaVersion,
    name: nameOf(people, sipDomain),
    sipDomain,
    ...(otherSipDomains.length > 0 && { otherSipDomains }),
    timeZone,
    start,
    ...placed,
    people: [...people],
    contactLists: 'from-directory',
    ...settings,
  };
  report.assume(
    'Contact lists hold managers, reports and some colleagues',
    'The server keeps contact lists, and no dump has them. Take "contactLists" out of the file, or give people "contacts", where that matters.',
  );
  report.assume(
    `The clock begins on ${start.replace('T', ' at ')}, ${timeZone}`,
    'No dump says the zone of the organisation. Change timeZone and start in the file where they matter.',
  );
  const registry = assignRegistries(records, listPools(draft).flatMap(serversOf), report);
  await breathe();
  const organisation = withOwnNames({ ...draft, ...(registry.length > 0 && { registry }) }, report);
  return { organisation, pictures: joined.pictures, report };
}

/** An organisation file of this program is an estate already. */
function asItIs(
  organisation: OrganisationFile,
  name: string,
  records: EstateRecords,
  report: JoinReport,
): JoinedEstate {
  if (records.people.length + records.settings.length + records.topology.length > 0)
    report.assume(
      `${name} is taken as it is`,
      'It is an organisation already. What other files hold is not joined with it; import them without it.',
    );
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const pictures = new Map<string, Uint8Array>();
  for (const { photo } of organisation.people) {
    if (typeof photo !== 'object' || !('file' in photo)) continue;
    const bytes =
      records.pictures.get(`${folder}${photo.file}`) ?? records.pictures.get(photo.file);
    if (bytes) pictures.set(photo.file, bytes);
  }
  return { organisation, pictures, report };
}

function namesOf(
  entries: NonNullable<OrganisationFile['policies']>['client'],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { identity } of entries ?? []) {
    const read = policyIdentities.read(identity);
    if (read?.scope === 'user') names.set(read.name.toLowerCase(), read.name);
  }
  return names;
}

/** The domains of addresses, the most frequent first; people beyond what a file holds are left out. */
function withDomains(all: readonly PersonEntry[], report: JoinReport) {
  const counts = new Map<string, number>();
  for (const { sip } of all) {
    const domain = domainOf(sip);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([, one], [, other]) => other - one).map(([domain]) => domain);
  const domains = ordered.slice(0, mostDomains + 1);
  const known = new Set(domains);
  const people: PersonEntry[] = [];
  for (const person of all) {
    if (known.has(domainOf(person.sip)) && people.length < mostPeople) people.push(person);
    else
      report.leftOut.add({
        who: person.sip,
        why: `An organisation has at most ${mostPeople} people, with addresses of ${mostDomains + 1} domains.`,
      });
  }
  return { people, domains };
}

const domainOf = (sip: string): string => sip.slice(sip.indexOf('@') + 1).toLowerCase();

/** The company that most people have, else the domain. */
function nameOf(people: readonly PersonEntry[], sipDomain: string): string {
  const counts = new Map<string, number>();
  for (const { company } of people)
    if (company) counts.set(company, (counts.get(company) ?? 0) + 1);
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const [label = sipDomain] = sipDomain.split('.');
  return most?.[0] ?? label.charAt(0).toUpperCase() + label.slice(1);
}

/** Gives names of their own to accounts that have the same one in several domains of Active Directory. */
function withOwnNames(file: OrganisationFile, report: JoinReport): OrganisationFile {
  const [logons, names, principals] = [new OwnNames(), new OwnNames(), new Set<string>()];
  for (const { sip } of file.people) principals.add(sip.toLowerCase());
  const listed = listPeople(file);
  const people = file.people.map((person, index) => {
    const of = listed[index];
    if (of === undefined) return person;
    const logon = of.samAccountName.slice(of.samAccountName.indexOf('\\') + 1);
    const { upn, ...others } = person;
    const hasOwnUpn = upn !== undefined && !principals.has(upn.toLowerCase());
    if (hasOwnUpn) principals.add(upn.toLowerCase());
    const ownLogon = logons.take(
      logon,
      (number) => `${logon.slice(0, 20 - String(number).length)}${number}`,
    );
    const dn = of.distinguishedName;
    const ownDn = names.take(dn, (number) => numberedDn(dn, number));
    if (ownLogon !== logon)
      report.assume(
        `${of.sip} has the logon name ${ownLogon}`,
        `Another account has ${logon}, which one domain holds once.`,
      );
    return {
      ...others,
      ...(hasOwnUpn && { upn }),
      ...(ownLogon !== logon && { samAccountName: ownLogon }),
      ...(ownDn !== dn && { distinguishedName: ownDn }),
    };
  });
  return { ...file, people };
}
