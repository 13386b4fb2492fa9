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
 * The headings of the Groups view. Goes through the whole list at every start, so it counts who is online and works
 * nothing else out.
 */
export function groupSections(source: SectionSource): Section[] {
  const { groups, layout, order, store } = source;
  const found = new Map(groups.map(({ id }) => [id, { sips: [] as string[], online: 0 }]));
  for (const sip of store.ids('contact/{contact}')) {
    const contact = store.get(clientKey('contact/{contact}', sip));
    if (!contact) continue;
    for (const id of contact.groups) {
      const group = found.get(id);
      if (!group) continue;
      group.sips.push(sip);
      if (isOnline(contact.presence.class)) group.online += 1;
    }
  }
  // A snapshot has contacts by display name.
  const isByName = layout.sort === 'name' && !layout.friendlyNames;
  const sorted = isByName && store.isAsSent('contact/{contact}');
  return visibleGroups(groups, layout).map((group) => {
    const { sips = [], online = 0 } = found.get(group.id) ?? {};
    return { ...group, members: new SortedMembers(sips, order, sorted), online };
  });
}

/** The headings of the Status or Relationship view: each contact under one, however many groups hold them. */
export function bucketSections(
  source: SectionSource,
  view: Exclude<LayoutView['view'], 'groups'>,
  closed: ReadonlySet<string>,
): Section[] {
  const { order, store } = source;
  const buckets = bucketsOf(view).map((bucket) => ({ bucket, sips: [] as string[], online: 0 }));
  for (const sip of store.ids('contact/{contact}')) {
    const contact = store.get(clientKey('contact/{contact}', sip));
    if (!contact || contact.groups.length === 0) continue;
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
