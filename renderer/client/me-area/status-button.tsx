import type { ReactNode } from 'react';
import type { PresenceView, StatusMenuItem } from '../../../shared/contract/index.js';
import type { PresenceClass, StatusChoice } from '../../../shared/lync/presence.js';
import { useClientEntry, useClientSip } from '../../bridge/hooks.js';
import { useClientAction, useClientUiStore } from '../client-ui.js';
import { DownArrow } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import { type MenuItem, separator } from '../menu/menu-item.js';
import { PresenceIcon } from '../presence/presence-icon.js';
import { strings } from '../strings.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import styles from './me-area.module.css';
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
  const sip = useClientSip();
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
    <span className={styles.statusLine} data-mark="own-status">
      <MenuButton
        className={styles.arrowButton}
        label={meStrings.status(presence.text)}
        menu="sign-out"
        menuLabel={meStrings.statusMenu}
        onControlClick={() => ui.setState({ dialog: 'configuration' })}
        items={items}
      >
        <span {...asks('presence', { of: sip })}>{presence.text}</span>
        <DownArrow />
      </MenuButton>
      {appearOffline && <Why of={appearOffline} label={strings.why.appearOffline} />}
    </span>
  );
}

/** The status menu: the states that the view offers, then Sign Out and Exit. */
function statusMenuItems(
  entries: readonly StatusMenuItem[],
  on: {
    icon(presence: PresenceClass): ReactNode;
    choose(status: StatusChoice): void;
    signOut(): void;
    exit(): void;
  },
): readonly MenuItem[] {
  return [
    ...entries.flatMap((entry): readonly MenuItem[] => [
      ...(entry.separatorBefore ? [separator] : []),
      {
        kind: 'command',
        label: entry.label,
        asks: asks('status', { part: entry.status }),
        icon: entry.class && on.icon(entry.class),
        run: () => on.choose(entry.status),
      },
    ]),
    separator,
    { kind: 'command', label: meStrings.signOut, run: on.signOut },
    { kind: 'command', label: meStrings.exit, run: on.exit },
  ];
}
