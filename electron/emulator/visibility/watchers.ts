import {
  type Relationship,
  relationshipContainers,
  relationshipNames,
} from '../../../shared/lync/presence.js';
import type { Person } from '../directory/person.js';

/** A made-up person who watches somebody, so that a client of each relationship can be looked at. */
export interface Watcher {
  /** Id of the same column of the matrix. */
  readonly id: string;
  readonly label: string;
  readonly person: Person;
  /** The container that the person watched puts them into; null leaves it to what they are. */
  readonly container: number | null;
}

const given: readonly Relationship[] = [
  'friends-and-family',
  'workgroup',
  'colleagues',
  'external-contacts',
  'blocked-contacts',
];

/** The container of people who are known to no other. Follows `privacy/containers`. */
const everybody = 0;

/**
 * One watcher for each column of the matrix; the subject stands on their contact lists. Those of other organisations are
 * two people of a partner, one of them in no container but that for everybody.
 */
export function watchersOf(subject: Person): readonly Watcher[] {
  const domain = subject.sip.slice(subject.sip.lastIndexOf('@') + 1);
  const inside = given.map((relationship) => ({
    id: relationship,
    label: relationshipNames[relationship],
    person: watcher(subject, `watcher.${relationship}@${domain}`, false),
    container: relationshipContainers[relationship],
  }));
  const outside = (id: string, label: string, container: number | null): Watcher => ({
    id,
    label,
    person: watcher(subject, `watcher.${id}@watchers.example`, true),
    container,
  });
  const blocked = inside.at(-1);
  return [
    ...inside.slice(0, -1),
    outside('federated', 'Federated', null),
    outside('unknown', 'Unknown', everybody),
    ...(blocked ? [blocked] : []),
  ];
}

function watcher(subject: Person, sip: string, federated: boolean): Person {
  const name = sip.slice(0, sip.indexOf('@'));
  return {
    ...subject,
    sip,
    displayName: 'Watcher',
    givenName: '',
    surname: '',
    title: '',
    department: '',
    office: '',
    site: federated ? null : subject.site,
    pool: federated ? null : subject.pool,
    granted: { client: null, presence: null },
    manager: null,
    mail: sip,
    upn: sip,
    samAccountName: name,
    distinguishedName: `CN=${name}`,
    phones: {},
    photo: null,
    enabled: true,
    federated,
    startStatus: { status: 'offline', note: null, sinceMinutes: 0 },
    contacts: { frequent: [], groups: [], ungrouped: [subject.sip], distributionGroups: [] },
    relationships: {},
  };
}
