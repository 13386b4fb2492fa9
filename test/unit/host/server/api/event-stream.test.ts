import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { EventStreams } from '../../../../../electron/host/server/api/event-stream.js';
import type { HostFrame } from '../../../../../shared/contract/frames.js';

it('sends nothing more to a stream that it has ended, whatever still happens', async () => {
  const followers = new Set<(frame: HostFrame) => void>();
  const session = {
    attach: (send: (frame: HostFrame) => void) => {
      followers.add(send);
      return { receive: () => {}, close: () => void followers.delete(send) };
    },
    answer: () => Promise.reject(new Error('Nothing is asked here.')),
  };
  const streams = new EventStreams(session, () => {});
  const server = createServer((request, response) => streams.follow(['stage'], request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  await once(server, 'request');
  const answered = once(request, 'response') as Promise<[IncomingMessage]>;
  const frame: HostFrame = { type: 'batch', epoch: 'one', from: 0, seq: 1, topics: {} };
  for (const send of followers) send(frame);
  streams.close();
  for (const send of followers) send({ ...frame, from: 1, seq: 2 });
  const [response] = await answered;
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  expect(text).toBe(`event: batch\nid: one/1\ndata: ${JSON.stringify(frame)}\n\n`);
  server.close();
  await once(server, 'close');
});
