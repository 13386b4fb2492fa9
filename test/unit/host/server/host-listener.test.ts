import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { programVersion } from '../../../../electron/host/program-version.js';
import { openHostListener } from '../../../../electron/host/server/host-listener.js';

async function listener() {
  const opened = await openHostListener({ port: 0 });
  onTestFinished(() => opened.close());
  return opened;
}

it('says that it is not ready until there is an emulator behind it', async () => {
  const { rule, serve } = await listener();
  const health = await fetch(`${rule.origin}/health`);
  expect([health.status, health.headers.get('retry-after')]).toEqual([503, '1']);
  expect(await health.json()).toEqual({ version: programVersion, ready: false });
  serve(
    async (_request, response) => void response.end('here'),
    () => {},
  );
  expect(await (await fetch(`${rule.origin}/health`)).text()).toBe('here');
});

it.each(['/', '/api/topics', '/api/commands/clock.pause', '/api/socket', '/health/'])(
  'refuses %s until then, and says where to ask',
  async (path) => {
    const { rule } = await listener();
    const answer = await fetch(`${rule.origin}${path}`);
    expect(answer.status).toBe(503);
    const message = 'The emulator is starting. /health says when it is ready.';
    expect(await answer.json()).toEqual({ error: { code: 'refused', message } });
  },
);

it('tells pages of other sites nothing, not even then', async () => {
  const { port } = await listener();
  const sent = request({
    port,
    host: '127.0.0.1',
    path: '/health',
    headers: { host: 'evil.test' },
  });
  sent.end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  answer.resume();
  expect(answer.statusCode).toBe(403);
});
