import type { HostFrame } from '../../shared/contract/index.js';
import type { SessionState } from './page-session.js';
import type { Transport, TransportEvents } from './transport.js';

/** Waits before the second and later attempts, in milliseconds; the last one repeats. */
const retryDelays = [250, 500, 1000, 2000, 5000] as const;

const retryDelay = (attempt: number): number =>
  retryDelays[Math.min(attempt, retryDelays.length - 1)] ?? 5000;

/** Where the browser host listens, seen from a page it has served. */
export function socketAddress(page: Pick<Location, 'protocol' | 'host'>): string {
  return `${page.protocol === 'https:' ? 'wss:' : 'ws:'}//${page.host}/api/socket`;
}

export interface WebSocketOptions {
  readonly address: string;
  /** Asked before each attempt: no socket is opened that would be refused. */
  readonly askSession: () => Promise<SessionState>;
}

/**
 * Frames as JSON text over a WebSocket. While nobody answers it is opened again, with growing waits;
 * once the host says that this page may not come in, that is the end.
 */
export function webSocketTransport({ address, askSession }: WebSocketOptions): Transport {
  let socket: WebSocket | null = null;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let finished = false;

  const attemptOnce = async (events: TransportEvents): Promise<void> => {
    const state = await askSession();
    if (finished) return;
    if (state === 'open') dial(events);
    else if (state === 'refused') {
      finished = true;
      events.refused();
    } else failed(events, false);
  };

  const failed = (events: TransportEvents, wasOpen: boolean): void => {
    if (wasOpen || attempt === 0) events.closed();
    retry = setTimeout(() => void attemptOnce(events), retryDelay(attempt));
    attempt += 1;
  };

  const dial = (events: TransportEvents): void => {
    const dialled = new WebSocket(address);
    socket = dialled;
    let opened = false;
    dialled.addEventListener('open', () => {
      opened = true;
      attempt = 0;
      events.opened();
    });
    dialled.addEventListener('message', (message) => {
      events.received(JSON.parse(String(message.data)) as HostFrame);
    });
    dialled.addEventListener('close', () => {
      socket = null;
      if (!finished) failed(events, opened);
    });
  };

  return {
    open: (events) => void attemptOnce(events),
    send(frame) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame));
    },
    close() {
      finished = true;
      clearTimeout(retry);
      socket?.close();
    },
  };
}
