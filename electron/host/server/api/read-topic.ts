import type { HostFrame, SnapshotFrame } from '../../../../shared/contract/frames.js';
import type { TopicName } from '../../../../shared/contract/topics.js';
import type { HostedEmulator } from '../hosted-emulator.js';
import { HttpRefusal, statusOfCode } from '../http-refusal.js';

/** How long a reader waits for a state to come, in milliseconds. */
export const longestWait = 30_000;

export interface ReadOptions {
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
