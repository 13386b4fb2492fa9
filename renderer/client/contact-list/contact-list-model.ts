import type { ClientEntries, ContactView, LayoutView } from '../../../shared/contract/index.js';
import { clientKey } from '../../../shared/contract/keys.js';
import type { EntryStore } from '../../bridge/entry-store.js';
import { compareMembers, type Member } from './contact-order.js';
import { KnownMembers } from './known-members.js';
import { ListRows } from './list-rows.js';
import { bucketSections, groupSections } from './read-sections.js';
import { bucketIdOf, type Section } from './sections.js';

/** A contact before and after a batch; `undefined` while it is not there. */
interface Change {
  readonly sip: string;
  readonly before: Member | undefined;
  readonly after: Member | undefined;
}

/**
 * The contact list of one client, kept in order while contacts change.
 *
 * A start only counts, since contacts come in order. A changed contact costs the same in a list of
 * ten as of ten thousand: it is moved only if what orders it changed, and rows that stay where they are hear nothing of it. `rows()` is a new
 * object exactly when a line came, went, moved or changed its heading.
 */
export class ContactListModel {
  readonly #store: EntryStore<ClientEntries>;
  readonly #listeners = new Set<() => void>();
  readonly #closedBuckets = new Set<string>();
  #layout: LayoutView | undefined;
  #members: KnownMembers;
  #sections: readonly Section[] = [];
  #rows = new ListRows([]);
  /** The state of the store that the list shows; null before the first look. */
  #readAt: number | null = null;

  constructor(store: EntryStore<ClientEntries>) {
    this.#store = store;
    this.#members = new KnownMembers(store, false);
  }

  /** Keeps the list up to date until the returned function is called. */
  connect(): () => void {
    const store = this.#store;
    const stops = [
      store.subscribe('groups', () => this.#rebuild()),
      store.subscribe('layout', () => this.#rebuild()),
      store.subscribeAll('contact/{contact}', (sips, before) => this.#take(sips, before)),
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

  /** What a contact's line begins with when its name is typed. */
  nameKey(sip: string): string {
    return this.#members.get(sip)?.nameKey ?? '';
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
    this.#rows = new ListRows(this.#sections);
    for (const listener of [...this.#listeners]) listener();
  }

  #rebuild(): void {
    this.#read();
    for (const listener of [...this.#listeners]) listener();
  }

  #read(): void {
    const store = this.#store;
    const layout = store.get('layout');
    this.#readAt = store.version;
    this.#layout = layout;
    this.#members = new KnownMembers(store, layout?.friendlyNames ?? false);
    this.#sections = layout ? this.#readSections(layout) : [];
    this.#rows = new ListRows(this.#sections);
  }

  #readSections(layout: LayoutView): readonly Section[] {
    const members = this.#members;
    const source = {
      groups: this.#store.get('groups') ?? [],
      layout,
      order: { compare: compareMembers(layout.sort), member: (sip: string) => members.get(sip) },
      store: this.#store,
    };
    return layout.view === 'groups'
      ? groupSections(source)
      : bucketSections(source, layout.view, this.#closedBuckets);
  }

  #contact(sip: string): ContactView | undefined {
    return this.#store.get(clientKey('contact/{contact}', sip));
  }

  #take(sips: readonly string[], before: (sip: string) => ContactView | undefined): void {
    const layout = this.#layout;
    // An entry that came with them may have had the list read again.
    if (!layout || this.#readAt === this.#store.version) return;
    this.#readAt = this.#store.version;
    const members = this.#members;
    const changes = sips.map((sip): Change => {
      const was = before(sip);
      const is = this.#contact(sip);
      return {
        sip,
        before: was && members.keep(members.workOut(was)),
        after: is && members.workOut(is),
      };
    });
    if (this.#move(changes, layout)) this.#publish();
  }

  /** Brings the sections to what the contacts are now; true when a line or a heading changed. */
  #move(changes: readonly Change[], layout: LayoutView): boolean {
    const compare = compareMembers(layout.sort);
    const leaving = new Map<Section, string[]>();
    const coming = new Map<Section, Member[]>();
    let changed = false;
    for (const { sip, before, after } of changes) {
      const from = before ? this.#sectionsOf(before, layout) : [];
      const to = after ? this.#sectionsOf(after, layout) : [];
      const stays = before && after && sameSections(from, to) && compare(before, after) === 0;
      if (from.length === 0 && to.length === 0) continue;
      if (!stays || before.online !== after.online) changed = true;
      for (const section of from) {
        if (before?.online) section.online -= 1;
        if (!stays) listOf(leaving, section).push(sip);
      }
      for (const section of to) {
        if (after?.online) section.online += 1;
        if (!stays && after) listOf(coming, section).push(after);
      }
    }
    // A place is found by what the members were until all that move are out, and then by what they are.
    for (const [section, sips] of leaving) section.members.remove(sips);
    for (const { sip, after } of changes) {
      if (after) this.#members.keep(after);
      else this.#members.forget(sip);
    }
    for (const [section, members] of coming) section.members.add(members);
    return changed;
  }

  #sectionsOf({ view }: Member, layout: LayoutView): readonly Section[] {
    const { groups } = view;
    if (groups.length === 0) return [];
    if (layout.view === 'groups') return this.#sections.filter(({ id }) => groups.includes(id));
    const bucket = bucketIdOf(layout.view, view);
    return this.#sections.filter(({ id }) => id === bucket);
  }
}

function sameSections(before: readonly Section[], after: readonly Section[]): boolean {
  return (
    before.length === after.length && before.every((section, place) => section === after[place])
  );
}

function listOf<T>(lists: Map<Section, T[]>, section: Section): T[] {
  const known = lists.get(section);
  if (known) return known;
  const fresh: T[] = [];
  lists.set(section, fresh);
  return fresh;
}
