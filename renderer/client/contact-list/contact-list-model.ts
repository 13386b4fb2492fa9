import type { ClientEntries, GroupView, LayoutView } from '../../../shared/contract/index.js';
import type { EntryStore } from '../../bridge/entry-store.js';
import { compareMembers, type Member, toMember } from './contact-order.js';
import { ListRows } from './list-rows.js';
import { bucketIdOf, bucketsOf, type Section, visibleGroups } from './sections.js';
import { SortedMembers } from './sorted-members.js';

const prefix = 'contact/';
type ContactKey = `${typeof prefix}${string}`;

interface Moves {
  readonly removed: Member[];
  readonly added: Member[];
}

/** A contact of the list, or one that is announced while its entry is still to come. */
interface Entry {
  member: Member | undefined;
  /** The headings it stands under. */
  sections: readonly Section[];
}

/** Of contacts that are in no group. */
const nowhere: readonly Section[] = [];
/** In the views of buckets: of contacts whose bucket is not known yet. */
const awaited: readonly Section[] = [];

/**
 * The contact list of one client, kept in order while contacts change.
 *
 * A changed contact costs the same in a list of ten as of ten thousand: it is moved only if what
 * orders it changed, and rows that stay where they are hear nothing of it. `rows()` is a new
 * object exactly when a line came, went, moved or changed its heading.
 */
export class ContactListModel {
  readonly #store: EntryStore<ClientEntries>;
  readonly #listeners = new Set<() => void>();
  readonly #closedBuckets = new Set<string>();
  #entries = new Map<string, Entry>();
  #sections: readonly Section[] = [];
  #groups: readonly GroupView[] | undefined;
  #layout: LayoutView | undefined;
  #rows = new ListRows([]);
  /** The state of the store that was last read whole; null before the first look. */
  #readAt: number | null = null;

  constructor(store: EntryStore<ClientEntries>) {
    this.#store = store;
  }

  /** Keeps the list up to date until the returned function is called. */
  connect(): () => void {
    const store = this.#store;
    const stops = [
      store.subscribe('groups', () => this.#rebuild()),
      store.subscribe('layout', () => this.#rebuild()),
      store.subscribeAll(prefix, (keys) => this.#take(keys)),
    ];
    // Whatever changed between the first look and now.
    if (this.#readAt !== store.version) this.#rebuild();
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** The lines as they stand. The list is read at the first call, and so only once at a mount. */
  readonly rows = (): ListRows => {
    if (this.#readAt === null) this.#read();
    return this.#rows;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What the list knows of a contact, to find its row. */
  member(sip: string): Member | undefined {
    return this.#entries.get(sip)?.member;
  }

  /** Opens or closes a heading of the Status or Relationship view; the window's own matter. */
  setBucketExpanded(id: string, expanded: boolean): void {
    if (expanded) this.#closedBuckets.delete(id);
    else this.#closedBuckets.add(id);
    const section = this.#sections.find((each) => each.id === id);
    if (!section || section.expanded === expanded) return;
    section.expanded = expanded;
    this.#publish();
  }

  #publish(): void {
    this.#rows = new ListRows(this.#sections, this.#rows);
    for (const listener of [...this.#listeners]) listener();
  }

  #rebuild(): void {
    this.#read();
    for (const listener of [...this.#listeners]) listener();
  }

  #read(): void {
    this.#readAt = this.#store.version;
    this.#groups = this.#store.get('groups');
    const layout = this.#store.get('layout');
    this.#entries = this.#readContacts(layout);
    this.#layout = layout;
    if (!layout || !this.#groups) this.#sections = [];
    else if (layout.view === 'groups') this.#sections = this.#groupSections(layout);
    else this.#sections = this.#bucketSections(layout, layout.view);
    this.#rows = new ListRows(this.#sections, this.#rows);
  }

  /** Every contact the store knows. Goes by the store's own keys: building keys would cost more. */
  #readContacts(layout: LayoutView | undefined): Map<string, Entry> {
    const friendlyNames = layout?.friendlyNames ?? false;
    const sameNames = this.#layout?.friendlyNames === friendlyNames;
    const entries = new Map<string, Entry>();
    for (const key of this.#store.keys(prefix)) {
      const view = this.#store.get(key as ContactKey);
      if (!view) continue;
      const known = sameNames ? this.#entries.get(view.sip)?.member : undefined;
      const member = known?.view === view ? known : toMember(view, friendlyNames);
      entries.set(view.sip, { member, sections: nowhere });
    }
    return entries;
  }

  #groupSections(layout: LayoutView): Section[] {
    const compare = compareMembers(layout.sort);
    return visibleGroups(this.#groups ?? [], layout).map((group) => {
      const members: Member[] = [];
      const section = { ...group, members: new SortedMembers(members, compare), online: 0 };
      const alone = [section];
      for (const sip of group.members) {
        const entry = this.#entryOf(sip);
        entry.sections = entry.sections === nowhere ? alone : [...entry.sections, section];
        if (!entry.member) continue;
        members.push(entry.member);
        if (entry.member.online) section.online += 1;
      }
      return section;
    });
  }

  #bucketSections(layout: LayoutView, view: 'status' | 'relationship'): Section[] {
    const compare = compareMembers(layout.sort);
    const buckets = bucketsOf(view).map((bucket) => {
      const members: Member[] = [];
      const section: Section = {
        ...bucket,
        kind: 'bucket',
        expanded: !this.#closedBuckets.has(bucket.id),
        members: new SortedMembers(members, compare),
        online: 0,
      };
      return { section, members, alone: [section] };
    });
    for (const sip of new Set((this.#groups ?? []).flatMap((group) => group.members))) {
      const entry = this.#entryOf(sip);
      if (!entry.member) {
        entry.sections = awaited;
        continue;
      }
      const id = bucketIdOf(view, entry.member.view);
      const bucket = buckets.find(({ section }) => section.id === id);
      if (!bucket) continue;
      entry.sections = bucket.alone;
      bucket.members.push(entry.member);
      if (entry.member.online) bucket.section.online += 1;
    }
    return buckets.map(({ section }) => section);
  }

  #entryOf(sip: string): Entry {
    const known = this.#entries.get(sip);
    if (known) return known;
    const entry: Entry = { member: undefined, sections: nowhere };
    this.#entries.set(sip, entry);
    return entry;
  }

  #take(keys: readonly string[]): void {
    const layout = this.#layout;
    if (!layout) return;
    const moves = new Map<Section, Moves>();
    let changed = false;
    for (const key of keys) {
      const view = this.#store.get(key as ContactKey);
      const entry = this.#entryOf(view?.sip ?? key.slice(prefix.length));
      if (entry.member?.view === view) continue;
      const after = view && toMember(view, layout.friendlyNames);
      if (this.#move(entry, after, layout, moves)) changed = true;
    }
    for (const [section, { removed, added }] of moves) section.members.exchange(removed, added);
    if (changed) this.#publish();
  }

  /** Notes what one contact's change means for its headings; true when the lines change. */
  #move(
    entry: Entry,
    after: Member | undefined,
    layout: LayoutView,
    moves: Map<Section, Moves>,
  ): boolean {
    const { member: before, sections: from } = entry;
    entry.member = after;
    if (from === nowhere) return false;
    const to = after && layout.view !== 'groups' ? this.#bucketOf(after, layout.view) : from;
    if (before && after && sameLine(before, after, layout) && sameSections(from, to)) return false;
    if (before) {
      for (const section of from) {
        movesOf(moves, section).removed.push(before);
        if (before.online) section.online -= 1;
      }
    }
    if (after) {
      for (const section of to) {
        movesOf(moves, section).added.push(after);
        if (after.online) section.online += 1;
      }
    }
    entry.sections = to;
    return true;
  }

  #bucketOf(member: Member, view: 'status' | 'relationship'): Section[] {
    const id = bucketIdOf(view, member.view);
    return this.#sections.filter((section) => section.id === id);
  }
}

/** Whether a line stays where it is and its heading says the same. */
function sameLine(before: Member, after: Member, layout: LayoutView): boolean {
  return before.online === after.online && compareMembers(layout.sort)(before, after) === 0;
}

function sameSections(before: readonly Section[], after: readonly Section[]): boolean {
  return before === after || (before.length === 1 && before[0] === after[0]);
}

function movesOf(moves: Map<Section, Moves>, section: Section): Moves {
  const known = moves.get(section);
  if (known) return known;
  const fresh: Moves = { removed: [], added: [] };
  moves.set(section, fresh);
  return fresh;
}
