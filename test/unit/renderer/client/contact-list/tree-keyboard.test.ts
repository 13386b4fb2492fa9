import { describe, expect, it } from 'vitest';
import { EntryStore } from '../../../../../renderer/bridge/entry-store.js';
import { ContactListModel } from '../../../../../renderer/client/contact-list/contact-list-model.js';
import { treeMove } from '../../../../../renderer/client/contact-list/tree-keyboard.js';
import type { ClientEntries } from '../../../../../shared/contract/index.js';
import { clientEntries } from '../../../../support/client-entries.js';

const store = new EntryStore<ClientEntries>();
store.apply({ ...clientEntries() });
const model = new ContactListModel(store);
model.connect();
const rows = model.rows();

// 0 Frequent Contacts (closed), 1 Design (open), 2 to 5 its contacts, 6 Contoso Experts (closed).
const design = 1;
const bob = 2;
const experts = 6;

function press(key: string, index: number, held: { altKey?: boolean; shiftKey?: boolean } = {}) {
  const none = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
  return treeMove({ key, ...none, ...held }, index, rows);
}

describe('the keys of the contact list', () => {
  it.each([
    ['ArrowDown', bob, { kind: 'focus', index: bob + 1 }],
    ['ArrowUp', 0, { kind: 'focus', index: 0 }],
    ['Home', bob, { kind: 'focus', index: 0 }],
    ['End', bob, { kind: 'focus', index: rows.count - 1 }],
    ['PageDown', bob, { kind: 'focus', index: bob + 10 }],
    ['ArrowRight', experts, { kind: 'toggle', expanded: true }],
    ['ArrowRight', design, { kind: 'focus', index: bob }],
    ['ArrowRight', bob, null],
    ['ArrowLeft', bob + 2, { kind: 'focus', index: design }],
    ['ArrowLeft', design, { kind: 'toggle', expanded: false }],
    ['ArrowLeft', experts, null],
    ['Enter', bob, { kind: 'activate' }],
    ['*', bob, { kind: 'expand-all' }],
    ['F2', design, { kind: 'rename' }],
    ['Delete', bob, { kind: 'remove' }],
    ['ContextMenu', bob, { kind: 'menu' }],
    ['q', bob, null],
  ])('%s on line %i means %j', (key, index, move) => {
    expect(press(key, index)).toEqual(move);
  });

  it('open the menu with Shift+F10 but not with F10', () => {
    expect(press('F10', bob, { shiftKey: true })).toEqual({ kind: 'menu' });
    expect(press('F10', bob)).toBeNull();
  });

  it('open the contact card with Alt+Enter and leave other Alt keys alone', () => {
    expect(press('Enter', bob, { altKey: true })).toEqual({ kind: 'card' });
    expect(press('ArrowDown', bob, { altKey: true })).toBeNull();
  });
});
