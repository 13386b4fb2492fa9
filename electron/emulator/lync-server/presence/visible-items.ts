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

const byRelationship: Readonly<Record<Relationship, ReadonlySet<PresenceItem>>> = {
  'external-contacts': new Set(external),
  colleagues: new Set(colleagues),
  workgroup: new Set([...colleagues, 'mobile', 'meeting-details']),
  'friends-and-family': new Set([...colleagues, 'mobile', 'home', 'other']),
  'blocked-contacts': new Set(always),
};

const everything: ReadonlySet<PresenceItem> = new Set(presenceItems);
const nothingMore: ReadonlySet<PresenceItem> = new Set(always);

/**
 * What a watcher may see; `self` is the owner. Null stands for the default container, which holds the identity card.
 * Where the sources disagree about External Contacts, the containers decide: no office, no personal note.
 * Follows `privacy/name-and-address`, `privacy/title-and-company`, `privacy/office`, `privacy/department`,
 * `privacy/work-phone`, `privacy/mobile-phone`, `privacy/home-phone`, `privacy/free-busy`, `privacy/meeting-details`,
 * `privacy/location`, `privacy/personal-note`, `privacy/out-of-office-note`, `last-active/watchers`.
 */
export function visibleItems(
  relationship: Relationship | 'self' | null,
): ReadonlySet<PresenceItem> {
  if (relationship === 'self') return everything;
  return relationship === null ? nothingMore : byRelationship[relationship];
}
