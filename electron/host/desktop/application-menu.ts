import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../../shared/contract/commands/command.js';

export interface MenuActions {
  readonly showStage: () => void;
  readonly command: (command: Command) => void;
}

/** The application menu: standard roles, the stage, and the verbs of the clock. */
export function setUpApplicationMenu(actions: MenuActions): void {
  const clock = (label: string, accelerator: string, command: Command) => ({
    label,
    accelerator,
    click: () => actions.command(command),
  });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Show the Stage', accelerator: 'CmdOrCtrl+1', click: actions.showStage },
        { type: 'separator' },
        { role: 'close' },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    {
      label: '&Clock',
      submenu: [
        clock('Pause', 'CmdOrCtrl+.', { name: 'clock.pause' }),
        clock('Play', 'CmdOrCtrl+Shift+.', { name: 'clock.play', rate: 1 }),
        clock('Run 30 Minutes', 'CmdOrCtrl+Shift+R', {
          name: 'clock.run',
          duration: '00:30:00',
        }),
        clock('Next Event', 'CmdOrCtrl+Shift+N', { name: 'clock.next' }),
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools', visible: !app.isPackaged },
      ],
    },
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
