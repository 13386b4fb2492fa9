import type { ReactNode } from 'react';
import { useClientEntry } from '../../bridge/hooks.js';
import { type Pane, useClientUi, useClientUiStore } from '../client-ui.js';
import { DownArrow } from '../down-arrow.js';
import { Group } from '../group.js';
import { MenuButton } from '../menu/menu-button.js';
import { strings } from '../strings.js';
import { Why } from '../why/why-button.js';
import styles from './toolbar.module.css';
import { ToolbarIcon } from './toolbar-icon.js';

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
    <div className={styles.toolbar}>
      <Group className={styles.panes} label={strings.toolbar.views}>
        {panes.map((pane) => (
          <button
            key={pane}
            type="button"
            className={styles.pane}
            aria-label={strings.toolbar[pane]}
            title={strings.toolbar[pane]}
            aria-current={pane === current ? 'page' : undefined}
            onClick={() => ui.setState({ pane })}
          >
            <ToolbarIcon name={pane} />
          </button>
        ))}
        {feedsTab && <Why of={feedsTab} label={strings.toolbar.feeds} />}
      </Group>
      <span className={styles.options}>
        <button
          type="button"
          className={styles.optionsButton}
          aria-label={strings.toolbar.options}
          title={strings.toolbar.options}
          onClick={openOptions}
        >
          <ToolbarIcon name="options" />
        </button>
        <MenuButton
          className={styles.optionsArrow}
          label={strings.toolbar.showMenu}
          title={strings.toolbar.showMenu}
          items={[
            {
              kind: 'submenu',
              label: strings.toolbar.tools,
              items: [
                { kind: 'command', label: strings.toolbar.toolsOptions, run: openOptions },
                {
                  kind: 'command',
                  label: strings.toolbar.configuration,
                  run: () => ui.setState({ dialog: 'configuration' }),
                },
              ],
            },
            {
              kind: 'submenu',
              label: strings.toolbar.help,
              items: [
                {
                  kind: 'command',
                  label: strings.toolbar.about,
                  run: () => ui.setState({ dialog: 'about' }),
                },
              ],
            },
          ]}
        >
          <DownArrow />
        </MenuButton>
      </span>
    </div>
  );
}
