import type { Relationship } from '../../../../shared/lync/presence.js';

/** What a person publishes about themselves beside availability. */
const presenceItems = [
  'name',
  'email',
  'title',
  'company',
  'department',
  'office',
  'sharepoint',
  'work',
  'mobile',
  'home',
  'other',
  'voicemail',
  'photo',
  'activity',
  'note',
  'out-of-office-note',
  'location',
  'calendar',
  'meeting-details',
  'last-active',
] as const;
export type PresenceItem = (typeof presenceItems)[number];

const always: readonly PresenceItem[] = ['name', 'email'];

const external: readonly PresenceItem[] = [
  ...always,
  'title',
  'company',
  'sharepoint',
  'voicemail',
  'photo',
];

const colleagues: readonly PresenceItem[] = [
  ...external,
  'department',
  'office',
  'work',
  'activity',
  'note',
  'out-of-office-note',
  'location',
  'calendar',
  'last-active',
];

/**
 * What the company directory holds, and everybody in the organisation looks up there. The department goes with the
 * office.
 */
const fromDirectory: readonly PresenceItem[] = [
  'title',
  'company',
  'department',
  'office',
  'sharepoint',
  'work',
  'mobile',
  'home',
];

export const directoryItems: ReadonlySet<PresenceItem> = new Set(fromDirectory);

interface Visible {
  /** What is published to watchers of the relationship. */
  readonly published: ReadonlySet<PresenceItem>;
  /** That, and what watchers in the organisation find in the directory. */
  readonly inOrganisation: ReadonlySet<PresenceItem>;
}

const visible = (items: readonly PresenceItem[]): Visible => ({
  published: new Set(items),
  inOrganisation: new Set([...items, ...fromDirectory]),
});

const byRelationship: Readonly<Record<Relationship, Visible>> = {
  'external-contacts': visible(external),
  colleagues: visible(colleagues),
  workgroup: visible([...colleagues, 'mobile', 'meeting-details']),
  'friends-and-family': visible([...colleagues, 'mobile', 'home', 'other']),
  'blocked-contacts': visible(always),
};

const everything = visible(presenceItems);
const nothingMore = visible(always);

function visibleTo(relationship: Relationship | 'self' | null): Visible {
  if (relationship === 'self') return everything;
  return relationship === null ? nothingMore : byRelationship[relationship];
}

/**
 * What is published to watchers of a relationship; `self` is the owner. Null stands for the default container, which
 * holds the identity card. Where the sources disagree about External Contacts, the containers decide: no office, no
 * personal note. Follows `privacy/name-and-address`, `privacy/title-and-company`, `privacy/office`,
 * `privacy/department`, `privacy/work-phone`, `privacy/mobile-phone`, `privacy/home-phone`, `privacy/free-busy`,
 * `privacy/meeting-details`, `privacy/location`, `privacy/personal-note`, `privacy/out-of-office-note`,
 * `last-active/watchers`.
 */
export const visibleItems = (
  relationship: Relationship | 'self' | null,
): ReadonlySet<PresenceItem> => visibleTo(relationship).published;

/**
 * What a watcher may see in all: within the organisation what its directory holds, too, whatever the relationship.
 * Follows `privacy/from-the-directory`.
 */
export function itemsOnCard({
  relationship,
  acrossFederation,
}: {
  readonly relationship: Relationship | 'self' | null;
  readonly acrossFederation: boolean;
}): ReadonlySet<PresenceItem> {
  const { published, inOrganisation } = visibleTo(relationship);
  return acrossFederation ? published : inOrganisation;
}
