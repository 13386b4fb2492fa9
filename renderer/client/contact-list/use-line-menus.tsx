import { type ReactNode, useState } from 'react';
import { clientKey } from '../../../shared/contract/keys.js';
import { useClientEntry, useClientStore } from '../../bridge/hooks.js';
import { useOpenConversation } from '../client-actions.js';
import { useClientAction, useClientUiStore } from '../client-ui.js';
import { Menu, type MenuProps } from '../menu/menu.js';
import type { PopupAnchor } from '../menu/use-popup.js';
import { contactMenuItems } from './contact-menu.js';
import { groupMenuItems } from './group-menu.js';
import type { ListRow } from './list-rows.js';
import { contactMenuStrings, groupMenuStrings } from './strings.js';
import type { GroupActions } from './use-group-actions.js';

/** The context menus of the list's lines, one at a time. The focus returns to the list after it. */
export function useLineMenus(
  groups: GroupActions,
  returnFocus: () => void,
): { readonly menu: ReactNode; open(row: ListRow, anchor: PopupAnchor): void } {
  const store = useClientStore();
  const ownGroups = useClientEntry('groups');
  const act = useClientAction();
  const ui = useClientUiStore();
  const write = useOpenConversation();
  const [menu, setMenu] = useState<Pick<MenuProps, 'label' | 'menu' | 'items' | 'anchor'> | null>(
    null,
  );

  const open = (row: ListRow, anchor: PopupAnchor): void => {
    const { section } = row;
    if (row.kind === 'group') {
      const label = groupMenuStrings.label(section.title);
      const items = groupMenuItems(section, {
        rename: () => groups.startRenaming(section),
        remove: () => groups.remove(section),
        create: groups.create,
        setAllExpanded: groups.setAllExpanded,
      });
      setMenu({ label, menu: 'group', items, anchor });
      return;
    }
    const contact = store.get(clientKey('contact/{contact}', row.sip));
    if (!contact) return;
    const items = contactMenuItems({
      contact,
      groups: ownGroups ?? [],
      from: section.kind === 'bucket' ? null : section.id,
      act,
      write: () => write(contact.sip),
      viewCard: () => ui.setState({ card: { contact: contact.sip, anchor } }),
    });
    setMenu({
      label: contactMenuStrings.label(contact.displayName),
      menu: 'contact',
      items,
      anchor,
    });
  };
  const onClose = (back: boolean): void => {
    setMenu(null);
    if (back) returnFocus();
  };
  return { menu: menu && <Menu {...menu} onClose={onClose} />, open };
}
