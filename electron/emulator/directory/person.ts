import type { Relationship } from '../../../shared/lync/presence.js';
import type { GrantedPolicies } from '../../../shared/organisation/listed-people.js';
import type { StartStatus } from '../../../shared/organisation/person-schema.js';
import type { DirectoryPhoto } from './photo.js';

/** What a person whose PC the emulator does not show is publishing at the start. */
export interface PersonStartStatus {
  readonly status: StartStatus;
  /** The personal note; null when there is none. */
  readonly note: string | null;
  /** Whole minutes before the organisation's start at which the person took this status. */
  readonly sinceMinutes: number;
}

/** Telephone numbers as the directory prints them. */
export interface PersonPhones {
  readonly work?: string;
  readonly mobile?: string;
  readonly home?: string;
  readonly other?: string;
}

interface ContactGroup {
  readonly name: string;
  /** SIP addresses, in list order. */
  readonly members: readonly string[];
}

/** A contact list as it stands at the first sign-in. Every address is one the directory holds. */
export interface PersonContacts {
  /** SIP addresses under Frequent Contacts, most frequent first. */
  readonly frequent: readonly string[];
  /** The person's own groups, in their order. */
  readonly groups: readonly ContactGroup[];
  /** SIP addresses that are in no group of the person's own: All Contacts, or Other Contacts beside own groups. */
  readonly ungrouped: readonly string[];
  /** Mail addresses of distribution groups kept in the list. */
  readonly distributionGroups: readonly string[];
}

/**
 * One person as Active Directory holds them, with what they publish at the start.
 * Addresses are in lower case, without `sip:`. Text fields are empty when the directory holds nothing.
 */
export interface Person {
  /** The key: `alice@contoso.com`. */
  readonly sip: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly surname: string;
  readonly title: string;
  readonly department: string;
  readonly company: string;
  readonly office: string;
  /** Name of the Lync site that homes the person; null for federated people and where it is not known. */
  readonly site: string | null;
  /** Fully qualified name of the pool that homes the person; null for federated people and where none does. */
  readonly pool: string | null;
  /** False for people whom Lync Server knows and lets nobody sign in as. */
  readonly enabled: boolean;
  /** The per-user policies that the organisation starts with. */
  readonly granted: GrantedPolicies;
  /** SIP address of the manager. */
  readonly manager: string | null;
  readonly mail: string;
  /** User principal name. */
  readonly upn: string;
  /** `CONTOSO\alice`. */
  readonly samAccountName: string;
  /** `CN=Alice Ahlberg,OU=Sales,DC=contoso,DC=com`. */
  readonly distinguishedName: string;
  readonly phones: PersonPhones;
  /** What `thumbnailPhoto` holds; null when empty. */
  readonly photo: DirectoryPhoto | null;
  /** True for people of a federated partner. Their administrators are not ours. */
  readonly federated: boolean;
  readonly startStatus: PersonStartStatus;
  readonly contacts: PersonContacts;
  /** Privacy relationships this person has given by hand, by the other's SIP address. */
  readonly relationships: Readonly<Record<string, Relationship>>;
}
