import type { ContactView, LayoutView } from '../../../shared/contract/index.js';
import { byName, nameKey, type OrderedName } from '../../../shared/lync/name-order.js';
import { isOnline } from '../presence/presence-look.js';
import { listStrings } from './strings.js';

/** What the order, the counts and the buckets of a list need to know of one contact. */
export interface Member extends OrderedName {
  readonly view: ContactView;
  /** Orders by availability: the most available first, unknown last. */
  readonly rank: number;
  readonly online: boolean;
}

export type Sort = LayoutView['sort'];

/** The name a row shows. */
export function shownName(contact: ContactView, friendlyNames: boolean): string {
  return friendlyNames && contact.friendlyName !== '' ? contact.friendlyName : contact.displayName;
}

export function toMember(view: ContactView, friendlyNames: boolean): Member {
  const { availability } = view.presence;
  return {
    sip: view.sip,
    view,
    nameKey: nameKey(shownName(view, friendlyNames)),
    // 0 stands for unknown or withheld (MS-PRES has no such availability).
    rank: availability === 0 ? Number.MAX_SAFE_INTEGER : availability,
    online: isOnline(view.presence.class),
  };
}

/** A total order, so that a member's place can be found by halving. */
export function compareMembers(sort: Sort): (a: Member, b: Member) => number {
  return sort === 'name' ? byName : byAvailability;
}

function byAvailability(a: Member, b: Member): number {
  return a.rank - b.rank || byName(a, b);
}

/**
 * All that a contact's line says, in words: `Bob Bergström, Away, 2 hours, note: At the fair`.
 * @param age what `useAge` reports the same contact
 */
export function contactText(
  contact: ContactView,
  friendlyNames: boolean,
  age: string | null,
): string {
  const { presence } = contact;
  return [
    shownName(contact, friendlyNames),
    presence.text,
    age,
    contact.note === null || contact.note === '' ? null : listStrings.note(contact.note),
    contact.tagged ? listStrings.tagged : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
