import type { ReactNode } from 'react';
import type { CommandOf, LayoutView } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { useClientAction } from '../client-ui.js';
import Menu from '../menu/menu.js';
import type { MenuFrame } from '../menu/menu-button.js';
import { type MenuChoice, type MenuItem, separator } from '../menu/menu-item.js';
import { displayStrings } from './menu-strings.js';
import { rowLook } from './row-heights.js';
import { listStrings } from './strings.js';

type DisplayChoice = CommandOf<'client.set-display'>['choice'];

/** The open menu of the display options. */
export default function OpenedDisplayMenu(frame: MenuFrame): ReactNode {
  const layout = useClientEntry('layout');
  const act = useClientAction();
  if (!layout) return null;
  const items = displayMenuItems(layout, (choice) => act({ name: 'client.set-display', choice }));
  return <Menu {...frame} items={items} />;
}

/** One line or two, the order, and what else the list shows. */
export function displayMenuItems(
  layout: LayoutView,
  choose: (choice: DisplayChoice) => void,
): readonly MenuItem[] {
  const radio = (label: string, checked: boolean, choice: DisplayChoice): MenuChoice => ({
    kind: 'radio',
    label,
    checked,
    run: () => choose(choice),
  });
  const { style, sort, friendlyNames, frequentContacts } = layout;
  const look = rowLook(layout);
  const classic = style.value === 'classic squares' ? { disabledReason: style.reason } : {};
  return [
    { ...radio(displayStrings.twoLines, look === 'tile', { rows: 'two-lines' }), ...classic },
    radio(displayStrings.oneLine, look === 'one-line', { rows: 'one-line' }),
    separator,
    radio(displayStrings.sortByName, sort === 'name', { sort: 'name' }),
    radio(displayStrings.sortByAvailability, sort === 'availability', { sort: 'availability' }),
    separator,
    {
      kind: 'check',
      label: displayStrings.friendlyNames,
      checked: friendlyNames,
      run: () => choose({ friendlyNames: !friendlyNames }),
    },
    {
      kind: 'check',
      label: listStrings.frequentContacts,
      checked: frequentContacts.value,
      ...(frequentContacts.locked ? { disabledReason: frequentContacts.reason } : {}),
      run: () => choose({ frequentContacts: !frequentContacts.value }),
    },
  ];
}
