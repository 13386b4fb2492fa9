/** The group of contacts that are in none of the user's own; every list has it. */
export const otherGroupId = 'other';

/** The group of the contacts most talked to, which the client fills itself. */
export const frequentGroupId = 'frequent';

/** A group that holds contacts; no contact is in it twice. */
export interface ContactGroup {
  readonly id: string;
  /** Empty for {@link otherGroupId}, whose title depends on the other groups. */
  readonly title: string;
  /** SIP addresses in the order in which they were added. */
  readonly members: readonly string[];
}

/**
 * A contact list as Lync Server keeps it. A person is a contact by being in at least one group. Frequent Contacts is
 * no group of its own: who appears there is a contact all the same.
 */
export interface ContactList {
  /** The user's own groups in order of creation, then {@link otherGroupId}. */
  readonly groups: readonly ContactGroup[];
  /** Most frequent first; contacts only. */
  readonly frequent: readonly string[];
  /** Mail addresses, in the order in which they were added. */
  readonly distributionGroups: readonly string[];
  /** SIP addresses tagged for status change alerts; contacts only. */
  readonly tagged: readonly string[];
  /** Groups made so far; ids are never used again. */
  readonly groupsMade: number;
}

export const emptyContactList: ContactList = {
  groups: [{ id: otherGroupId, title: '', members: [] }],
  frequent: [],
  distributionGroups: [],
  tagged: [],
  groupsMade: 0,
};

/** Everybody in the list once, in the order of the groups. */
export function contactsOf(list: ContactList): ReadonlySet<string> {
  return new Set(list.groups.flatMap(({ members }) => members));
}

export function isContact(list: ContactList, sip: string): boolean {
  return list.groups.some(({ members }) => members.includes(sip));
}

/** The user's own groups. */
export function customGroups(list: ContactList): readonly ContactGroup[] {
  return list.groups.filter(({ id }) => id !== otherGroupId);
}

const distributionPrefix = 'dg:';

export const distributionGroupId = (mail: string): string => `${distributionPrefix}${mail}`;

/** The mail address in the id of a distribution group; `null` for other ids. */
export function distributionGroupMail(id: string): string | null {
  return id.startsWith(distributionPrefix) ? id.slice(distributionPrefix.length) : null;
}

/** Adds an item at the end unless it is there. */
export function including(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items : [...items, item];
}

/** The same array when the item is not in it. */
export function without(items: readonly string[], item: string): readonly string[] {
  return items.includes(item) ? items.filter((each) => each !== item) : items;
}
