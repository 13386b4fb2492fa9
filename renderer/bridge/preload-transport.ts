import type { ClientFrame, HostFrame } from '../../shared/contract/index.js';
import type { Transport } from './transport.js';

/** The three functions that the preload script puts on the page under Electron. */
export interface PreloadBridge {
  connect(listener: (frame: HostFrame) => void): void;
  send(frame: ClientFrame): void;
  close(): void;
}

declare global {
  interface Window {
    readonly lync?: PreloadBridge;
  }
}

/** Frames over Electron's IPC. It never closes by itself: the window goes with its emulator. */
export function preloadTransport(bridge: PreloadBridge): Transport {
  return {
    open(events) {
      bridge.connect((frame) => events.received(frame));
      events.opened();
    },
    send: (frame) => bridge.send(frame),
    close: () => bridge.close(),
  };
}
