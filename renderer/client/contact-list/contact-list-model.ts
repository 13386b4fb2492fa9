import type { ClientEntries, GroupView, LayoutView } from '../../../shared/contract/index.js';
import type { EntryStore } from '../../bridge/entry-store.js';
import { compareMembers, type Member, toMember } from './contact-order.js';
import { ListRows } from './list-rows.js';
import { bucketIdOf, bucketsOf, type Section, visibleGroups } from './sections.js';
import { SortedMembers } from './sorted-members.js';

const prefix = 'contact/';

interface Moves {
  readonly removed: Member[];
  readonly added: Member[];
}

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
  #members = new Map<string, Member>();
  #sectionsOf = new Map<string, Section[]>();
  #sections: Section[] = [];
  #groups: readonly GroupView[] | undefined;
  #layout: LayoutView | undefined;
  #rows = new ListRows([]);
  #disconnect: (() => void) | null = null;

  constructor(store: EntryStore<ClientEntries>) {
    this.#store = store;
    this.#rebuild();
  }

  readonly rows = (): ListRows => this.#rows;

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.#listeners.size === 0) this.#connect();
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#disconnect?.();
      this.#disconnect = null;
    };
  };

  /** What the list knows of a contact, to find its row. */
  member(sip: string): Member | undefined {
    return this.#members.get(sip);
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

  #connect(): void {
    const stops = [
      this.#store.subscribe('groups', () => this.#rebuildAndPublish()),
      this.#store.subscribe('layout', () => this.#rebuildAndPublish()),
      this.#store.subscribeAll(prefix, (keys) => this.#take(keys)),
    ];
    this.#disconnect = () => {
      for (const stop of stops) stop();
    };
    // Whatever changed between the first look and now.
    if (this.#store.get('groups') !== this.#groups || this.#store.get('layout') !== this.#layout)
      this.#rebuild();
    this.#take(this.#store.keys(prefix));
  }

  #rebuildAndPublish(): void {
    this.#rebuild();
    this.#publish();
  }

  #publish(): void {
    this.#rows = new ListRows(this.#sections);
    for (const listener of [...this.#listeners]) listener();
  }

  #rebuild(): void {
    const before = this.#layout;
    this.#groups = this.#store.get('groups');
    this.#layout = this.#store.get('layout');
    if (before?.friendlyNames !== this.#layout?.friendlyNames) this.#members = new Map();
    this.#sectionsOf = new Map();
    if (!this.#layout || !this.#groups) this.#sections = [];
    else if (this.#layout.view === 'groups') this.#sections = this.#groupSections(this.#layout);
    else this.#sections = this.#bucketSections(this.#layout, this.#layout.view);
    for (const sip of this.#members.keys())
      if (!this.#sectionsOf.has(sip)) this.#members.delete(sip);
    this.#rows = new ListRows(this.#sections);
  }

  #groupSections(layout: LayoutView): Section[] {
    const compare = compareMembers(layout.sort);
    return visibleGroups(this.#groups ?? [], layout).map((group) => {
      const members = this.#find(group.members, layout);
      const section = { ...group, members: new SortedMembers(members, compare), online: 0 };
      for (const member of members) this.#enter(section, member);
      // Contacts that are announced but whose entry is still to come.
      if (members.length < group.members.length)
        for (const sip of group.members) if (!this.#members.has(sip)) this.#expect(section, sip);
      return section;
    });
  }

  #bucketSections(layout: LayoutView, view: 'status' | 'relationship'): Section[] {
    const everyone = new Set((this.#groups ?? []).flatMap((group) => group.members));
    for (const sip of everyone) this.#sectionsOf.set(sip, []);
    const compare = compareMembers(layout.sort);
    const byBucket = new Map<string, Member[]>();
    for (const bucket of bucketsOf(view)) byBucket.set(bucket.id, []);
    for (const member of this.#find(everyone, layout))
      byBucket.get(bucketIdOf(view, member.view))?.push(member);
    return bucketsOf(view).map((bucket) => {
      const members = byBucket.get(bucket.id) ?? [];
      const section: Section = {
        ...bucket,
        kind: 'bucket',
        expanded: !this.#closedBuckets.has(bucket.id),
        members: new SortedMembers(members, compare),
        online: 0,
      };
      for (const member of members) this.#enter(section, member);
      return section;
    });
  }

  #find(sips: Iterable<string>, layout: LayoutView): Member[] {
    const found: Member[] = [];
    for (const sip of sips) {
      const view = this.#store.get(`${prefix}${sip}`);
      if (!view) continue;
      const known = this.#members.get(sip);
      const member = known?.view === view ? known : toMember(view, layout.friendlyNames);
      this.#members.set(sip, member);
      found.push(member);
    }
    return found;
  }

  #enter(section: Section, member: Member): void {
    if (member.online) section.online += 1;
    this.#expect(section, member.sip);
  }

  #expect(section: Section, sip: string): void {
    const sections = this.#sectionsOf.get(sip);
    if (sections) sections.push(section);
    else this.#sectionsOf.set(sip, [section]);
  }

  #take(keys: readonly string[]): void {
    const layout = this.#layout;
    if (!layout) return;
    const moves = new Map<Section, Moves>();
    let changed = false;
    for (const key of keys) {
      const sip = key.slice(prefix.length);
      const before = this.#members.get(sip);
      const view = this.#store.get(`${prefix}${sip}`);
      if (before?.view === view) continue;
      const after = view && toMember(view, layout.friendlyNames);
      if (this.#move(sip, before, after, layout, moves)) changed = true;
    }
    for (const [section, { removed, added }] of moves) section.members.exchange(removed, added);
    if (changed) this.#publish();
  }

  /** Notes what one contact's change means for its sections; true when the lines change. */
  #move(
    sip: string,
    before: Member | undefined,
    after: Member | undefined,
    layout: LayoutView,
    moves: Map<Section, Moves>,
  ): boolean {
    const from = this.#sectionsOf.get(sip);
    if (!from) return false;
    if (after) this.#members.set(sip, after);
    else this.#members.delete(sip);
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
    this.#sectionsOf.set(sip, to);
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
