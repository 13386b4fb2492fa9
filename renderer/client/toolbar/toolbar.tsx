import type { ReactNode } from 'react';
import { useClientEntry } from '../../bridge/hooks.js';
import { type Pane, useClientUi, useClientUiStore } from '../client-ui.js';
import { DownArrow } from '../down-arrow.js';
import { Group } from '../group.js';
import { MenuButton } from '../menu/menu-button.js';
import { Why } from '../why/why-button.js';
import { toolbarStrings } from './strings.js';
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
      <Group className={styles.panes} label={toolbarStrings.views}>
        {panes.map((pane) => (
          <button
            key={pane}
            type="button"
            className={styles.pane}
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
          aria-label={toolbarStrings.options}
          title={toolbarStrings.options}
          onClick={openOptions}
        >
          <ToolbarIcon name="options" />
        </button>
        <MenuButton
          className={styles.optionsArrow}
          label={toolbarStrings.showMenu}
          title={toolbarStrings.showMenu}
          items={[
            {
              kind: 'submenu',
              label: toolbarStrings.tools,
              items: [
                { kind: 'command', label: toolbarStrings.toolsOptions, run: openOptions },
                {
                  kind: 'command',
                  label: toolbarStrings.configuration,
                  run: () => ui.setState({ dialog: 'configuration' }),
                },
              ],
            },
            {
              kind: 'submenu',
              label: toolbarStrings.help,
              items: [
                {
                  kind: 'command',
                  label: toolbarStrings.about,
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
