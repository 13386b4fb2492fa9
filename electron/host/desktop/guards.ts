import type { App, Session } from 'electron';
import { isOwnPage } from './app-origin.js';

/** Refuses every permission: no page of this program needs a camera, a location or a notification. */
export function denyPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** What the events of a navigation under way have in common. */
interface Navigation {
  readonly url: string;
  readonly isMainFrame: boolean;
  preventDefault(): void;
}

/** Keeps every window, now and later, on the program's own pages, without pages inside a page. */
export function guardNavigation(app: Pick<App, 'on'>, report: (sentence: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuseForeign = (navigation: Navigation) => {
      if (navigation.isMainFrame && isOwnPage(navigation.url)) return;
      navigation.preventDefault();
      report('A page was kept from going to a foreign address.');
    };
    // This event comes for the top frame and for frames inside it alike.
    contents.on('will-frame-navigate', refuseForeign);
    contents.on('will-redirect', refuseForeign);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    // A window that is made elsewhere opens no others until it says which.
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
