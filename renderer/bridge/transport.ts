import type { ClientFrame, HostFrame } from '../../shared/contract/index.js';

/** What a transport tells its connection. Frames arrive in the order they were sent. */
export interface TransportEvents {
  /** Frames can be sent from now on; the other side knows nothing of us. */
  opened(): void;
  received(frame: HostFrame): void;
  /** Frames in flight are lost. The transport tries again by itself if it can. */
  closed(): void;
  /** The other side does not let this page in, now or any more. Nothing is tried again. */
  refused(): void;
}

/** A way to the emulator: the preload's bridge or a WebSocket, and a pair in memory for tests. */
export interface Transport {
  open(events: TransportEvents): void;
  /** Sends a frame; does nothing while closed. */
  send(frame: ClientFrame): void;
  /** Closes for good. */
  close(): void;
}
