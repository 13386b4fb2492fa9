import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntryStore } from '../../../../../renderer/bridge/entry-store.js';
import { ContactListModel } from '../../../../../renderer/client/contact-list/contact-list-model.js';
import type { ListRows } from '../../../../../renderer/client/contact-list/list-rows.js';
import type { ClientEntries, LayoutView } from '../../../../../shared/contract/index.js';
import { presenceClasses } from '../../../../../shared/lync/presence.js';
import {
  clientEntries,
  contactOf,
  layout,
  presenceOf,
  type SignedInEntries,
} from '../../../../support/client-entries.js';

function listOf(changes: Partial<SignedInEntries> = {}) {
  const store = new EntryStore<ClientEntries>();
  const change = (entries: Readonly<Record<string, unknown>>): void =>
    store.apply(entries).notify();
  change({ ...clientEntries(changes) });
  const model = new ContactListModel(store);
  const disconnect = model.connect();
  const lines = (): readonly string[] => linesOf(model.rows(), store);
  return { store, change, model, lines, disconnect };
}

/** The lines in words: headings with their figures, contacts by name below them. */
function linesOf(rows: ListRows, store: EntryStore<ClientEntries>): readonly string[] {
  return Array.from({ length: rows.count }, (_, index) => {
    const row = rows.at(index);
    if (!row) return 'no line';
    const { title, online, members } = row.section;
    return row.kind === 'group'
      ? `${title} (${online}/${members.length})`
      : `- ${store.get(`contact/${row.sip}`)?.displayName}`;
  });
}

describe('the contact list', () => {
  it('shows groups in their order and the contacts of open ones by name', () => {
    expect(listOf().lines()).toEqual([
      'Frequent Contacts (2/2)',
      'Design (4/4)',
      '- Bob Bergström',
      '- Carol Clark',
      '- Dan Drayton',
      '- Erin Ek',
      'Contoso Experts (1/2)',
      'Other Contacts (3/6)',
      '- Frank Fuller',
      '- Gwen Gray',
      '- Hugo Hall',
      '- Ivy Irons',
      '- Jane Jones',
      '- Karl Kent',
    ]);
  });

  it('orders by availability, the unknown last, and by name among equals', () => {
    const { lines } = listOf({ layout: { ...layout, sort: 'availability' } });
    expect(lines().slice(8)).toEqual([
      '- Ivy Irons',
      '- Frank Fuller',
      '- Hugo Hall',
      '- Gwen Gray',
      '- Karl Kent',
      '- Jane Jones',
    ]);
  });

  it('counts a contact who goes offline out of every heading he stands under', () => {
    const { change, lines } = listOf();
    change({ 'contact/bob@contoso.com': contactOf('bob', 'Bob Bergström', presenceOf('offline')) });
    expect(lines()).toContain('Frequent Contacts (1/2)');
    expect(lines()).toContain('Design (3/4)');
  });

  it('tells nobody of a change that moves no line', () => {
    const { model, change } = listOf();
    const before = model.rows();
    change({ 'contact/bob@contoso.com': contactOf('bob', 'Bob Bergström', presenceOf('away')) });
    expect(model.rows()).toBe(before);
  });

  it('swaps contacts whose availability changed', () => {
    const { model, change, lines } = listOf({ layout: { ...layout, sort: 'availability' } });
    const before = model.rows();
    change({ 'contact/ivy@contoso.com': contactOf('ivy', 'Ivy Irons', presenceOf('away')) });
    expect(model.rows()).not.toBe(before);
    expect(lines().slice(8, 12)).toEqual([
      '- Frank Fuller',
      '- Hugo Hall',
      '- Ivy Irons',
      '- Gwen Gray',
    ]);
  });

  it('moves a contact whose name changes', () => {
    const { change, lines } = listOf();
    change({ 'contact/bob@contoso.com': contactOf('bob', 'Zoe Bergström', presenceOf('busy')) });
    expect(lines().slice(1, 6)).toEqual([
      'Design (4/4)',
      '- Carol Clark',
      '- Dan Drayton',
      '- Erin Ek',
      '- Zoe Bergström',
    ]);
  });

  it('moves a contact to the bucket of his new status', () => {
    const { change, lines } = listOf({ layout: { ...layout, view: 'status' } });
    change({ 'contact/carol@contoso.com': contactOf('carol', 'Carol Clark', presenceOf('away')) });
    const all = lines();
    expect(all.slice(0, 3)).toEqual(['Online (2/2)', '- Bob Bergström', '- Frank Fuller']);
    expect(all.indexOf('- Carol Clark')).toBeGreaterThan(all.indexOf('Away (5/5)'));
  });

  it('has a heading for each privacy relationship in the Relationship view', () => {
    const { model } = listOf({ layout: { ...layout, view: 'relationship' } });
    expect(model.rows().sections.map(({ title, members }) => [title, members.length])).toEqual([
      ['Friends and Family', 0],
      ['Workgroup', 1],
      ['Colleagues', 8],
      ['External Contacts', 0],
      ['Blocked Contacts', 1],
    ]);
  });

  it('hides the contacts of a bucket that is closed', () => {
    const { model, lines } = listOf({ layout: { ...layout, view: 'status' } });
    model.setBucketExpanded('status online', false);
    expect(lines().slice(0, 2)).toEqual(['Online (3/3)', 'Away (4/4)']);
  });

  it('leaves Frequent Contacts out where the layout does', () => {
    const { lines } = listOf({
      layout: { ...layout, frequentContacts: { ...layout.frequentContacts, value: false } },
    });
    expect(lines()[0]).toBe('Design (4/4)');
  });

  it('orders by friendly names where those are shown', () => {
    const contact = contactOf('bob', 'Bob Bergström', presenceOf('busy'), { friendlyName: 'Zed' });
    const { lines } = listOf({
      layout: { ...layout, friendlyNames: true },
      'contact/bob@contoso.com': contact,
    });
    expect(lines()[5]).toBe('- Bob Bergström');
  });

  it('takes a contact in whose entry comes after his group', () => {
    const { change, lines } = listOf();
    change({ 'contact/bob@contoso.com': null });
    expect(lines()).toContain('Design (3/3)');
    change({ 'contact/bob@contoso.com': contactOf('bob', 'Bob Bergström', presenceOf('busy')) });
    expect(lines().slice(1, 3)).toEqual(['Design (4/4)', '- Bob Bergström']);
  });

  it('hears nothing after it is disconnected', () => {
    const { model, change, disconnect } = listOf();
    const before = model.rows();
    disconnect();
    change({ groups: [] });
    expect(model.rows()).toBe(before);
  });

  it('stands after any changes as if it were read anew', () => {
    const names = ['Ann', 'ann', 'Äpple', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'];
    const people = Array.from({ length: 60 }, (_, index) => ({
      logon: `p${index}`,
      sip: `p${index}@contoso.com`,
      name: names[index % names.length] ?? '',
    }));
    const groupsAt = (index: number): readonly string[] => [
      ...(index < 40 ? ['a'] : []),
      ...(index >= 20 ? ['b'] : []),
    ];
    const contact = fc.record({
      person: fc.constantFrom(...people),
      presence: fc.constantFrom(...presenceClasses),
      isMoved: fc.boolean(),
    });
    const batches = fc.array(fc.array(contact, { maxLength: 50 }), { maxLength: 8 });
    const group = { kind: 'custom', expanded: true } as const;
    const layouts = fc.record({
      view: fc.constantFrom<LayoutView['view']>('groups', 'status', 'relationship'),
      sort: fc.constantFrom<LayoutView['sort']>('name', 'availability'),
    });
    fc.assert(
      fc.property(layouts, batches, (chosen, changes) => {
        const { store, model, change, lines } = listOf({
          layout: { ...layout, ...chosen },
          groups: [
            { ...group, id: 'a', title: 'A' },
            { ...group, id: 'b', title: 'B' },
          ],
        });
        for (const batch of changes) {
          // One change in five takes a contact away; a later batch may bring them back.
          const entries = batch.map(
            ({ person: { logon, sip, name }, presence, isMoved }, index) => {
              // Half of them are in one group, the others as they were meant to be.
              const groups = isMoved ? ['a'] : groupsAt(Number(logon.slice(1)));
              const contact = contactOf(logon, name, presenceOf(presence), { groups });
              return [`contact/${sip}`, index % 5 === 4 ? null : contact];
            },
          );
          change(Object.fromEntries(entries));
          lines();
        }
        const fresh = new ContactListModel(store);
        fresh.connect();
        expect(order(model.rows())).toEqual(order(fresh.rows()));
      }),
      { numRuns: 150 },
    );
  });
});

function order(rows: ListRows): readonly string[] {
  return Array.from({ length: rows.count }, (_, index) => rows.keyAt(index)).concat(
    rows.sections.map(({ id, online, members }) => `${id} ${online}/${members.length}`),
  );
}
