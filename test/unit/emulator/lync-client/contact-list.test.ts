import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ContactList,
  contactsOf,
  emptyContactList,
  otherGroupId,
} from '../../../../electron/emulator/lync-client/contacts/contact-list.js';
import {
  addContact,
  placeContact,
  removeContact,
  tagContact,
} from '../../../../electron/emulator/lync-client/contacts/edit-contacts.js';
import {
  addDistributionGroup,
  addGroup,
  removeGroup,
  renameGroup,
} from '../../../../electron/emulator/lync-client/contacts/edit-groups.js';
import { initialContactList } from '../../../../electron/emulator/lync-client/roaming/initial-contact-list.js';
import {
  newUserData,
  userDataSchema,
} from '../../../../electron/emulator/lync-client/roaming/user-data.js';

const people = ['ann', 'ben', 'cat', 'dan', 'eve'].map((name) => `${name}@contoso.com`);
const groups = ['other', 'group-1', 'group-2', 'group-3', 'frequent', 'dg:sales@contoso.com'];

const sip = fc.constantFrom(...people);
const group = fc.constantFrom(...groups);

/** One edit: what it does, and whether it may add or take away contacts. */
interface Edit {
  readonly kind: 'adds' | 'removes' | 'keeps';
  readonly person: string;
  readonly run: (list: ContactList) => ContactList;
}

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ person: sip, group }).map(
    ({ person, group: id }): Edit => ({
      kind: 'adds',
      person,
      run: (list) => addContact(list, person, id),
    }),
  ),
  sip.map(
    (person): Edit => ({
      kind: 'removes',
      person,
      run: (list) => removeContact(list, person),
    }),
  ),
  fc.record({ person: sip, to: group, from: fc.option(group), copy: fc.boolean() }).map(
    ({ person, to, from, copy }): Edit => ({
      kind: 'keeps',
      person,
      run: (list) =>
        contactsOf(list).has(person)
          ? placeContact(list, person, { to, from: from ?? undefined, copy })
          : list,
    }),
  ),
  fc.record({ person: sip, tagged: fc.boolean() }).map(
    ({ person, tagged }): Edit => ({
      kind: 'keeps',
      person,
      run: (list) => (contactsOf(list).has(person) ? tagContact(list, person, tagged) : list),
    }),
  ),
  fc.constantFrom('Team', 'team', 'Friends', 'Other Contacts').map(
    (title): Edit => ({
      kind: 'keeps',
      person: '',
      run: (list) => addGroup(list, title).list,
    }),
  ),
  fc.record({ id: group, title: fc.constantFrom('Team', 'Work') }).map(
    ({ id, title }): Edit => ({
      kind: 'keeps',
      person: '',
      run: (list) => renameGroup(list, id, title),
    }),
  ),
  group.map((id): Edit => ({ kind: 'keeps', person: '', run: (list) => removeGroup(list, id) })),
  fc.constant<Edit>({
    kind: 'keeps',
    person: '',
    run: (list) => addDistributionGroup(list, 'sales@contoso.com'),
  }),
);

/** Carries out an edit; one that is refused leaves the list as it was. */
function attempt(list: ContactList, { run }: Edit): ContactList {
  const before = JSON.stringify(list);
  try {
    return run(list);
  } catch (error) {
    expect(error).toHaveProperty('name', 'CommandError');
    return list;
  } finally {
    expect(JSON.stringify(list)).toBe(before);
  }
}

const unique = (items: readonly string[]) => new Set(items).size === items.length;

describe('a contact list under any sequence of edits', () => {
  it('loses nobody but those removed, and gains nobody but those added', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        let list = emptyContactList;
        for (const each of edits) {
          const before = contactsOf(list);
          list = attempt(list, each);
          const after = contactsOf(list);
          const expected = new Set(before);
          if (each.kind === 'removes') expected.delete(each.person);
          if (each.kind === 'adds' && after.has(each.person)) expected.add(each.person);
          expect(after).toEqual(expected);
        }
      }),
    );
  });

  it('has nobody twice in a group, no two groups of one name or id, and one group for the others', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const list = edits.reduce(attempt, emptyContactList);
        for (const { members } of list.groups) expect(unique(members)).toBe(true);
        expect(unique(list.groups.map(({ id }) => id))).toBe(true);
        expect(unique(list.groups.map(({ title }) => title.toLowerCase()))).toBe(true);
        expect(list.groups.at(-1)?.id).toBe(otherGroupId);
        expect(unique(list.distributionGroups)).toBe(true);
        for (const tagged of list.tagged) expect(contactsOf(list)).toContain(tagged);
      }),
    );
  });

  it('comes back the same from a file', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 40 }), (edits) => {
        const data = newUserData(edits.reduce(attempt, emptyContactList));
        expect(userDataSchema.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
      }),
    );
  });
});

describe('moving and copying', () => {
  const [ann = ''] = people;
  const withGroups = ['One', 'Two'].reduce(
    (list, title) => addGroup(list, title).list,
    addContact(emptyContactList, ann, otherGroupId),
  );
  const placesOf = (list: ContactList) =>
    list.groups.filter(({ members }) => members.includes(ann)).map(({ id }) => id);

  it('leaves the named group when moving, and none when copying', () => {
    const copied = placeContact(withGroups, ann, { to: 'group-1', from: otherGroupId, copy: true });
    expect(placesOf(copied)).toEqual(['group-1', otherGroupId]);
    const moved = placeContact(copied, ann, { to: 'group-2', from: 'group-1', copy: false });
    expect(placesOf(moved)).toEqual(['group-2', otherGroupId]);
  });

  it('leaves every other group when moving from nowhere in particular', () => {
    const copied = placeContact(withGroups, ann, { to: 'group-1', copy: true });
    expect(placesOf(placeContact(copied, ann, { to: 'group-2', copy: false }))).toEqual([
      'group-2',
    ]);
  });

  it('puts the members of a removed group among the others', () => {
    const moved = placeContact(withGroups, ann, { to: 'group-1', copy: false });
    expect(placesOf(removeGroup(moved, 'group-1'))).toEqual([otherGroupId]);
  });

  it.each([
    ['frequent', /Frequent Contacts itself/],
    ['nowhere', /no group "nowhere"/],
    ['dg:sales@contoso.com', /Only the directory/],
  ])('is refused into %s', (to, message) => {
    const list = addDistributionGroup(withGroups, 'sales@contoso.com');
    expect(() => placeContact(list, ann, { to, copy: true })).toThrowError(message);
  });

  it.each(['frequent', otherGroupId])('cannot rename or remove %s', (id) => {
    expect(() => renameGroup(withGroups, id, 'Mine')).toThrowError(/keeps this group/);
    expect(() => removeGroup(withGroups, id)).toThrowError(/keeps this group/);
  });
});

describe('the first contact list', () => {
  it('has everybody of the file once, frequent ones included', () => {
    const list = initialContactList({
      frequent: ['ann@contoso.com', 'ben@contoso.com'],
      groups: [{ name: 'Team', members: ['ann@contoso.com', 'ann@contoso.com'] }],
      ungrouped: ['cat@contoso.com'],
      distributionGroups: ['sales@contoso.com'],
    });
    expect(list.groups).toEqual([
      { id: 'group-1', title: 'Team', members: ['ann@contoso.com'] },
      { id: otherGroupId, title: '', members: ['cat@contoso.com', 'ben@contoso.com'] },
    ]);
    expect(addGroup(list, 'Next').id).toBe('group-2');
  });
});
