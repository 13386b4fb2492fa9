import { join } from 'node:path';
import type { PresenceClass } from '../../../shared/lync/presence.js';

/**
 * The files that the desktop program reads. A package holds the same tree as the repository, so
 * they lie at the same places beside the built main process in both.
 */
export interface DesktopFiles {
  readonly renderer: string;
  readonly preload: string;
  readonly icon: string;
  trayIcon(presence: PresenceClass): string;
}

/** @param mainFolder the folder of the built main process, `dist/main` */
export function desktopFiles(mainFolder: string): DesktopFiles {
  const icons = join(mainFolder, '..', '..', 'build', 'icons');
  return {
    renderer: join(mainFolder, '..', 'renderer'),
    preload: join(mainFolder, '..', 'preload', 'preload.cjs'),
    icon: join(icons, 'icon.png'),
    trayIcon: (presence) => join(icons, 'tray', `${presence}.png`),
  };
}
