import { type ReactNode, useState } from 'react';
import { clientKey } from '../../../shared/contract/keys.js';
import { useClientEntry, useClientStore } from '../../bridge/hooks.js';
import { useOpenConversation } from '../client-actions.js';
import { useClientAction, useClientUiStore } from '../client-ui.js';
import Menu, { type MenuProps } from '../menu/menu.js';
import type { PopupAnchor } from '../menu/popup-anchor.js';
import { contactMenuItems } from './contact-menu.js';
import { groupMenuItems } from './group-menu.js';
import type { ListRow } from './list-rows.js';
import { contactMenuStrings, groupMenuStrings } from './menu-strings.js';
import type { GroupActions } from './use-group-actions.js';

/** The context menu of one line of the list, with what could be done when it was opened. */
export default function LineMenu(props: {
  readonly row: ListRow;
  readonly anchor: PopupAnchor;
  readonly groups: GroupActions;
  readonly onClose: (back: boolean) => void;
}): ReactNode {
  const { row, anchor, groups, onClose } = props;
  const store = useClientStore();
  const ownGroups = useClientEntry('groups');
  const act = useClientAction();
  const ui = useClientUiStore();
  const write = useOpenConversation();
  const [menu] = useState((): Pick<MenuProps, 'label' | 'menu' | 'items'> | null => {
    const { section } = row;
    if (row.kind === 'group') {
      const label = groupMenuStrings.label(section.title);
      const items = groupMenuItems(section, {
        rename: () => groups.startRenaming(section),
        remove: () => groups.remove(section),
        create: groups.create,
        setAllExpanded: groups.setAllExpanded,
      });
      return { label, menu: 'group', items };
    }
    const contact = store.get(clientKey('contact/{contact}', row.sip));
    if (!contact) return null;
    const items = contactMenuItems({
      contact,
      groups: ownGroups ?? [],
      from: section.kind === 'bucket' ? null : section.id,
      act,
      write: () => write(contact.sip),
      viewCard: () => ui.setState({ card: { contact: contact.sip, anchor } }),
    });
    return { label: contactMenuStrings.label(contact.displayName), menu: 'contact', items };
  });
  return menu && <Menu {...menu} anchor={anchor} onClose={onClose} />;
}
