import { protocol } from 'electron';
import type { PageResources } from '../server/page-resources.js';
import { appOrigin, appScheme } from './app-origin.js';

/** Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the page, its assets and the photos under the program's own scheme. */
export function serveAppScheme(resources: PageResources): void {
  protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const url = new URL(request.url);
    if (`${url.protocol}//${url.host}` !== appOrigin) return new Response(null, { status: 404 });
    const { status, headers, body } = await resources.respond(url.pathname);
    return new Response(body, { status, headers });
  });
}
