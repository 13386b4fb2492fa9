import { once } from 'node:events';
import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { BrowserHost } from '../../electron/host/server/browser-host.js';
import { maximumFrameLength } from '../../shared/contract/frames.js';
import { ReceivedFrames } from '../support/contract-peer.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { startTestBrowserHost } from '../support/test-browser-host.js';
import { describeFrames, describeText, type TextTransportUnderTest } from './frames.js';

const temporaryFolder = temporaryFolders();

async function dial(host: BrowserHost): Promise<WebSocket> {
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/api/socket`, {
    headers: { authorization: `Bearer ${host.token}` },
  });
  await once(socket, 'open');
  return socket;
}

async function startTransport(): Promise<TextTransportUnderTest> {
  const { host } = await startTestBrowserHost(temporaryFolder());
  return {
    async connect() {
      const socket = await dial(host);
      const received = new ReceivedFrames();
      socket.on('message', (data) => received.push(JSON.parse(String(data))));
      return {
        received,
        send: (frame) => socket.send(JSON.stringify(frame)),
        sendText: (text) => socket.send(text),
        async close() {
          socket.close();
          await once(socket, 'close');
        },
      };
    },
    close: () => host.close(),
  };
}

describeFrames('a WebSocket', startTransport);
describeText('a WebSocket', startTransport);

it('a WebSocket without the secret of the run is refused', async () => {
  const { host, reports } = await startTestBrowserHost(temporaryFolder());
  const socket = new WebSocket(`${host.origin.replace('http', 'ws')}/api/socket`);
  const [error] = (await once(socket, 'error')) as [Error];
  expect(error.message).toBe('Unexpected server response: 403');
  expect(reports).toHaveLength(1);
  await host.close();
});

it('a WebSocket is closed on a message no frame could need, and others go on', async () => {
  const { host, reports } = await startTestBrowserHost(temporaryFolder());
  const [greedy, other] = [await dial(host), await dial(host)];
  greedy.send(Buffer.alloc(maximumFrameLength * 3 + 1));
  expect((await once(greedy, 'close'))[0]).toBe(1009);
  other.send('{"type":"hello","topic":"stage"}');
  expect(String((await once(other, 'message'))[0])).toContain('"snapshot"');
  expect(reports).toEqual(['A socket that broke the rules of WebSocket was closed.']);
  await host.close();
});

it('a WebSocket takes text and no binary message', async () => {
  const { host } = await startTestBrowserHost(temporaryFolder());
  const socket = await dial(host);
  socket.send(Buffer.from('{"type":"hello","topic":"stage"}'));
  expect(JSON.parse(String((await once(socket, 'message'))[0]))).toEqual({
    type: 'refused',
    error: { code: 'bad-frame', message: 'A frame is a text message.' },
  });
  await host.close();
});
