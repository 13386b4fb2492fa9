import type { ContactView, GroupView, LayoutView } from '../../../shared/contract/index.js';
import {
  type Relationship,
  relationshipNames,
  relationships,
} from '../../../shared/lync/presence.js';
import { presenceLook } from '../presence/presence-look.js';
import type { SortedMembers } from './sorted-members.js';
import { listStrings } from './strings.js';

/** One heading of the list with what is under it. */
export interface Section {
  /** Of the group, or of the bucket; unique in its view. */
  readonly id: string;
  readonly title: string;
  readonly kind: GroupView['kind'] | 'bucket';
  expanded: boolean;
  readonly members: SortedMembers;
  /** How many of the members are online. */
  online: number;
}

export interface Bucket {
  readonly id: string;
  readonly title: string;
}

const statusBuckets = {
  online: { id: 'status online', title: listStrings.statusOnline },
  away: { id: 'status away', title: listStrings.statusAway },
  unavailable: { id: 'status unavailable', title: listStrings.statusUnavailable },
  unknown: { id: 'status unknown', title: listStrings.statusUnknown },
} as const;

const relationshipBucketId = (relationship: Relationship): string => `relationship ${relationship}`;

/** The headings of the Status and Relationship views, in their order. Follows `contacts/status-view`. */
export function bucketsOf(view: Exclude<LayoutView['view'], 'groups'>): readonly Bucket[] {
  if (view === 'status') return Object.values(statusBuckets);
  return relationships.map((relationship) => ({
    id: relationshipBucketId(relationship),
    title: relationshipNames[relationship],
  }));
}

/** The heading a contact falls under in the Status or Relationship view. */
export function bucketIdOf(
  view: Exclude<LayoutView['view'], 'groups'>,
  contact: ContactView,
): string {
  if (view === 'relationship') return relationshipBucketId(contact.relationship);
  switch (presenceLook(contact.presence.class)) {
    case 'available':
    case 'busy':
    case 'do-not-disturb':
      return statusBuckets.online.id;
    case 'away':
      return statusBuckets.away.id;
    case 'offline':
    case 'blocked':
      return statusBuckets.unavailable.id;
    case 'unknown':
      return statusBuckets.unknown.id;
  }
}

/** The groups that a layout leaves on the screen. */
export function visibleGroups(
  groups: readonly GroupView[],
  layout: LayoutView,
): readonly GroupView[] {
  return layout.frequentContacts.value
    ? groups
    : groups.filter((group) => group.kind !== 'frequent');
}

/** What a heading says in words: `Design, 3 of 5 online`. */
export function sectionText(section: Section): string {
  const { title, kind, online, members } = section;
  const count =
    kind === 'bucket'
      ? listStrings.bucketCount(members.length)
      : listStrings.groupCount(online, members.length);
  return kind === 'distribution'
    ? `${title}, ${listStrings.distributionGroup}, ${count}`
    : `${title}, ${count}`;
}

/** The grey figures after a heading: `(3/5)`, in views of buckets `(5)`. */
export function sectionFigures(section: Section): string {
  const { kind, online, members } = section;
  return kind === 'bucket' ? `(${members.length})` : `(${online}/${members.length})`;
}
