import type { ClientFrame, HostFrame } from '../../shared/contract/frames.js';
import type { TopicName } from '../../shared/contract/topics.js';

/** The renderer's end of some transport, with an emulator of {@link FakeEmulated} at the other. */
export interface ContractPeer {
  /** Frames of any shape, so that wrong ones can be sent. */
  send(frame: unknown): void;
  readonly received: ReceivedFrames;
  close(): Promise<void>;
}

/** Frames in the order they came. */
export class ReceivedFrames {
  readonly all: HostFrame[] = [];
  #waiting: (() => void)[] = [];

  push(frame: HostFrame): void {
    this.all.push(frame);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** The first frame, from index `from` on, that fits; waits for it if need be. */
  async find<F extends HostFrame>(fits: (frame: HostFrame) => frame is F, from = 0): Promise<F> {
    for (let index = from; ; index += 1) {
      while (index >= this.all.length)
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      const frame = this.all[index];
      if (frame && fits(frame)) return frame;
    }
  }
}

type FrameOf<T extends HostFrame['type']> = Extract<HostFrame, { type: T }>;

/** Asks, and returns the first answer of that type that comes after the question. */
async function ask<T extends HostFrame['type']>(
  peer: ContractPeer,
  frame: unknown,
  type: T,
  fits: (answer: FrameOf<T>) => boolean = () => true,
): Promise<FrameOf<T>> {
  const from = peer.received.all.length;
  peer.send(frame);
  return peer.received.find(
    (answer): answer is FrameOf<T> => answer.type === type && fits(answer as FrameOf<T>),
    from,
  );
}

export const hello = (peer: ContractPeer, topic: TopicName): Promise<FrameOf<'snapshot'>> =>
  ask(peer, { type: 'hello', topic } satisfies ClientFrame, 'snapshot', (s) => s.topic === topic);

export const refusalOf = (peer: ContractPeer, frame: unknown): Promise<FrameOf<'refused'>> =>
  ask(peer, frame, 'refused');

export const run = (
  peer: ContractPeer,
  id: number,
  command: { readonly name: string; readonly [key: string]: unknown },
): Promise<FrameOf<'result'>> =>
  ask(peer, { type: 'command', id, command }, 'result', (result) => result.id === id);

/** Waits until the peer has been sent the batch that leads to `seq`. */
export const batchTo = (peer: ContractPeer, seq: number): Promise<FrameOf<'batch'>> =>
  peer.received.find(
    (frame): frame is FrameOf<'batch'> => frame.type === 'batch' && frame.seq === seq,
  );
