import type { HostFrame, Json } from '../../../shared/contract/frames.js';
import type { StageClientView } from '../../../shared/contract/views/stage.js';
import type { SessionConnection } from '../contract/session.js';

interface Followed {
  attach(send: (frame: HostFrame) => void): SessionConnection;
}

/** Follows the stage like any window does, for the tray and the menu. */
export class StageFollower {
  readonly #clients = new Map<string, StageClientView>();

  constructor(
    session: Followed,
    private readonly changed: () => void,
  ) {
    const connection = session.attach((frame) => this.#receive(frame));
    connection.receive({ type: 'hello', topic: 'stage' });
  }

  /** Signed-in clients, the longest signed in first. */
  clients(): readonly StageClientView[] {
    return [...this.#clients.values()].sort((a, b) => a.signedInAt - b.signedInAt);
  }

  #receive(frame: HostFrame): void {
    if (frame.type === 'snapshot') {
      this.#clients.clear();
      this.#apply(frame.entries);
    } else if (frame.type === 'batch' && frame.topics.stage) {
      this.#apply(frame.topics.stage);
    }
  }

  #apply(entries: Readonly<Record<string, Json>>): void {
    let touched = false;
    for (const [key, value] of Object.entries(entries)) {
      if (!key.startsWith('client/')) continue;
      touched = true;
      // The engine that wrote the entry is in this process and typed.
      if (value === null) this.#clients.delete(key);
      else this.#clients.set(key, value as unknown as StageClientView);
    }
    if (touched) this.changed();
  }
}
