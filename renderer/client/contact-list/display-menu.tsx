import type { ReactNode } from 'react';
import type { CommandOf, LayoutView } from '../../../shared/contract/index.js';
import { useClientAction } from '../client-ui.js';
import { DownArrow } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import { type MenuChoice, type MenuItem, separator } from '../menu/menu-item.js';
import { Why } from '../why/why-button.js';
import { rowLook } from './row-heights.js';
import { listStrings } from './strings.js';
import styles from './view-tabs.module.css';

type DisplayChoice = CommandOf<'client.set-display'>['choice'];

/** The display options of the list. */
export function DisplayMenu(props: { readonly layout: LayoutView }): ReactNode {
  const { layout } = props;
  const act = useClientAction();
  return (
    <>
      <MenuButton
        className={styles.display}
        label={listStrings.display}
        menu="display"
        title={listStrings.display}
        items={displayMenuItems(layout, (choice) => act({ name: 'client.set-display', choice }))}
      >
        <svg width="15" height="14" viewBox="0 0 15 14" aria-hidden>
          <path
            d="M1 1.5h2v2h-2zM1 6h2v2h-2zM1 10.5h2v2h-2zM5.5 2.5h9M5.5 7h9M5.5 11.5h9"
            fill="none"
            stroke="#444"
          />
        </svg>
        <DownArrow />
      </MenuButton>
      <Why of={layout.frequentContacts} label={listStrings.frequentContacts} />
    </>
  );
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
    { ...radio(listStrings.twoLines, look === 'tile', { rows: 'two-lines' }), ...classic },
    radio(listStrings.oneLine, look === 'one-line', { rows: 'one-line' }),
    separator,
    radio(listStrings.sortByName, sort === 'name', { sort: 'name' }),
    radio(listStrings.sortByAvailability, sort === 'availability', { sort: 'availability' }),
    separator,
    {
      kind: 'check',
      label: listStrings.friendlyNames,
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
