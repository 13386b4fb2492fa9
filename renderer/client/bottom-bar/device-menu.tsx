import type { ReactNode } from 'react';
import { useClientUiStore } from '../client-ui.js';
import Menu from '../menu/menu.js';
import type { MenuFrame } from '../menu/menu-button.js';
import { separator } from '../menu/menu-item.js';
import { callMenuStrings as text } from './menu-strings.js';

/** The open menu of the audio device. */
export default function OpenedDeviceMenu(frame: MenuFrame): ReactNode {
  const ui = useClientUiStore();
  return (
    <Menu
      {...frame}
      items={[
        { kind: 'radio', label: text.defaultDevice, checked: true, run: () => undefined },
        separator,
        {
          kind: 'command',
          label: text.deviceSettings,
          run: () => ui.setState({ dialog: 'options', optionsPage: 'audio-device' }),
        },
      ]}
    />
  );
}
