import type { Changes, HostFrame } from '../../../shared/contract/frames.js';
import { entriesAt } from '../../../shared/contract/key-pattern.js';
import { changesOf } from '../../../shared/contract/topics.js';
import type { StageClientView } from '../../../shared/contract/views/stage.js';
import type { SessionConnection } from '../session/followers.js';

export interface Followed {
  attach(send: (frame: HostFrame) => void): SessionConnection;
}

/** Follows the stage like any window does, and tells who is signed in, the longest first. */
export class StageFollower {
  readonly #clients = new Map<string, StageClientView>();

  constructor(
    private readonly session: Followed,
    private readonly changed: (clients: readonly StageClientView[]) => void,
  ) {}

  /** Reports the present state at once, and of each change from then on. */
  start(): void {
    const connection = this.session.attach((frame) => this.#receive(frame));
    connection.receive({ type: 'hello', topic: 'stage' });
  }

  #receive(frame: HostFrame): void {
    if (frame.type === 'snapshot') {
      this.#clients.clear();
      this.#apply(frame.entries);
    } else if (frame.type === 'batch' && frame.topics.stage) this.#apply(frame.topics.stage);
  }

  #apply(entries: Changes): void {
    for (const [sip, client] of entriesAt(changesOf('stage', entries), 'client/{sip}')) {
      if (client === null) this.#clients.delete(sip);
      else this.#clients.set(sip, client);
    }
    this.changed([...this.#clients.values()].sort((a, b) => a.signIn - b.signIn));
  }
}
