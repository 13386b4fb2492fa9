import type { HostFrame } from '../../shared/contract/index.js';
import type { Transport, TransportEvents } from './transport.js';

/** Waits before the second and later attempts, in milliseconds; the last one repeats. */
const retryDelays = [250, 500, 1000, 2000, 5000] as const;

const retryDelay = (attempt: number): number =>
  retryDelays[Math.min(attempt, retryDelays.length - 1)] ?? 5000;

/** Where the browser host listens, seen from a page it has served. */
export function socketAddress(page: Pick<Location, 'protocol' | 'host'>): string {
  return `${page.protocol === 'https:' ? 'wss:' : 'ws:'}//${page.host}/api/socket`;
}

/** Frames as JSON text over a WebSocket that is opened again, with growing waits, until closed. */
export function webSocketTransport(address: string): Transport {
  let socket: WebSocket | null = null;
  let attempt = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let finished = false;

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
      if (finished) return;
      if (opened || attempt === 0) events.closed();
      retry = setTimeout(() => dial(events), retryDelay(attempt));
      attempt += 1;
    });
  };

  return {
    open: dial,
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
