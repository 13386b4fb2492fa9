import { describe, expect, it } from 'vitest';
import {
  type ContactCommand,
  contactMenuItems,
} from '../../../../../renderer/client/contact-list/contact-menu.js';
import { displayMenuItems } from '../../../../../renderer/client/contact-list/display-items.js';
import { newGroupTitle } from '../../../../../renderer/client/contact-list/new-group-title.js';
import type { MenuItem } from '../../../../../renderer/client/menu/menu-item.js';
import {
  byPolicy,
  contactOf,
  groups,
  layout,
  presenceOf,
} from '../../../../support/client-entries.js';

/** The item at a path of labels. */
function find(items: readonly MenuItem[], ...path: readonly string[]): MenuItem {
  const [label, ...rest] = path;
  const item = items.find((each) => each.kind !== 'separator' && each.label === label);
  if (!item) throw new Error(`the menu has no ${label}`);
  if (rest.length === 0) return item;
  if (item.kind !== 'submenu') throw new Error(`${label} has no submenu`);
  return find(item.items, ...rest);
}

function choose(item: MenuItem): void {
  if (item.kind === 'separator' || item.kind === 'submenu') throw new Error('cannot be chosen');
  item.run();
}

function menuOfBob(from: string | null) {
  const commands: ContactCommand[] = [];
  const written: string[] = [];
  const items = contactMenuItems({
    contact: contactOf('bob', 'Bob Bergström', presenceOf('busy')),
    groups,
    from,
    act: (command) => commands.push(command),
    write: () => written.push('bob'),
    viewCard: () => undefined,
  });
  return { items, commands, written };
}

describe('the menu of a contact', () => {
  it('offers to write first of all', () => {
    const { items, written } = menuOfBob('design');
    choose(find(items, 'Send an Instant Message'));
    expect(written).toEqual(['bob']);
    expect(items[0]).toHaveProperty('label', 'Send an Instant Message');
  });

  it('marks the privacy relationship and sets another', () => {
    const { items, commands } = menuOfBob('design');
    const path = 'Change Privacy Relationship';
    expect(find(items, path, 'Colleagues')).toHaveProperty('checked', true);
    choose(find(items, path, 'Workgroup'));
    choose(find(items, path, 'Auto-assign Relationship'));
    expect(commands.map((command) => 'relationship' in command && command.relationship)).toEqual([
      'workgroup',
      null,
    ]);
  });

  it('moves out of the group that was pointed at and copies without leaving it', () => {
    const { items, commands } = menuOfBob('design');
    choose(find(items, 'Move Contact To', 'Other Contacts'));
    choose(find(items, 'Copy Contact To', 'Other Contacts'));
    expect(commands).toEqual([
      {
        name: 'client.place-contact',
        contact: 'bob@contoso.com',
        to: 'other',
        from: 'design',
        copy: false,
      },
      {
        name: 'client.place-contact',
        contact: 'bob@contoso.com',
        to: 'other',
        from: 'design',
        copy: true,
      },
    ]);
  });

  it('offers no move in a group that Lync keeps itself', () => {
    const labels = menuOfBob('frequent').items.map((item) => 'label' in item && item.label);
    expect(labels).not.toContain('Move Contact To');
    expect(labels).toContain('Copy Contact To');
  });
});

describe('the display options', () => {
  it('cannot turn photo tiles on in the classic look', () => {
    const style = byPolicy<'classic squares'>('classic squares', 'DisplayPhoto');
    const items = displayMenuItems({ ...layout, style }, () => undefined);
    const twoLines = find(items, 'Two Lines (with contact picture)');
    expect(twoLines).toMatchObject({ checked: false, disabledReason: style.reason });
    expect(find(items, 'One Line')).toHaveProperty('checked', true);
  });

  it('send only what is chosen', () => {
    const choices: unknown[] = [];
    const items = displayMenuItems(layout, (choice) => choices.push(choice));
    choose(find(items, 'Sort by Availability'));
    choose(find(items, 'Show Friendly Name'));
    expect(choices).toEqual([{ sort: 'availability' }, { friendlyNames: true }]);
  });
});

describe('the title of a new group', () => {
  it('counts on while it is taken', () => {
    expect(newGroupTitle([])).toBe('New Group');
    expect(newGroupTitle(['New Group', 'New Group 2'])).toBe('New Group 3');
  });
});
