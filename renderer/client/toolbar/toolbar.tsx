import type { ReactNode } from 'react';
import { useClientEntry } from '../../bridge/hooks.js';
import { late } from '../../late/late.js';
import { type Pane, useClientUi, useClientUiStore } from '../client-ui.js';
import { Group } from '../group.js';
import { DownArrow, LineIcon } from '../icons.js';
import { MenuButton } from '../menu/menu-button.js';
import { asks } from '../why/asks.js';
import { Why } from '../why/why-button.js';
import { toolbarStrings } from './strings.js';
import styles from './toolbar.module.css';

const OpenedMainMenu = late(() => import('./main-menu.js'), { look: 'over', soon: true });

/** The icon row: the panes of the window at the left, Options and its menu at the right. */
export function Toolbar(): ReactNode {
  const feedsTab = useClientEntry('session')?.feedsTab;
  const current = useClientUi((ui) => ui.pane);
  const ui = useClientUiStore();
  const panes: readonly Pane[] =
    feedsTab?.value === false
      ? ['contacts', 'conversations', 'phone']
      : ['contacts', 'feeds', 'conversations', 'phone'];
  const openOptions = (): void => ui.setState({ dialog: 'options' });
  return (
    <div className={styles.toolbar} data-mark="toolbar">
      <Group className={styles.panes} label={toolbarStrings.views}>
        {panes.map((pane) => (
          <button
            key={pane}
            type="button"
            className={styles.pane}
            {...asks('pane', { part: pane })}
            aria-label={toolbarStrings[pane]}
            title={toolbarStrings[pane]}
            aria-current={pane === current ? 'page' : undefined}
            onClick={() => ui.setState({ pane })}
          >
            <ToolbarIcon name={pane} />
          </button>
        ))}
        {feedsTab && <Why of={feedsTab} label={toolbarStrings.feeds} />}
      </Group>
      <span className={styles.options}>
        <button
          type="button"
          className={styles.optionsButton}
          {...asks('pane', { part: 'options' })}
          aria-label={toolbarStrings.options}
          title={toolbarStrings.options}
          onClick={openOptions}
        >
          <ToolbarIcon name="options" />
        </button>
        <MenuButton
          className={styles.optionsArrow}
          label={toolbarStrings.showMenu}
          menu="main"
          title={toolbarStrings.showMenu}
          opened={OpenedMainMenu}
        >
          <DownArrow />
        </MenuButton>
      </span>
    </div>
  );
}

type ToolbarIconName = 'contacts' | 'feeds' | 'conversations' | 'phone' | 'options';

/** Our own drawings, one path each, on a 20 pixel grid. */
const paths: Readonly<Record<ToolbarIconName, string>> = {
  contacts:
    'M7 3.5a3 3 0 1 1 0 6a3 3 0 1 1 0-6M1.5 16.5v-1.5a4 4 0 0 1 4-4h3a4 4 0 0 1 4 4v1.5zM13.3 4.5a2.5 2.5 0 1 1 0 5M14 11.2a3.7 3.7 0 0 1 4.5 3.7v1.6h-3',
  feeds:
    'M3.5 14.5a1.5 1.5 0 1 1 0 3a1.5 1.5 0 1 1 0-3M2.5 9.5a7.5 7.5 0 0 1 8 8M2.5 4a13 13 0 0 1 14 13.5',
  conversations:
    'M2.5 3.5h12a1 1 0 0 1 1 1v6.5a1 1 0 0 1-1 1h-7l-3.5 3.5v-3.5h-1.5a1 1 0 0 1-1-1v-6.5a1 1 0 0 1 1-1M17 7.5h.5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-1v2.5l-2.8-2.5h-3.2',
  phone:
    'M3 4h3.5v12.5h-3.5zM9 5h8a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1h-8zM11 7.5h5M11.5 11h.01M13.5 11h.01M15.5 11h.01M11.5 13.8h.01M13.5 13.8h.01M15.5 13.8h.01',
  options:
    'M8.7 2.5h2.6l.5 2.1l1.5.6l1.9-1.1l1.8 1.8l-1.1 1.9l.6 1.5l2.1.5v2.6l-2.1.5l-.6 1.5l1.1 1.9l-1.8 1.8l-1.9-1.1l-1.5.6l-.5 2.1h-2.6l-.5-2.1l-1.5-.6l-1.9 1.1l-1.8-1.8l1.1-1.9l-.6-1.5l-2.1-.5v-2.6l2.1-.5l.6-1.5l-1.1-1.9l1.8-1.8l1.9 1.1l1.5-.6zM10 7.9a2.9 2.9 0 1 1 0 5.8a2.9 2.9 0 1 1 0-5.8',
};

function ToolbarIcon(props: { readonly name: ToolbarIconName }): ReactNode {
  return <LineIcon path={paths[props.name]} size={20} />;
}
