import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import type { Command } from '../../../shared/contract/commands/command.js';
import type { PresenceClass } from '../../../shared/lync/presence.js';
import { type Followed, StageFollower } from './stage-follower.js';
import { menuLabel, type TrayModel, trayModel, trayToolTip } from './tray-model.js';

interface TrayActions {
  readonly showStage: () => void;
  readonly showClient: (sip: string) => void;
  readonly command: (command: Command) => void;
  readonly quit: () => void;
}

/**
 * Puts the presence of the signed-in person into the notification area, with a menu. A click shows
 * the stage; on a Mac it opens the menu, as everybody's does, and nothing else. The caller keeps the
 * tray: one that is collected vanishes.
 */
export function setUpTray(
  session: Followed,
  iconFile: (presence: PresenceClass) => string,
  actions: TrayActions,
  platform: NodeJS.Platform,
): Tray {
  const image = (presence: PresenceClass) => nativeImage.createFromPath(iconFile(presence));
  const tray = new Tray(image('offline'));
  if (platform !== 'darwin') tray.on('click', actions.showStage);
  let shown = '';
  const follower = new StageFollower(session, (clients) => {
    const model = trayModel(clients);
    const wanted = JSON.stringify(model);
    // Some desktops close an open menu when it is set again.
    if (wanted === shown) return;
    shown = wanted;
    tray.setImage(image(model.icon));
    tray.setToolTip(trayToolTip(model.toolTip, platform));
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(model, actions)));
  });
  follower.start();
  return tray;
}

function trayMenu(model: TrayModel, actions: TrayActions): MenuItemConstructorOptions[] {
  const people = model.people.map(
    ({ sip, label, statuses }): MenuItemConstructorOptions => ({
      label: menuLabel(label),
      submenu: [
        { label: 'Open', click: () => actions.showClient(sip) },
        { type: 'separator' },
        ...statuses.map(({ status, label: text }) => ({
          label: menuLabel(text),
          click: () => actions.command({ name: 'client.set-status', sip, status }),
        })),
        { type: 'separator' },
        { label: 'Sign Out', click: () => actions.command({ name: 'client.sign-out', sip }) },
      ],
    }),
  );
  return [
    { label: 'Show the Stage', click: actions.showStage },
    { type: 'separator' },
    ...people,
    ...(people.length > 0 ? [{ type: 'separator' } as const] : []),
    { label: 'Exit', click: actions.quit },
  ];
}
