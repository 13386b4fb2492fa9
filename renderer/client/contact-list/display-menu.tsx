import type { ReactNode } from 'react';
import type { LayoutView } from '../../../shared/contract/index.js';
import { late } from '../../late/late.js';
import { DownArrow } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import { Why } from '../why/why-button.js';
import { listStrings } from './strings.js';
import styles from './view-tabs.module.css';

const OpenedDisplayMenu = late(() => import('./display-items.js'), { look: 'over', soon: true });

/** The display options of the list. */
export function DisplayMenu(props: { readonly layout: LayoutView }): ReactNode {
  const { layout } = props;
  return (
    <>
      <MenuButton
        className={styles.display}
        label={listStrings.display}
        menu="display"
        title={listStrings.display}
        opened={OpenedDisplayMenu}
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
