import type { ClientEntries, GroupView, LayoutView } from '../../../shared/contract/index.js';
import { clientKey } from '../../../shared/contract/keys.js';
import type { EntryStore } from '../../bridge/entry-store.js';
import { isOnline } from '../presence/presence-look.js';
import { bucketIdOf, bucketsOf, type Section, visibleGroups } from './sections.js';
import { type MembersOrder, SortedMembers } from './sorted-members.js';

/** What the sections of a list are made from. */
export interface SectionSource {
  readonly groups: readonly GroupView[];
  readonly layout: LayoutView;
  readonly order: MembersOrder;
  readonly store: EntryStore<ClientEntries>;
}

/**
 * The headings of the Groups view. Goes through whole lists at every start, so it counts who is
 * online and works nothing else out; members whose entry is still to come are left out.
 */
export function groupSections(source: SectionSource): Section[] {
  const { groups, layout, order, store } = source;
  // Groups come ordered by display name.
  const sorted = layout.sort === 'name' && !layout.friendlyNames;
  return visibleGroups(groups, layout).map((group) => {
    const present: string[] = [];
    let online = 0;
    for (const sip of group.members) {
      const contact = store.get(clientKey('contact/{contact}', sip));
      if (!contact) continue;
      present.push(sip);
      if (isOnline(contact.presence.class)) online += 1;
    }
    return { ...group, members: new SortedMembers(present, order, sorted), online };
  });
}

/** The headings of the Status or Relationship view: each contact under one, however many groups hold them. */
export function bucketSections(
  source: SectionSource,
  view: Exclude<LayoutView['view'], 'groups'>,
  closed: ReadonlySet<string>,
): Section[] {
  const { groups, order, store } = source;
  const buckets = bucketsOf(view).map((bucket) => ({ bucket, sips: [] as string[], online: 0 }));
  for (const sip of new Set(groups.flatMap((group) => group.members))) {
    const contact = store.get(clientKey('contact/{contact}', sip));
    if (!contact) continue;
    const id = bucketIdOf(view, contact);
    const found = buckets.find(({ bucket }) => bucket.id === id);
    if (!found) continue;
    found.sips.push(sip);
    if (isOnline(contact.presence.class)) found.online += 1;
  }
  return buckets.map(({ bucket, sips, online }) => ({
    ...bucket,
    kind: 'bucket',
    expanded: !closed.has(bucket.id),
    members: new SortedMembers(sips, order, false),
    online,
  }));
}
