import type { ReactNode } from 'react';
import { useClientUiStore } from '../client-ui.js';
import Menu from '../menu/menu.js';
import type { MenuFrame } from '../menu/menu-button.js';
import { mainMenuStrings as text } from './menu-strings.js';

/** The open menu of the arrow beside Options. */
export default function OpenedMainMenu(frame: MenuFrame): ReactNode {
  const ui = useClientUiStore();
  const openOptions = (): void => ui.setState({ dialog: 'options' });
  return (
    <Menu
      {...frame}
      items={[
        {
          kind: 'submenu',
          label: text.tools,
          items: [
            { kind: 'command', label: text.toolsOptions, run: openOptions },
            {
              kind: 'command',
              label: text.configuration,
              run: () => ui.setState({ dialog: 'configuration' }),
            },
          ],
        },
        {
          kind: 'submenu',
          label: text.help,
          items: [
            {
              kind: 'command',
              label: text.about,
              run: () => ui.setState({ dialog: 'about' }),
            },
          ],
        },
      ]}
    />
  );
}
