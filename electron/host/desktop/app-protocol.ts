import type { Protocol } from 'electron';
import type { PageResources } from '../server/page-resources.js';
import { appOrigin, appScheme } from './app-origin.js';

/** Gives the program's scheme an origin of its own. Must run before the app is ready. */
export function registerAppScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Serves the page, its assets and the photos under the program's own scheme. */
export function serveAppScheme(protocol: Pick<Protocol, 'handle'>, resources: PageResources): void {
  protocol.handle(appScheme, async (request) => {
    const { protocol: scheme, host, pathname } = new URL(request.url);
    if (`${scheme}//${host}` !== appOrigin) return new Response(null, { status: 404 });
    if (request.method !== 'GET') return new Response(null, { status: 405 });
    const { status, headers, body } = await resources.respond(pathname);
    return new Response(body, { status, headers });
  });
}
