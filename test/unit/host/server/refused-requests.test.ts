import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { BrowserHost } from '../../../../electron/host/server/browser-host.js';
import { maximumFrameLength } from '../../../../shared/contract/frames.js';
import { sendRaw } from '../../../support/raw-http.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import {
  offerSession,
  postCommand,
  send,
  signIn,
  startTestBrowserHost,
} from '../../../support/test-browser-host.js';

const temporaryFolder = temporaryFolders();
let host: BrowserHost;
let reports: readonly string[];
let cookie: string;

beforeEach(async () => {
  ({ host, reports } = await startTestBrowserHost(temporaryFolder()));
  cookie = await signIn(host);
});
afterEach(() => host.close());

const json = { 'content-type': 'application/json' };

const openSession = (offer: object, origin?: string) => offerSession(host, offer, origin);
const post = (headers: Record<string, string>, path?: string) => postCommand(host, headers, path);

describe('the browser host refuses and reports', () => {
  afterEach(() => {
    expect(reports.join('\n')).toContain('refused');
  });

  it.each(['localhost', 'evil.test', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'a request that calls it %s',
    async (name) => {
      for (const path of ['/', '/health', '/photo/alice', '/api/commands/shell.run'])
        expect((await send(host, path, { headers: { host: name, cookie } })).status).toBe(403);
    },
  );

  it.each(['localhost.', 'a.localhost', '127.0.0.1.evil.test', '[::1]', '0.0.0.0', '2130706433'])(
    'a request that calls it %s, with its port',
    async (name) => {
      const { port } = new URL(host.origin);
      const headers = { host: `${name}:${port}`, authorization: `Bearer ${host.token}` };
      expect((await send(host, '/api/topics', { headers })).status).toBe(403);
    },
  );

  it('a command of a page that calls it otherwise than the request does', async () => {
    const { port } = new URL(host.origin);
    const names = [`127.0.0.1:${port}`, `localhost:${port}`];
    for (const [one = '', other = ''] of [names, names.toReversed()])
      expect((await post({ host: one, cookie, origin: `http://${other}` })).status).toBe(403);
  });

  it('a token in the query, wherever it stands', async () => {
    for (const name of ['token', 'access_token', 'authorization'])
      for (const path of ['/api/topics', '/api/events', '/photo/alice'])
        expect((await send(host, `${path}?${name}=${host.token}`)).status).toBe(401);
  });

  it('a command without a secret, and with a wrong one', async () => {
    const { origin } = host;
    const wrong = 'A'.repeat(43);
    for (const headers of [
      { origin },
      { origin, cookie: `${cookie.split('=')[0]}=${wrong}` },
      { origin, cookie: `other=1; ${cookie}x` },
      { origin, cookie: `${cookie.split('=')[0]}=${host.token}` },
    ])
      expect((await post(headers)).status).toBe(401);
    for (const authorization of [`Bearer ${wrong}`, `Basic ${host.token}`, 'Bearer']) {
      const answer = await post({ authorization });
      expect([answer.status, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(answer.text).toContain('not the one of this run');
      // Nor does the cookie beside it help.
      expect((await post({ authorization, origin, cookie })).status).toBe(401);
    }
    expect((await post({ authorization: '' })).status).toBe(403);
  });

  it.each(['http://evil.test', 'null', 'https://127.0.0.1', 'http://127.0.0.1:1'])(
    'a command of a page of %s, though the browser sends the cookie along',
    async (origin) => {
      expect((await post({ cookie, origin })).status).toBe(403);
      expect((await post({ authorization: `Bearer ${host.token}`, origin })).status).toBe(403);
    },
  );

  it('a command with the cookie but without an Origin', async () => {
    expect((await post({ cookie })).status).toBe(403);
  });

  it.each(['same-site', 'cross-site'])('a photo that a %s page asks for', async (site) => {
    const answer = await send(host, '/photo/alice', {
      headers: { cookie, 'sec-fetch-site': site },
    });
    expect(answer.status).toBe(403);
  });

  it('a photo without the cookie', async () => {
    expect((await send(host, '/photo/alice')).status).toBe(401);
  });

  it('a wrong token or code, and a session asked for from another page', async () => {
    expect((await openSession({ token: 'wrong' })).status).toBe(401);
    expect((await openSession({ code: 'wrong' })).status).toBe(401);
    expect((await openSession({ code: host.token })).status).toBe(401);
    expect((await openSession({ token: host.token }, 'http://evil.test')).status).toBe(403);
    expect((await openSession({ token: 'x'.repeat(5000) })).status).toBe(413);
    for (const offer of [{}, [], { token: 1 }, { token: host.token, code: 'x' }])
      expect((await openSession(offer)).status).toBe(400);
  });

  it('a code from another page, which leaves it good for its own', async () => {
    const code = new URL(host.oneTimeUrl()).hash.replace('#code=', '');
    expect((await openSession({ code }, 'http://evil.test')).status).toBe(403);
    expect((await openSession({ code })).status).toBe(204);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('the method %s', async (method) => {
    const headers = { cookie, origin: host.origin };
    expect((await send(host, '/api/commands/shell.run', { method, headers })).status).toBe(405);
    for (const path of ['/', '/health', '/api/topics']) {
      const answer = await send(host, path, { method, headers });
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  it('a command by HEAD, and by the path of something that HEAD may ask for', async () => {
    const headers = { cookie, origin: host.origin };
    const paths = ['/api/commands/clock.pause', '/health/../api/commands/clock.pause'];
    for (const path of paths)
      expect((await send(host, path, { method: 'HEAD', headers })).status).toBeGreaterThanOrEqual(
        400,
      );
  });

  it.each(['/api/topics', '/api/events?topic=stage', '/api/openapi.json', '/photo/alice'])(
    'HEAD of %s without a secret, as it does GET',
    async (path) => {
      const answer = await send(host, path, { method: 'HEAD' });
      expect([answer.status, answer.text]).toEqual([401, '']);
    },
  );

  it('a socket by HEAD, without a body that would be taken for the next answer', async () => {
    const { port } = new URL(host.origin);
    const head = [
      'HEAD /api/socket HTTP/1.1',
      `Host: 127.0.0.1:${port}`,
      `Origin: ${host.origin}`,
      `Cookie: ${cookie}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ];
    const answer = await sendRaw(Number(port), `${head.join('\r\n')}\r\n\r\n`);
    expect([answer.status, answer.headers.allow, answer.body]).toEqual([405, 'GET', '']);
  });

  it('headers of more than 16 KB, for whichever path', async () => {
    const { port } = new URL(host.origin);
    for (const path of ['/health', '/api/topics']) {
      const lines = [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, `X: ${'x'.repeat(20_000)}`];
      const answer = await sendRaw(Number(port), `${lines.join('\r\n')}\r\n\r\n`);
      expect(answer.status).toBe(431);
    }
  });

  it('a change by GET', async () => {
    expect((await send(host, '/api/commands/clock.pause', { headers: { cookie } })).status).toBe(
      405,
    );
  });

  it('a form', async () => {
    const headers = { cookie, origin: host.origin, 'content-type': 'text/plain' };
    const answer = await send(
      host,
      '/api/commands/shell.run',
      { method: 'POST', headers },
      JSON.stringify({ text: 'Get-CsClientPolicy' }),
    );
    expect(answer.status).toBe(415);
  });

  it('a body that is announced larger than a frame, without reading it', async () => {
    const headers = { ...json, cookie, origin: host.origin };
    const answer = await send(host, '/api/commands/shell.run', {
      method: 'POST',
      headers: { ...headers, 'content-length': String(maximumFrameLength * 4) },
    });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'too-large' } });
  });

  it.each([
    ['without a secret', {}, 403],
    ['of another page', { origin: 'http://evil.test', cookie: true }, 403],
    ['without the cookie', { origin: true }, 401],
    ['that calls it by another name', { origin: true, cookie: true, host: 'evil.test' }, 403],
  ])('a socket %s', async (_name, wanted, status) => {
    const { origin, cookie: withCookie, host: name } = wanted as Record<string, unknown>;
    const headers = {
      ...(origin === true ? { origin: host.origin } : origin ? { origin: String(origin) } : {}),
      ...(withCookie ? { cookie } : {}),
      ...(name ? { host: String(name) } : {}),
    };
    const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/api/socket`, { headers });
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toBe(`Unexpected server response: ${status}`);
  });

  it('a flood, telling the operator of its beginning and how it grows', async () => {
    for (let count = 0; count < 50; count += 1) await send(host, '/photo/alice');
    expect(reports).toHaveLength(2);
    expect(reports.at(-1)).toMatch(/ This has happened 10 times by now\.$/);
  });
});
