import { relationships } from '../../../shared/lync/presence.js';
import type { Instant } from '../../../shared/lync/time.js';
import {
  type ListedPerson,
  listPeople,
  netbiosDomainOf,
} from '../../../shared/organisation/listed-people.js';
import { listPools } from '../../../shared/organisation/listed-pools.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';
import type { PhotoEntry } from '../../../shared/organisation/person-schema.js';
import { parseWallTime } from '../../../shared/time/wall-time.js';
import { ianaClock } from '../../../shared/time/zone-clock.js';
import { assumedContacts } from './assumed-contacts.js';
import { Directory } from './directory.js';
import type { Organisation } from './organisation.js';
import type { Person, PersonContacts, PersonPhones, PersonStartStatus } from './person.js';
import type { DirectoryPhoto, PhotoLibrary } from './photo.js';

/** Bytes of a corporate picture whose size the organisation file does not state; what a 96 × 96 JPEG weighs. */
const usualPhotoSizeBytes = 6 * 1024;

/** The directory of an organisation file whose references have been checked. */
export function openOrganisation(file: OrganisationFile, photos: PhotoLibrary): Directory {
  const people = listPeople(file);
  const assumed = file.contactLists === 'from-directory' ? assumedContacts(people) : null;
  return new Directory(
    organisationOf(file),
    people.map((person) =>
      personOf(person, person.entry.contacts ?? (assumed && { ungrouped: assumed(person) })),
    ),
    photos,
  );
}

function organisationOf(file: OrganisationFile): Organisation {
  return {
    name: file.name,
    domain: file.sipDomain.toLowerCase(),
    otherDomains: (file.otherSipDomains ?? []).map((domain) => domain.toLowerCase()),
    netbiosDomain: netbiosDomainOf(file),
    timeZone: file.timeZone,
    start: startOf(file),
    sites: file.sites.map(({ name, description = '' }) => ({ name, description })),
    pools: listPools(file),
    servers: {
      policies: file.policies,
      configurations: file.configurations,
      registry: file.registry,
    },
    departments: (file.departments ?? []).map(({ name, ou = name }) => ({ name, ou })),
    partners: (file.partners ?? []).map(({ name, sipDomain }) => ({
      name,
      domain: sipDomain.toLowerCase(),
    })),
    distributionGroups: (file.distributionGroups ?? []).map(({ name, mail, members }) => ({
      name,
      mail: mail.toLowerCase(),
      members: addresses(members),
    })),
    signedIn: addresses(file.signedIn),
  };
}

function startOf({ start, timeZone }: OrganisationFile): Instant {
  const wall = parseWallTime(start);
  if (wall === null) throw new RangeError(`${start} is no date and time.`);
  return ianaClock(timeZone).instantOf(wall);
}

function personOf(listed: ListedPerson, contacts: ContactsEntry | null): Person {
  const { entry } = listed;
  return {
    sip: listed.sip,
    displayName: listed.displayName,
    givenName: entry.givenName ?? '',
    surname: entry.surname ?? '',
    title: entry.title ?? '',
    department: entry.department ?? '',
    company: listed.company,
    office: entry.office ?? '',
    site: listed.site,
    pool: listed.pool,
    enabled: listed.enabled,
    granted: listed.granted,
    manager: entry.manager?.toLowerCase() ?? null,
    mail: listed.mail,
    upn: listed.upn,
    samAccountName: listed.samAccountName,
    distinguishedName: listed.distinguishedName,
    phones: phonesOf(entry.phones),
    photo: photoOf(entry.photo ?? 'generated', listed.sip),
    federated: listed.federated,
    startStatus: startStatusOf(entry.startStatus),
    contacts: contactsOf(contacts),
    relationships: relationshipsOf(entry.relationships),
  };
}

type Entry = ListedPerson['entry'];
type ContactsEntry = NonNullable<Entry['contacts']>;

// There may be 200,000 people, most of whom have nothing of these.
const none: readonly string[] = [];
const noPhones: PersonPhones = {};
const offline: PersonStartStatus = { status: 'offline', note: null, sinceMinutes: 0 };
const noContacts: PersonContacts = {
  frequent: none,
  groups: [],
  ungrouped: none,
  distributionGroups: none,
};
const noRelationships: Person['relationships'] = {};

const addresses = (list: readonly string[] | undefined): readonly string[] =>
  list === undefined ? none : list.map((address) => address.toLowerCase());

function phonesOf(entry: Entry['phones']): PersonPhones {
  if (entry === undefined) return noPhones;
  const { work, mobile, home, other } = entry;
  return {
    ...(work !== undefined && { work }),
    ...(mobile !== undefined && { mobile }),
    ...(home !== undefined && { home }),
    ...(other !== undefined && { other }),
  };
}

function photoOf(entry: PhotoEntry, sip: string): DirectoryPhoto | null {
  if (entry === 'none') return null;
  if (entry === 'generated')
    return { kind: 'generated', seed: sip, sizeBytes: usualPhotoSizeBytes };
  const stated = entry.sizeKB === undefined ? null : Math.round(entry.sizeKB * 1024);
  return 'file' in entry
    ? { kind: 'file', path: entry.file, sizeBytes: stated }
    : { kind: 'generated', seed: entry.seed, sizeBytes: stated ?? usualPhotoSizeBytes };
}

function startStatusOf(entry: Entry['startStatus']): PersonStartStatus {
  if (entry === undefined) return offline;
  const { status, note = null, sinceMinutes = 0 } = entry;
  return { status, note, sinceMinutes };
}

function contactsOf(entry: ContactsEntry | null): PersonContacts {
  if (entry === null) return noContacts;
  return {
    frequent: addresses(entry.frequent),
    groups: (entry.groups ?? []).map(({ name, members }) => ({
      name,
      members: addresses(members),
    })),
    ungrouped: addresses(entry.ungrouped),
    distributionGroups: addresses(entry.distributionGroups),
  };
}

function relationshipsOf(entry: Entry['relationships']): Person['relationships'] {
  if (entry === undefined) return noRelationships;
  return Object.fromEntries(
    relationships.flatMap((each) => addresses(entry[each]).map((address) => [address, each])),
  );
}
