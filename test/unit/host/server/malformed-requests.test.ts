import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserHost } from '../../../../electron/host/server/browser-host.js';
import { startLoopbackExchange } from '../../../../electron/host/server/exchange/loopback-exchange.js';
import { maximumFrameLength } from '../../../../shared/contract/frames.js';
import { sendRaw } from '../../../support/raw-http.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { startTestBrowserHost } from '../../../support/test-browser-host.js';
import { openExchange } from '../../emulator/exchange/exchange-world.js';

const temporaryFolder = temporaryFolders();
let host: BrowserHost;
let reports: readonly string[];
const exchangeReports: string[] = [];
let exchange: Awaited<ReturnType<typeof startLoopbackExchange>>;

beforeAll(async () => {
  ({ host, reports } = await startTestBrowserHost(temporaryFolder()));
  const world = openExchange();
  exchange = await startLoopbackExchange({
    emulator: {
      exchange: () => world.exchange,
      report: (kind, text) => void exchangeReports.push(`${kind}: ${text}`),
    },
    port: 0,
  });
});
afterAll(async () => {
  await host.close();
  await exchange.close();
});

const servers = [
  {
    name: 'the browser host',
    path: '/api/commands/clock.pause',
    port: () => Number(new URL(host.origin).port),
    sentence: (body: string) => (JSON.parse(body) as { error: { message: string } }).error.message,
  },
  {
    name: 'the loopback port of Exchange',
    path: '/EWS/Exchange.asmx',
    port: () => exchange.port,
    sentence: (body: string) => body,
  },
];

describe.each(servers)('$name answers with a status and a sentence', ({ path, port, sentence }) => {
  const hosted = (lines: string) =>
    `${lines}Host: 127.0.0.1:${port()}\r\nAuthorization: bearer ${host.token}\r\nContent-Type: application/json\r\n`;
  const post = (lines: string, body = '') =>
    `${hosted(`POST ${path} HTTP/1.1\r\n`)}${lines}\r\n${body}`;

  const cases: readonly (readonly [what: string, status: number, bytes: () => string])[] = [
    ['bytes that are no HTTP', 400, () => '\x16\x03\x01\x02\x00\x01\x00 hello\r\n\r\n'],
    ['a request line of one word', 400, () => 'HELLO\r\n\r\n'],
    ['a version that there is not', 400, () => `GET / HTTP/9.9\r\n\r\n`],
    ['the greeting of HTTP/2', 400, () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['a header without a colon', 400, () => `GET / HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n`],
    ['a header with a NUL in it', 400, () => post('X-A: a\0b\r\n')],
    ['a header that is too large', 431, () => post(`X-A: ${'a'.repeat(20_000)}\r\n`)],
    ['no Host', 400, () => `GET ${path} HTTP/1.1\r\n\r\n`],
    ['no Host in HTTP/1.0', 400, () => `GET ${path} HTTP/1.0\r\n\r\n`],
    ['two Hosts', 400, () => post(`Host: evil.test\r\nContent-Length: 0\r\n`)],
    ['the same Host twice', 400, () => post(`Host: 127.0.0.1:${port()}\r\nContent-Length: 0\r\n`)],
    ['two lengths', 400, () => post('Content-Length: 1\r\nContent-Length: 2\r\n', '{}')],
    ['a length that is no number', 400, () => post('Content-Length: many\r\n', '{}')],
    [
      'a length beside chunks',
      400,
      () => post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'),
    ],
    [
      'a chunk of a wrong length',
      400,
      () => post('Transfer-Encoding: chunked\r\n', '2\r\n{}}}\r\n0\r\n\r\n'),
    ],
    [
      'a chunk whose length is no number',
      400,
      () => post('Transfer-Encoding: chunked\r\n', 'zz\r\n{}\r\n'),
    ],
    [
      'a transfer coding that it does not know',
      501,
      () => post('Transfer-Encoding: gzip, chunked\r\n', '0\r\n\r\n'),
    ],
    ['a packed body', 415, () => post('Content-Encoding: gzip\r\nContent-Length: 2\r\n', '{}')],
    [
      'two codings, one of them none',
      415,
      () => post('Content-Encoding: identity, br\r\nContent-Length: 2\r\n', '{}'),
    ],
    [
      'an expectation that it cannot meet',
      417,
      () => post('Expect: miracles\r\nContent-Length: 2\r\n', '{}'),
    ],
    [
      'a body that is announced too large',
      413,
      () => post('Content-Length: 999999999999\r\n', '{}'),
    ],
    ['a tunnel', 405, () => `CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n`],
    ['the method OPTIONS', 405, () => `${hosted(`OPTIONS ${path} HTTP/1.1\r\n`)}\r\n`],
    [
      'the method PUT with a body',
      405,
      () => `${hosted(`PUT ${path} HTTP/1.1\r\n`)}Content-Length: 2\r\n\r\n{}`,
    ],
    [
      'a target that is no path',
      400,
      () => `${hosted('GET http://example.com/ HTTP/1.1\r\n')}\r\n`,
    ],
  ];

  it.each(cases)('to %s: %s', async (_what, status, bytes) => {
    const answer = await sendRaw(port(), bytes());
    expect(answer.status).toBe(status);
    expect(sentence(answer.body)).toMatch(/^[A-Z].*\.$/);
    if (status === 405) expect(answer.headers.allow).toMatch(/POST/);
    if (status === 415) expect(answer.headers['accept-encoding']).toBe('identity');
  });

  it('to a body that grows beyond all bounds while it is sent', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
    // A character may take three bytes.
    const many = Array.from({ length: (4 * maximumFrameLength) / 0x10000 }, () => chunk);
    const answer = await sendRaw(port(), post('Transfer-Encoding: chunked\r\n'), ...many);
    expect(answer.status).toBe(413);
    expect(sentence(answer.body)).toMatch(/bytes\.$/);
  });

  it('to HEAD without a body, as HTTP has it', async () => {
    const answer = await sendRaw(
      port(),
      `${hosted(`HEAD ${path} HTTP/1.1\r\n`)}Connection: close\r\n\r\n`,
    );
    expect(answer).toMatchObject({ status: 405, body: '' });
  });
});

describe('the browser host', () => {
  const port = () => Number(new URL(host.origin).port);
  const upgrade = (path: string, more = '') =>
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${more}\r\n`;

  it.each([
    ['on another path', '/api/commands/clock.pause', '', 404],
    ['without a secret', '/api/socket', '', 403],
    ['that names two Hosts', '/api/socket', 'Host: evil.test\r\n', 400],
  ])('refuses a socket %s with a sentence', async (_what, path, more, status) => {
    const answer = await sendRaw(port(), upgrade(path, more));
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({
      error: { message: expect.stringMatching(/\.$/) },
    });
  });

  it('refuses a greeting that is no WebSocket, by name', async () => {
    const answer = await sendRaw(
      port(),
      upgrade('/api/socket', `Authorization: Bearer ${host.token}\r\n`),
    );
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('Sec-WebSocket-Key');
  });

  it('says of a path and a file that there is nothing', async () => {
    const answer = await sendRaw(
      port(),
      `GET /none.js HTTP/1.1\r\nConnection: close\r\nHost: 127.0.0.1:${port()}\r\n\r\n`,
    );
    expect(answer.status).toBe(404);
    expect(answer.body).toContain('There is nothing at this address.');
  });

  it('refuses a body that is not UTF-8', async () => {
    const head = `POST /api/commands/clock.pause HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nAuthorization: Bearer ${host.token}\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n`;
    const answer = await sendRaw(port(), head, Uint8Array.of(0xff, 0xfe));
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('UTF-8');
  });

  it('has told the operator of each kind, in words of its own', () => {
    expect(reports).toContain(
      'A request was refused (status 400): This cannot be read as a request of HTTP/1.1. This has happened 10 times by now.',
    );
    expect(reports.join('\n')).not.toMatch(/miracles|evil\.test|HELLO|inside the emulator/);
  });
});

describe('the loopback port of Exchange', () => {
  const get = (path: string) =>
    sendRaw(
      exchange.port,
      `GET ${path} HTTP/1.1\r\nConnection: close\r\nHost: 127.0.0.1:${exchange.port}\r\n\r\n`,
    );

  it.each([
    ['/host/nowhere.example/EWS/Exchange.asmx', 404, 'There is no such server here.'],
    ['/EWS/Exchange.asmx#part', 400, 'no path'],
    ['/EWS/Exchange.asmx', 405, 'EWS is asked by POST.'],
    ['/EWS/Nothing.asmx', 404, 'Not found'],
    ['/%', 404, 'Not found'],
  ])('says why it has nothing at %s', async (path, status, text) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(text);
    if (status === 405) expect(answer.headers.allow).toBe('POST');
  });

  it('has told the operator of each kind, in words of its own', () => {
    expect(exchangeReports).toContain(
      'exchange.refused: A request to Exchange was refused (status 415): The body has to come without coding.',
    );
    expect(exchangeReports.join('\n')).not.toMatch(
      /miracles|evil\.test|nowhere|inside the emulator/,
    );
  });
});
