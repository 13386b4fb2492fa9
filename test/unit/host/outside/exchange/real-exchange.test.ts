import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExchangeRequest } from '../../../../../electron/emulator/exchange/web/exchange-transport.js';
import { openRealExchange } from '../../../../../electron/host/outside/exchange/real-exchange.js';
import type { ExchangeCredentials } from '../../../../../shared/contract/commands/calendar.js';
import { testCertificate, testKey } from '../../../../support/test-certificate.js';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(answer: RequestListener): Promise<number> {
  const server = createServer({ cert: testCertificate, key: testKey }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

const post = (url: string): ExchangeRequest => ({
  method: 'POST',
  url,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body: '<é/>',
});

const open = (credentials: ExchangeCredentials | null = null, timeLimitMilliseconds = 5000) =>
  openRealExchange(credentials, ['localhost', '127.0.0.1'], {
    timeLimitMilliseconds,
    authorities: [testCertificate],
  });

describe('The way to a real Exchange', () => {
  it.each([
    [{ kind: 'basic', user: 'bob', password: 'päss' }, 'Basic Ym9iOnDDpHNz'],
    [{ kind: 'bearer', token: 'abc' }, 'Bearer abc'],
    [null, undefined],
  ] as const)('carries request, credentials and answer: %j', async (credentials, authorization) => {
    const port = await serve((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        response.setHeader('x-seen', request.headers.authorization ?? 'none');
        response.end(`${request.method} ${body}`);
      });
    });
    const answer = await open(credentials)(post(`https://localhost:${port}/EWS/Exchange.asmx`));
    expect(answer).toMatchObject({ status: 200, body: 'POST <é/>' });
    expect(answer.headers['x-seen']).toBe(authorization ?? 'none');
  });

  it('hands a redirect to the client and follows none', async () => {
    const port = await serve((_, response) => {
      response.writeHead(302, { location: 'http://elsewhere.example/' });
      response.end();
    });
    const answer = await open()(post(`https://localhost:${port}/`));
    expect([answer.status, answer.headers.location]).toEqual([302, 'http://elsewhere.example/']);
  });

  it('takes credentials to trusted hosts only, wherever it is sent', async () => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked += 1;
      response.end();
    });
    const credentials = { kind: 'bearer', token: 'secret' } as const;
    const options = { timeLimitMilliseconds: 5000, authorities: [testCertificate] };
    const ask = (domains: readonly string[], given: ExchangeCredentials | null = credentials) =>
      openRealExchange(given, domains, options)(post(`https://localhost:${port}/`));
    for (const domains of [['contoso.com'], ['host'], ['localhost.contoso.com'], []])
      await expect(ask(domains)).rejects.toMatchObject({
        kind: 'connection',
        reason: expect.stringContaining('localhost is not in'),
      });
    expect(asked).toBe(0);
    await ask(['contoso.com', 'LOCALHOST']);
    await ask([], null);
    expect(asked).toBe(2);
  });

  it('refuses a certificate that nobody vouches for, and one for another name', async () => {
    const port = await serve((_, response) => response.end());
    await expect(
      openRealExchange({ kind: 'bearer', token: 'secret' }, ['localhost'])(
        post(`https://localhost:${port}/`),
      ),
    ).rejects.toMatchObject({ kind: 'certificate' });
    await expect(open()(post(`https://127.0.0.1:${port}/`))).rejects.toMatchObject({
      kind: 'certificate',
    });
  });

  it('asks https only', async () => {
    const credentials = { kind: 'basic', user: 'bob', password: 'secret' } as const;
    await expect(open(credentials)(post('http://localhost/'))).rejects.toMatchObject({
      kind: 'connection',
    });
    await expect(open()(post('https://bob:secret@localhost/'))).rejects.toMatchObject({
      kind: 'connection',
    });
  });

  it('gives up on a server that does not answer, and on a port where nobody listens', async () => {
    const port = await serve(() => {});
    await expect(open(null, 50)(post(`https://localhost:${port}/`))).rejects.toMatchObject({
      kind: 'timeout',
      reason: expect.stringContaining('did not answer within 0.05 seconds'),
    });
    await expect(open()(post('https://localhost:1/'))).rejects.toMatchObject({
      kind: 'connection',
    });
  });

  it('stops reading an answer without end, and tells no secret', async () => {
    const port = await serve((_, response) => {
      response.on('error', () => {});
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    });
    const credentials = { kind: 'basic', user: 'bob', password: 'hunter2' } as const;
    const failure = await Promise.resolve(
      open(credentials)(post(`https://localhost:${port}/`)),
    ).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'answer' });
    expect(JSON.stringify(failure) + String(failure)).not.toMatch(/hunter2|Basic/);
  });
});
