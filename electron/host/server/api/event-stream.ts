import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HostFrame } from '../../../../shared/contract/frames.js';
import type { TopicName } from '../../../../shared/contract/topics.js';
import type { SessionConnection } from '../../session/followers.js';
import { type HostedEmulator, maximumBacklog, maximumFollowers } from '../hosted-emulator.js';
import { HttpRefusal } from '../http-refusal.js';
import { commonHeaders } from '../security-headers.js';

/** The frames of some topics as server-sent events, for programs without a WebSocket. */
export class EventStreams {
  readonly #open = new Map<ServerResponse, SessionConnection>();

  constructor(
    private readonly session: HostedEmulator['session'],
    private readonly refused: (kind: string) => void,
  ) {}

  /** Follows the topics until the reader leaves. Throws `HttpRefusal` before anything is sent. */
  follow(topics: readonly TopicName[], request: IncomingMessage, response: ServerResponse): void {
    if (topics.length === 0)
      throw new HttpRefusal(400, 'invalid-input', 'Name a topic: /api/events?topic=stage.');
    if (this.#open.size >= maximumFollowers)
      throw new HttpRefusal(503, 'limit', 'Too many streams of events are open.');
    response.writeHead(200, {
      ...commonHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    const connection = this.session.attach((frame) => this.#send(response, frame));
    this.#open.set(response, connection);
    request.on('close', () => {
      connection.close();
      this.#open.delete(response);
    });
    for (const topic of topics) connection.receive({ type: 'hello', topic });
  }

  close(): void {
    for (const [response, connection] of this.#open) {
      // An answer that has ended takes nothing more.
      connection.close();
      response.end();
    }
  }

  #send(response: ServerResponse, frame: HostFrame): void {
    const id = 'epoch' in frame ? `id: ${frame.epoch}/${frame.seq}\n` : '';
    response.write(`event: ${frame.type}\n${id}data: ${JSON.stringify(frame)}\n\n`);
    if (response.writableLength <= maximumBacklog) return;
    this.refused('A stream of events that did not keep up was cut off.');
    response.destroy();
  }
}
