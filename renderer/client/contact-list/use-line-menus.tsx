import { type ReactNode, useState } from 'react';
import { late } from '../../late/late.js';
import type { PopupAnchor } from '../menu/popup-anchor.js';
import type { ListRow } from './list-rows.js';
import type { GroupActions } from './use-group-actions.js';

const LineMenu = late(() => import('./line-menu.js'), { look: 'over', soon: true });

/** The context menus of the list's lines, one at a time. The focus returns to the list after it. */
export function useLineMenus(
  groups: GroupActions,
  returnFocus: () => void,
): { readonly menu: ReactNode; open(row: ListRow, anchor: PopupAnchor): void } {
  const [opened, setOpened] = useState<{
    readonly row: ListRow;
    readonly anchor: PopupAnchor;
  } | null>(null);
  const onClose = (back: boolean): void => {
    setOpened(null);
    if (back) returnFocus();
  };
  return {
    menu: opened && (
      <LineMenu key={keyOf(opened.row)} {...opened} groups={groups} onClose={onClose} />
    ),
    open: (row, anchor) => setOpened({ row, anchor }),
  };
}

const keyOf = (row: ListRow): string =>
  row.kind === 'group' ? row.section.id : `${row.section.id} ${row.sip}`;
