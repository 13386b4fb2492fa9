import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { programVersion } from '../../../../electron/host/program-version.js';
import type { BrowserHost } from '../../../../electron/host/server/browser-host.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import {
  type BrowserHostStart,
  offerSession,
  postCommand,
  send,
  signIn,
  startTestBrowserHost,
} from '../../../support/test-browser-host.js';

const temporaryFolder = temporaryFolders();
let host: BrowserHost;
let cookie: string;

beforeEach(async () => {
  ({ host } = await startTestBrowserHost(temporaryFolder()));
  cookie = await signIn(host);
});
afterEach(() => host.close());

const json = { 'content-type': 'application/json' };

const openSession = (offer: object, origin?: string) => offerSession(host, offer, origin);
const post = (headers: Record<string, string>, path?: string) => postCommand(host, headers, path);

describe('the browser host', () => {
  it('listens on 127.0.0.1 and hands its token over in the fragment of the address', () => {
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  });

  it('serves the page with a policy that lets only its own scripts run, and a fresh nonce', async () => {
    const [first, second] = [await send(host, '/?client=alice@contoso.com'), await send(host, '/')];
    const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1] ?? 'none';
    expect(first.headers['content-security-policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(second.text).not.toContain(nonce);
    expect(first.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it.each(['/', '/assets/main.js', '/photo/alice', '/health', '/api/topics', '/api/topics/stage'])(
    'answers HEAD of %s as GET, without the body',
    async (path) => {
      const { headers, status } = await send(host, path, { headers: { cookie } });
      const answer = await send(host, path, { method: 'HEAD', headers: { cookie } });
      expect([answer.status, answer.text]).toEqual([status, '']);
      const { date, 'content-security-policy': policy, ...rest } = headers;
      expect(answer.headers).toMatchObject(rest);
      expect(Number(answer.headers['content-length'])).toBeGreaterThan(0);
    },
  );

  it('answers HEAD of a stream of events at once, and keeps no stream open', async () => {
    const headers = { cookie };
    for (let count = 0; count < 100; count += 1)
      await send(host, '/api/events?topic=stage', { method: 'HEAD', headers });
    const answer = await send(host, '/api/events?topic=stage', { method: 'HEAD', headers });
    expect(answer.headers['content-type']).toBe('text/event-stream; charset=utf-8');
  });

  it('tells everybody whether it is ready and its version, and nothing else', async () => {
    const answer = await send(host, '/health?token=x');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ version: programVersion, ready: true });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store' });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('lets a page of localhost in as one of 127.0.0.1', async () => {
    const name = host.origin.replace('127.0.0.1', 'localhost');
    const headers = { host: name.replace('http://', '') };
    const opened = await send(
      host,
      '/api/session',
      { method: 'POST', headers: { ...json, ...headers, origin: name } },
      JSON.stringify({ token: host.token }),
    );
    expect(opened.status).toBe(204);
    expect((await post({ ...headers, cookie, origin: name })).status).toBe(200);
    const socket = new WebSocket(`${name.replace('http', 'ws')}/api/socket`, {
      headers: { cookie, origin: name },
      lookup: (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }], 4),
    });
    await once(socket, 'open');
    socket.close();
  });

  it('takes the token that it was given, and ends the sessions of the one before', async () => {
    await host.close();
    const port = Number(new URL(host.origin).port);
    const start = { port, pageSecret: 'one' };
    const [former, token] = ['f'.repeat(40), 't'.repeat(40)];
    ({ host } = await startTestBrowserHost(temporaryFolder(), { ...start, token: former }));
    const page = await signIn(host);
    await host.close();
    ({ host } = await startTestBrowserHost(temporaryFolder(), { ...start, token }));
    expect((await post({ authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await post({ authorization: `Bearer ${former}` })).status).toBe(401);
    const session = await send(host, '/api/session', { headers: { cookie: page } });
    expect(session.status).toBe(401);
  });

  it('serves the files of the page by their type', async () => {
    const answer = await send(host, '/assets/main.js');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/assets/notes.txt',
    '/assets/none.js',
    '/../package.json',
    '/assets/../../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets\\..\\index.html',
    '/assets/',
    '//127.0.0.1/assets/main.js',
  ])('has nothing at %s', async (path) => {
    expect((await send(host, path)).status).toBe(404);
  });

  it('serves a photo as an inert picture to a page with its cookie', async () => {
    const answer = await send(host, '/photo/alice', { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    });
  });

  it.each(['/photo/nobody', '/photo/%E0%A4%A', '/photo/..%2Falice', '/photo/'])(
    'has no photo at %s',
    async (path) => {
      expect((await send(host, path, { headers: { cookie } })).status).toBe(404);
    },
  );

  it('carries out a command of its own page', async () => {
    const answer = await post({ cookie, origin: host.origin });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      seq: 0,
      value: { records: [{ kind: 'output', text: 'Get-CsClientPolicy' }] },
    });
  });

  it('carries out a command of a program that shows the token', async () => {
    expect((await post({ authorization: `Bearer ${host.token}` })).status).toBe(200);
  });

  it.each(['bearer', 'BEARER', 'Bearer  '])(
    'takes the scheme of the token in any case, with one space or more: %j',
    async (scheme) => {
      expect((await post({ authorization: `${scheme} ${host.token}` })).status).toBe(200);
    },
  );

  it('gives the cookie to scripts of no page and to no other site', async () => {
    const answer = await fetch(`${host.origin}/api/session`, {
      method: 'POST',
      headers: { ...json, origin: host.origin },
      body: JSON.stringify({ token: host.token }),
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^lync-session-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers.get('set-cookie')).not.toContain(host.token);
  });

  it('hands an address over that opens one session, and says why it opens no second', async () => {
    const [, code = ''] =
      /^http:\/\/127\.0\.0\.1:\d+\/#code=([\w-]{43})$/.exec(host.oneTimeUrl()) ?? [];
    expect(code).not.toBe(host.token);
    const first = await openSession({ code });
    const [page = ''] = first.headers['set-cookie'] ?? [];
    expect(first.status).toBe(204);
    expect(
      (await send(host, '/api/session', { headers: { cookie: page.split(';')[0] } })).status,
    ).toBe(204);
    const second = await openSession({ code });
    expect(second.status).toBe(401);
    expect(second.headers['set-cookie']).toBeUndefined();
    expect(second.text).toContain('This code was used before');
  });

  it('hands an address over that is good for two minutes', async () => {
    await host.close();
    let now = 0;
    ({ host } = await startTestBrowserHost(temporaryFolder(), { now: () => now }));
    const code = new URL(host.oneTimeUrl()).hash.replace('#code=', '');
    now = 120_000;
    const answer = await openSession({ code });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('This code has expired');
  });

  it('tells a page whether it has a session, and keeps that out of caches', async () => {
    const answer = await send(host, '/api/session', { headers: { cookie } });
    expect([answer.status, answer.headers['cache-control']]).toEqual([204, 'no-store']);
    expect((await send(host, '/api/session')).status).toBe(401);
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' };
    expect((await send(host, '/api/session', { headers: foreign })).status).toBe(403);
  });

  it('says farewell to its followers and frees its port when it closes', async () => {
    const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/api/socket`, {
      headers: { cookie, origin: host.origin },
    });
    await once(socket, 'open');
    const farewell = once(socket, 'close');
    await host.close();
    expect((await farewell)[0]).toBe(1001);
    await expect(fetch(host.origin)).rejects.toThrow();
    ({ host } = await startTestBrowserHost(temporaryFolder()));
  });
});

describe('the session of a page', () => {
  const sessionAfter = async (options: BrowserHostStart) => {
    const port = Number(new URL(host.origin).port);
    await host.close();
    ({ host } = await startTestBrowserHost(temporaryFolder(), { port, ...options }));
    return (await send(host, '/api/session', { headers: { cookie } })).status;
  };

  it('lives on over a restart with the same secret on the same port', async () => {
    await host.close();
    const pageSecret = 'one';
    ({ host } = await startTestBrowserHost(temporaryFolder(), { pageSecret }));
    cookie = await signIn(host);
    const { token } = host;
    expect(await sessionAfter({ pageSecret })).toBe(204);
    expect(host.token).not.toBe(token);
    expect(await sessionAfter({ pageSecret: 'two' })).toBe(401);
  });

  it('ends with a run that keeps no secret', async () => {
    expect(await sessionAfter({})).toBe(401);
  });
});

it('goes on after bytes that are no HTTP', async () => {
  const socket = connect(Number(new URL(host.origin).port), '127.0.0.1');
  socket.end('\x16\x03\x01\x02\x00 hello\r\n\r\n');
  socket.resume();
  await once(socket, 'close');
  expect((await send(host, '/')).status).toBe(200);
});
