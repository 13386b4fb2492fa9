import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createLogger, createServer } from 'vite';
import { root } from '../set-up/project.js';
import { keepStores } from './keep-stores.js';

const renderer = join(root, 'renderer');
const noncePlaceholder = '__CSP_NONCE__';

/**
 * Vite's server on 127.0.0.1: pages from their sources, replaced module by module as these change. What pages ask of
 * the emulator goes on to it.
 *
 * It weakens nothing but one thing: inline scripts with the nonce of the page may run, for React Refresh needs one.
 * All other headers of the page are those of the emulator, which also goes on checking token, cookie, Host and Origin.
 * @param {import('./emulator.js').DevEmulator} emulator which runs
 */
export async function startPageServer(emulator) {
  const emulated = await emulator.address;
  if (!emulated) throw new Error('There is no emulator to show.');
  /** @type {(request: import('node:http').ClientRequest) => void} */
  const asFromItsOwnPage = (request) => {
    // A foreign Host or Origin goes on as it is, and is refused there.
    if (request.getHeader('host') === own.host) request.setHeader('host', emulated.host);
    if (request.getHeader('origin') === own.origin) request.setHeader('origin', emulated.origin);
  };
  /** @type {import('vite').ProxyOptions} */
  const proxy = {
    target: emulated.origin,
    ws: true,
    configure: (each) => each.on('proxyReq', asFromItsOwnPage).on('proxyReqWs', asFromItsOwnPage),
  };

  const server = await createServer({
    configFile: join(root, 'build', 'vite.config.ts'),
    appType: 'custom',
    customLogger: withoutLostConnections(),
    cacheDir: join(root, 'node_modules', '.cache', 'vite'),
    server: {
      host: '127.0.0.1',
      cors: false,
      // The dependencies may be a link to those of another folder.
      fs: { allow: [root, realpathSync(join(root, 'node_modules'))] },
      proxy: { '/api/': proxy, '/photo/': proxy },
    },
    plugins: [
      keepStores(),
      { name: 'pages', configureServer: (vite) => servePages(vite, emulator) },
    ],
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The page server has no port.');
  const own = new URL(`http://127.0.0.1:${address.port}`);
  return { watcher: server.watcher, origin: own.origin };
}

/**
 * @param {import('vite').ViteDevServer} vite
 * @param {import('./emulator.js').DevEmulator} emulator
 */
function servePages(vite, emulator) {
  vite.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    if (!/^\/($|(api|photo)\/)/.test(pathname)) return next();
    // What comes during a restart waits for its end.
    const emulated = await emulator.address;
    if (!emulated) return response.writeHead(503).end('The emulator is not running.');
    if (pathname !== '/') return next();
    try {
      const html = await readFile(join(renderer, 'index.html'), 'utf8');
      const page = await vite.transformIndexHtml('/', html);
      const { nonce, headers } = await pageHeaders(emulated);
      response.setHeaders(headers).end(page.replaceAll(noncePlaceholder, nonce));
    } catch (error) {
      next(error);
    }
  });
}

/**
 * The headers that the emulator gives its own page, and the nonce in them, which is another one each time.
 * @param {URL} emulated
 */
async function pageHeaders(emulated) {
  const headers = new Headers((await fetch(emulated.origin)).headers);
  const policy = headers.get('content-security-policy') ?? '';
  const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? [];
  for (const name of ['content-length', 'connection', 'keep-alive', 'date']) headers.delete(name);
  headers.set(
    'content-security-policy',
    policy.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`),
  );
  return { nonce, headers };
}

/** Vite's logger, less the connections that end with the emulator: pages open others. */
function withoutLostConnections() {
  const logger = createLogger('info');
  const { error } = logger;
  logger.error = (message, options) => {
    if (!/proxy (socket )?error/.test(message)) error(message, options);
  };
  return logger;
}
