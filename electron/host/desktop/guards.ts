import type { App, Session } from 'electron';
import { isOwnPage } from './app-origin.js';

/**
 * The one permission that the program's pages need: putting text into the clipboard. Reading it is
 * another one.
 */
const allowed = 'clipboard-sanitized-write';

/** Refuses every permission, but for copying to the top frame of an own page. */
export function guardPermissions(
  session: Pick<
    Session,
    'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler'
  >,
): void {
  const grants = (permission: string, url: string, isMainFrame: boolean) =>
    permission === allowed && isMainFrame && isOwnPage(url);
  // Chromium checks first, and requests what the check refused: both have to know.
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(grants(permission, details.requestingUrl, details.isMainFrame)),
  );
  session.setPermissionCheckHandler((_contents, permission, _origin, details) =>
    grants(permission, details.requestingUrl ?? '', details.isMainFrame),
  );
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
