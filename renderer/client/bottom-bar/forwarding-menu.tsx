import type { ReactNode } from 'react';
import { useClientUiStore } from '../client-ui.js';
import Menu from '../menu/menu.js';
import type { MenuFrame } from '../menu/menu-button.js';
import { type MenuItem, separator } from '../menu/menu-item.js';
import { callMenuStrings as text } from './menu-strings.js';

/** The open menu of call forwarding. */
export default function OpenedForwardingMenu(frame: MenuFrame): ReactNode {
  const ui = useClientUiStore();
  const openSettings = (): void => ui.setState({ dialog: 'options', optionsPage: 'phones' });
  return (
    <Menu
      {...frame}
      items={[
        greyed(text.turnOff, text.isOff),
        greyed(text.forwardTo, text.unavailable),
        greyed(text.ringAlso, text.unavailable),
        separator,
        { kind: 'command', label: text.forwardingSettings, run: openSettings },
      ]}
    />
  );
}

function greyed(label: string, disabledReason: string): MenuItem {
  return { kind: 'command', label, disabledReason, run: () => undefined };
}
