/** What the probe notes in a page; times are the page's own milliseconds. */
interface Probe {
  /** The socket that the page opened. */
  socket: WebSocket | null;
  /** Text of the contacts' snapshot, and of the last frame that named a state. */
  snapshot: string;
  lastState: string;
  /** When the snapshot arrived, the first contact stood in the document, and it was painted. */
  received: number;
  mounted: number;
  painted: number;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/**
 * Runs in the page before its own scripts, the client and the bare list alike. It listens to the
 * page's socket before the page does, and watches the document for the first contact.
 */
export function installProbe(): void {
  const probe: Probe = {
    socket: null,
    snapshot: '',
    lastState: '',
    received: Number.NaN,
    mounted: Number.NaN,
    painted: Number.NaN,
  };
  window.probe = probe;
  const { addEventListener } = WebSocket.prototype;
  WebSocket.prototype.addEventListener = function (this: WebSocket, ...args: unknown[]) {
    if (args[0] === 'message' && probe.socket === null) {
      probe.socket = this;
      addEventListener.call(this, 'message', note);
    }
    addEventListener.apply(this, args as Parameters<typeof addEventListener>);
  };

  function note(event: Event): void {
    const text = String((event as MessageEvent).data);
    if (text.startsWith('{"type":"batch"')) probe.lastState = text;
    if (!text.startsWith('{"type":"snapshot","topic":"client/')) return;
    probe.snapshot = text;
    probe.received = performance.now();
  }

  new MutationObserver((_, observer) => {
    if (!document.querySelector('[role=treeitem][aria-level="2"]')) return;
    observer.disconnect();
    probe.mounted = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      // The first task after the frame's rendering.
      port1.onmessage = () => {
        probe.painted = performance.now();
        port1.close();
      };
      port2.postMessage(null);
    });
  }).observe(document, { childList: true, subtree: true });
}
