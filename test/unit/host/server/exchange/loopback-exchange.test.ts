import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { bob } from '../../../emulator/exchange/exchange-world.js';
import { closeServedExchanges, serveExchange } from './served-exchange.js';

afterEach(closeServedExchanges);

describe('The loopback port of Exchange', () => {
  const body = `<Autodiscover><Request><EMailAddress>${bob}</EMailAddress></Request></Autodiscover>`;

  it('tells by Autodiscover where EWS is on this port', async () => {
    const { origin, port } = await serveExchange();
    const answer = await fetch(`${origin}/autodiscover/autodiscover.xml`, { method: 'POST', body });
    expect(await answer.text()).toContain(`<EwsUrl>${port.ewsUrl}</EwsUrl>`);
  });

  it('leads through redirects on the port itself', async () => {
    const { origin, exchange } = await serveExchange();
    exchange.faults.set({
      target: 'all',
      kind: 'redirect',
      mailbox: null,
      times: null,
      until: null,
    });
    const url = `${origin}/public/?Cmd=freebusy&start=2010-12-06T08:00:00Z&end=2010-12-06T09:00:00Z&u=SMTP:${bob}`;
    const answer = await fetch(url);
    expect(answer.url).toContain(`${origin}/host/owa.contoso.com/public/`);
    expect(await answer.text()).toContain('<a:fbdata>00</a:fbdata>');
  });

  it('breaks the connection where the emulated server cannot be reached', async () => {
    const { origin, exchange } = await serveExchange();
    exchange.faults.set({
      target: 'all',
      kind: 'unreachable',
      mailbox: null,
      times: 1,
      until: null,
    });
    await expect(fetch(`${origin}/EWS/Exchange.asmx`, { method: 'POST' })).rejects.toThrow();
  });

  it.each([
    ['a page of the web', { origin: 'https://evil.example' }, 403],
    ['a name that is none of ours', { host: 'evil.example' }, 421],
    ['another port of this machine', { host: '127.0.0.1:1' }, 421],
    ['a name of the organisation', { host: 'autodiscover.contoso.com' }, 200],
  ])('answers %s as it should', async (_, headers, status) => {
    const { port } = await serveExchange();
    expect(await statusOf(port.port, headers, body)).toBe(status);
  });

  it('refuses a body that is too large', async () => {
    const { port } = await serveExchange();
    expect(await statusOf(port.port, {}, 'x'.repeat(1_000_001))).toBe(413);
  });
});

/** Posts with any headers, Host included, and reads the status line. */
function statusOf(port: number, headers: Record<string, string>, body: string): Promise<number> {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST /autodiscover/autodiscover.xml HTTP/1.1\r\n${lines.join('')}content-length: ${body.length}\r\n\r\n${body}`,
      );
    });
    socket.once('data', (data) => {
      resolve(Number(data.toString('latin1').split(' ')[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
