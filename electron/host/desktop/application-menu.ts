import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../../shared/contract/commands/command.js';

export interface MenuActions {
  readonly showStage: () => void;
  readonly command: (command: Command) => void;
}

export interface MenuPlace {
  readonly platform: NodeJS.Platform;
  /** False while developing, which adds the developer tools. */
  readonly isPackaged: boolean;
}

/** The application menu: the standard roles, the stage, and the verbs of the clock. */
export function applicationMenu(
  actions: MenuActions,
  { platform, isPackaged }: MenuPlace,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Show the Stage', accelerator: 'CmdOrCtrl+1', click: actions.showStage },
        { type: 'separator' },
        { role: 'close' },
        ...(isMac ? [] : [{ role: 'quit' } as const]),
      ],
    },
    { label: '&Edit', submenu: editMenu(actions) },
    { label: '&Clock', submenu: clockMenu(actions) },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
    ...(isMac ? [] : [{ label: '&Help', submenu: [{ role: 'about' } as const] }]),
  ];
}

/**
 * Undo of what is typed is the system's, in the text that has the focus; on a Mac the menu takes its
 * keys before the page sees them. Undo and redo of what was done on the stage are items of their own,
 * with keys that nothing else has.
 */
function editMenu({ command }: MenuActions): MenuItemConstructorOptions[] {
  return [
    { role: 'undo', label: 'Undo Typing' },
    { role: 'redo', label: 'Redo Typing' },
    { type: 'separator' },
    {
      label: 'Undo the Last Act',
      accelerator: 'CmdOrCtrl+Shift+T',
      click: () => command({ name: 'emulator.undo' }),
    },
    {
      label: 'Redo the Last Act',
      accelerator: 'CmdOrCtrl+Shift+Y',
      click: () => command({ name: 'emulator.redo' }),
    },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    { role: 'selectAll' },
  ];
}

function clockMenu({ command }: MenuActions): MenuItemConstructorOptions[] {
  const item = (label: string, accelerator: string, verb: Command) => ({
    label,
    accelerator,
    click: () => command(verb),
  });
  return [
    item('Pause', 'CmdOrCtrl+.', { name: 'clock.pause' }),
    item('Play', 'CmdOrCtrl+Shift+P', { name: 'clock.play', rate: 1 }),
    item('Run 30 Minutes', 'CmdOrCtrl+Shift+R', { name: 'clock.run', duration: '00:30:00' }),
    item('Next Event', 'CmdOrCtrl+Shift+N', { name: 'clock.next' }),
  ];
}
