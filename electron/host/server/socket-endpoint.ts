import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { CommandError } from '../../../shared/contract/errors.js';
import { type HostFrame, maximumFrameLength } from '../../../shared/contract/frames.js';
import { parseFrameText, toContractError } from '../session/connection.js';
import { type HostedEmulator, maximumBacklog, maximumFollowers } from './hosted-emulator.js';

/** How long followers have to answer a farewell, in milliseconds. */
const farewellLimit = 1000;

interface SocketEndpoint {
  /** Takes over a connection whose request was found in order; false when there are too many. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}

/** The contract over WebSockets: one frame of JSON text per message. */
export function createSocketEndpoint(
  session: HostedEmulator['session'],
  refused: (kind: string) => void,
): SocketEndpoint {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    // A character is at most three bytes of UTF-8; a frame beyond that ends its connection.
    maxPayload: maximumFrameLength * 3,
  });
  return {
    accept(request, socket, head) {
      if (server.clients.size >= maximumFollowers) return false;
      server.handleUpgrade(request, socket, head, (client) => follow(client, session, refused));
      return true;
    },
    async close() {
      const clients = [...server.clients];
      const gone = clients.map((client) => new Promise((resolve) => client.once('close', resolve)));
      for (const client of clients) client.close(1001, 'The emulator was closed.');
      const impatience = setTimeout(() => {
        for (const client of clients) client.terminate();
      }, farewellLimit);
      await Promise.all(gone);
      clearTimeout(impatience);
      server.close();
    },
  };
}

function follow(
  client: WebSocket,
  session: HostedEmulator['session'],
  refused: (kind: string) => void,
): void {
  const send = (frame: HostFrame): void => {
    if (client.readyState !== client.OPEN) return;
    client.send(JSON.stringify(frame));
    if (client.bufferedAmount <= maximumBacklog) return;
    refused('A page that did not keep up was cut off.');
    client.terminate();
  };
  const connection = session.attach(send);
  client.on('message', (data: RawData, isBinary: boolean) => {
    try {
      if (isBinary) throw new CommandError('bad-frame', 'A frame is a text message.');
      connection.receive(parseFrameText(data.toString()));
    } catch (error) {
      const refusal = toContractError(error);
      refused(`A frame on a socket was refused: ${refusal.code}.`);
      send({ type: 'refused', error: refusal });
    }
  });
  client.on('error', () => refused('A socket that broke the rules of WebSocket was closed.'));
  client.on('close', () => connection.close());
}
