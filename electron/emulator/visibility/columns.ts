import type { VisibilityColumn } from '../../../shared/contract/views/visibility.js';
import { type Relationship, relationshipNames } from '../../../shared/lync/presence.js';
import type { DeploymentParts } from '../deployment/compose-deployment.js';
import type { Person } from '../directory/person.js';
import { type PhotoClient, shownPhoto } from '../lync-client/photos/shown-photo.js';
import type { PhotoViewer, VisiblePhoto } from '../lync-client/photos/visible-photo.js';
import {
  assignedContainers,
  relationshipOfContainer,
  watcherKind,
} from '../lync-server/presence/access-list.js';
import type { Viewpoint } from '../lync-server/presence/presence-access.js';
import type { WatchedPresence } from '../lync-server/presence/watched-presence.js';
import { corporatePhoto } from '../views/stage/person-view.js';

/** Who looks at a person, and what of that person they get. */
export interface Column {
  readonly view: VisibilityColumn;
  readonly acrossFederation: boolean;
  readonly watched: WatchedPresence;
  /** As the client of the watcher decides it. */
  readonly photo: VisiblePhoto;
}

type Kind = Pick<VisibilityColumn, 'id' | 'label' | 'detail' | 'relationship'> & {
  readonly viewpoint: Viewpoint;
};

const given = (relationship: Relationship): Kind => ({
  id: relationship,
  label: relationshipNames[relationship],
  relationship,
  detail: 'in the company',
  viewpoint: { kind: 'sameEnterprise', given: relationship, isContact: true },
});

/** Id of the column of people of the company who are on no list of the person. */
export const notContacts = 'not-contacts';

/**
 * Everybody of the company is there as a contact, which counts in privacy mode alone. Who is a member of no container is
 * in the one for everybody. Follows `privacy/default-relationship`, `privacy/containers`.
 */
const kinds: readonly Kind[] = [
  given('friends-and-family'),
  given('workgroup'),
  given('colleagues'),
  {
    id: notContacts,
    label: 'Not contacts',
    relationship: null,
    detail: 'in the company, not on the list',
    viewpoint: { kind: 'sameEnterprise', given: null, isContact: false },
  },
  given('external-contacts'),
  {
    id: 'federated',
    label: 'Federated',
    relationship: 'external-contacts',
    detail: 'of a partner, nothing set',
    viewpoint: { kind: 'federated', given: null, isContact: false },
  },
  {
    id: 'unknown',
    label: 'Unknown',
    relationship: null,
    detail: 'from outside, no relationship',
    viewpoint: { kind: 'publicCloud', given: null, isContact: false },
  },
  given('blocked-contacts'),
];

/** A client whose policies and user leave photos as they come. Follows `photos/sources`, `photos/size-limit`. */
const plainViewer: PhotoViewer = {
  displayPhoto: 'AllPhotos',
  maxPhotoSizeKB: 30,
  showsPictures: true,
};

/** The columns of one matrix: named people first. */
export function columnsFor(
  parts: DeploymentParts,
  subject: Person,
  seenBy: readonly Person[],
): readonly Column[] {
  const counts = countWatchers(parts, subject);
  return [
    ...seenBy.map((person) => personColumn(parts, subject, person)),
    ...kinds.map((kind) => kindColumn(parts, subject, kind, counts.get(kind.id) ?? null)),
  ];
}

function kindColumn(
  parts: DeploymentParts,
  subject: Person,
  { viewpoint, ...kind }: Kind,
  people: number | null,
): Column {
  const watched = parts.presence.presenceAs(viewpoint, subject.sip);
  const acrossFederation = viewpoint.kind !== 'sameEnterprise';
  const { sip, federated } = subject;
  const person = acrossFederation
    ? { sip: '', federated: !federated }
    : { sip: sip.slice(sip.lastIndexOf('@')), federated };
  return {
    view: { ...kind, sip: null, photo: null, people },
    acrossFederation,
    watched,
    photo: shownPhoto(clientOf(parts, person, plainViewer), subject, watched),
  };
}

function personColumn(parts: DeploymentParts, subject: Person, person: Person): Column {
  const watched = parts.presence.presenceFor(person.sip, subject.sip);
  const { relationship } = watched;
  const { viewer } = parts.clients.sharingOf(person.sip);
  const ofRelationship =
    relationship === null || relationship === 'self'
      ? 'no relationship'
      : relationshipNames[relationship];
  return {
    view: {
      id: person.sip,
      label: person.displayName,
      relationship: relationship === 'self' ? null : relationship,
      detail: relationship === 'self' ? 'the own view' : ofRelationship,
      sip: person.sip,
      photo: corporatePhoto(person, parts),
      people: null,
    },
    acrossFederation: watcherKind(subject, person) === 'federated',
    watched,
    photo: shownPhoto(clientOf(parts, person, viewer), subject, watched),
  };
}

const clientOf = (
  { photos, users }: DeploymentParts,
  person: PhotoClient['person'],
  photoViewer: PhotoViewer,
): PhotoClient => ({ person, photoViewer, ports: { photos, userData: users } });

/**
 * How many people are in a column now; nobody counts unknown people. The company is that of the person seen: of somebody of
 * a partner, the people of that partner.
 */
export function countWatchers(
  { presence, directory, users }: DeploymentParts,
  subject: Person,
): ReadonlyMap<string, number> {
  const counts = new Map(kinds.map(({ id }) => [id, 0]));
  const count = (id: string, people: number): void => {
    counts.set(id, (counts.get(id) ?? 0) + people);
  };
  const everybody = directory.people();
  const isInside = (person: Person): boolean => watcherKind(subject, person) === 'sameEnterprise';
  const inside = everybody.filter(isInside).length;
  const { access, contactsOnly } = presence.statusVersionOf(subject.sip);
  const byHand = Object.entries(assignedContainers(access));
  count('colleagues', inside - 1);
  count('federated', everybody.length - inside);
  for (const [sip, container] of byHand) {
    const person = directory.find(sip);
    if (!person || person === subject) continue;
    count(isInside(person) ? 'colleagues' : 'federated', -1);
    count(relationshipOfContainer(container) ?? 'unknown', 1);
  }
  if (contactsOnly) {
    const { groups } = users.of(subject.sip).contactList;
    const assigned = new Set(byHand.map(([sip]) => sip));
    const onList = new Set(groups.flatMap(({ members }) => members));
    const colleagues = [...onList].filter((sip) => {
      const person = assigned.has(sip) ? undefined : directory.find(sip);
      return person !== undefined && isInside(person);
    }).length;
    count(notContacts, (counts.get('colleagues') ?? 0) - colleagues);
    counts.set('colleagues', colleagues);
  }
  counts.delete('unknown');
  return counts;
}
