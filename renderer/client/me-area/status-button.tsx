import type { ReactNode } from 'react';
import type { PresenceView, StatusMenuItem } from '../../../shared/contract/index.js';
import { useClientEntry } from '../../bridge/hooks.js';
import { useClientAction, useClientUiStore } from '../client-ui.js';
import { DownArrow } from '../down-arrow.js';
import { MenuButton } from '../menu/menu-button.js';
import type { MenuItem } from '../menu/menu-item.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import { strings } from '../strings.js';
import { Why } from '../why/why-button.js';
import styles from './me-area.module.css';
import { statusMenuItems } from './status-menu-items.js';
import { meStrings } from './strings.js';

/** The own status with its arrow; opens the status menu. */
export function StatusButton(props: {
  readonly presence: PresenceView;
  onSignOut(): void;
  onExit(): void;
}): ReactNode {
  const { presence, onSignOut, onExit } = props;
  const act = useClientAction();
  const ui = useClientUiStore();
  const entries: readonly StatusMenuItem[] = useClientEntry('status-menu') ?? [];
  const settings = useClientEntry('session')?.settings;
  const appearOffline =
    entries.find(({ status }) => status === 'appear-offline')?.why ?? settings?.EnableAppearOffline;
  const items: readonly MenuItem[] = statusMenuItems(entries, {
    icon: (presenceClass) => <PresenceIcon presence={presenceClass} />,
    choose: (status) => act({ name: 'client.set-status', status }),
    signOut: onSignOut,
    exit: onExit,
  });
  return (
    <span className={styles.statusLine}>
      <MenuButton
        className={styles.arrowButton}
        label={meStrings.status(presence.text)}
        menuLabel={meStrings.statusMenu}
        onControlClick={() => ui.setState({ dialog: 'configuration' })}
        items={items}
      >
        <span>{presence.text}</span>
        <DownArrow />
      </MenuButton>
      {appearOffline && <Why of={appearOffline} label={strings.why.appearOffline} />}
    </span>
  );
}
