import { type KeyboardEvent, useRef } from 'react';
import { isTypedLetter, nextMatch, TypeAhead } from '../menu/type-ahead.js';
import type { ListRow, ListRows } from './list-rows.js';
import { treeMove } from './tree-keyboard.js';
import type { GroupActions } from './use-group-actions.js';

/** The keyboard of the contact list: `treeMove` decides, this does it. */
export function useTreeKeys(on: {
  readonly rows: ListRows;
  readonly index: number;
  readonly groups: GroupActions;
  /** What a contact's line is found by when letters are typed. */
  nameKey(sip: string): string;
  goTo(index: number): void;
  openMenu(row: ListRow, beside: Element): void;
  openCard(sip: string, beside: Element): void;
  write(sip: string): void;
  removeContact(sip: string): void;
}): (event: KeyboardEvent) => void {
  const typeAhead = useRef(new TypeAhead());
  const { rows, index, groups } = on;

  return (event) => {
    const line = event.target;
    const row = rows.at(index);
    // Keys typed into a button or text box of a line are not the tree's.
    if (!row || !(line instanceof Element) || line.getAttribute('role') !== 'treeitem') return;
    const { section } = row;
    const typing = event.key === ' ' && typeAhead.current.typing(event.timeStamp);
    const move = typing ? null : treeMove(event, index, rows);
    if (move === null) {
      if (isTypedLetter(event)) search(event);
      return;
    }
    event.preventDefault();
    switch (move.kind) {
      case 'focus':
        return on.goTo(move.index);
      case 'toggle':
        return groups.setExpanded(section, move.expanded);
      case 'expand-all':
        return groups.setAllExpanded(true);
      case 'menu':
        return on.openMenu(row, line);
      case 'rename':
        return row.kind === 'group' ? groups.startRenaming(section) : undefined;
      case 'remove':
        return row.kind === 'group' ? groups.remove(section) : on.removeContact(row.sip);
      case 'activate':
        return row.kind === 'group'
          ? groups.setExpanded(section, !section.expanded)
          : on.write(row.sip);
      case 'card':
        return row.kind === 'contact' ? on.openCard(row.sip, line) : undefined;
    }
  };

  function search(event: KeyboardEvent): void {
    const typed = typeAhead.current.push(event.key, event.timeStamp);
    const match = nextMatch(rows.count, (each) => textOf(rows.at(each)), index, typed);
    if (match >= 0) on.goTo(match);
  }

  function textOf(row: ListRow | undefined): string {
    if (!row) return '';
    return row.kind === 'group' ? row.section.title : on.nameKey(row.sip);
  }
}
