import type { ReactNode } from 'react';
import { late } from '../../late/late.js';
import { Group } from '../group.js';
import { DownArrow, LineIcon } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import styles from './bottom-bar.module.css';
import { bottomBarStrings as text } from './strings.js';

const over = { look: 'over', soon: true } as const;
const OpenedDeviceMenu = late(() => import('./device-menu.js'), over);
const OpenedForwardingMenu = late(() => import('./forwarding-menu.js'), over);

/** Below the list: the device for calls, and call forwarding. Follows `contacts/bottom-bar`. */
export function BottomBar(): ReactNode {
  return (
    <Group className={styles.bar} label={text.bar}>
      <MenuButton
        className={styles.button}
        label={text.device}
        menu="device"
        title={text.device}
        menuLabel={text.devices}
        opened={OpenedDeviceMenu}
      >
        <LineIcon path={drawings.device} size={16} />
        <DownArrow />
      </MenuButton>
      <span className={styles.rule} aria-hidden />
      <MenuButton
        className={styles.button}
        label={text.forwarding}
        menu="call-forwarding"
        menuLabel={text.forwardingMenu}
        opened={OpenedForwardingMenu}
      >
        <LineIcon path={drawings.forwarding} size={16} />
        {text.forwarding}
        <DownArrow />
      </MenuButton>
    </Group>
  );
}

/** Our own, one path each, on a 16 pixel grid. */
const drawings = {
  device:
    'M2.5 10.5v-2.500a5.5 5.5 0 0 1 11 0v2.500M2.5 8.500h2.500v4.500h-2.500zM11 8.500h2.500v4.500h-2.500z',
  forwarding:
    'M1.5 6.500c0-3.5 13-3.5 13 0v1.500h-3.500v-2h-6v2h-3.500zM4.5 8.500c-1 1.5-1.5 2.5-1.5 4.500h10c0-2-.5-3-1.5-4.500M8 9.500v2M6.5 10.500h3',
} as const;
