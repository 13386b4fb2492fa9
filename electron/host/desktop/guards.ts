import { app, type Session, type WebContents } from 'electron';
import { isOwnPage } from './app-origin.js';

/** Refuses every permission: no page of this program needs a camera, a location or a notification. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}

/** Keeps every page, now and later, on the program's own pages and without embedded ones. */
export function guardNavigation(report: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    const refuseForeign = (event: { preventDefault(): void; url: string }) => {
      if (isOwnPage(event.url)) return;
      event.preventDefault();
      report(event.url);
    };
    contents.on('will-navigate', refuseForeign);
    contents.on('will-frame-navigate', refuseForeign);
    contents.on('will-redirect', refuseForeign);
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
