import type { HostFrame, SnapshotFrame } from '../../../../shared/contract/frames.js';
import { isTopicName, type TopicName, topicNames } from '../../../../shared/contract/topics.js';
import type { HostedEmulator } from '../hosted-emulator.js';
import { HttpRefusal, statusOfCode } from '../http-refusal.js';

/** How long a reader waits for a state to come, in milliseconds. */
const longestWait = 30_000;

interface ReadOptions {
  /** The state to be shown, as the answer to a command names it; a later one is as good. */
  readonly shown: number;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/**
 * The whole of a topic, once it shows the state asked for. What a command has changed is there at
 * once; only a state that nothing has brought about yet is waited for.
 * Rejects with `HttpRefusal`.
 */
export function readTopic(
  session: HostedEmulator['session'],
  topic: TopicName,
  { shown, signal }: ReadOptions,
): Promise<SnapshotFrame> {
  return new Promise((resolve, reject) => {
    const hello = { type: 'hello', topic } as const;
    const connection = session.attach((frame) => receive(frame));
    const impatience = setTimeout(() => {
      end();
      const seconds = longestWait / 1000;
      reject(new HttpRefusal(408, 'limit', `State ${shown} did not come in ${seconds} seconds.`));
    }, longestWait);
    const end = () => {
      clearTimeout(impatience);
      connection.close();
    };
    const receive = (frame: HostFrame) => {
      if (frame.type === 'refused') {
        end();
        reject(
          new HttpRefusal(statusOfCode[frame.error.code], frame.error.code, frame.error.message),
        );
      } else if (frame.type === 'snapshot' && frame.seq >= shown) {
        end();
        resolve(frame);
      } else if (frame.type === 'batch' && frame.seq >= shown) connection.receive(hello);
    };
    signal.addEventListener('abort', end, { once: true });
    connection.receive(hello);
  });
}

const prefix = '/api/topics/';

/** A topic, and one of its keys when the path names one. */
export interface TopicAddress {
  readonly topic: TopicName;
  readonly key: string | null;
}

/**
 * Reads `/api/topics/stage/clock` and `/api/topics/client/<sip>/contact/<sip>`; a slash inside a key
 * may be written `%2F` as well. `null` when the path is none of a topic. Throws `HttpRefusal`.
 */
export function readTopicAddress(pathname: string): TopicAddress | null {
  if (!pathname.startsWith(prefix)) return null;
  const parts = pathname.slice(prefix.length).split('/').map(decode);
  for (let length = 1; length <= parts.length; length += 1) {
    const topic = parts.slice(0, length).join('/');
    if (isTopicName(topic)) return { topic, key: parts.slice(length).join('/') || null };
  }
  throw new HttpRefusal(404, 'not-found', `The topics are ${topicNames}.`);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpRefusal(400, 'bad-frame', 'The path is not percent-encoded UTF-8.');
  }
}
