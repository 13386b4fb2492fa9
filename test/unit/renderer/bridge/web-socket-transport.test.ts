import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  socketAddress,
  webSocketTransport,
} from '../../../../renderer/bridge/web-socket-transport.js';

class FakeSocket extends EventTarget {
  static readonly OPEN = 1;
  static readonly dialled: FakeSocket[] = [];
  readyState = 0;
  readonly sent: string[] = [];

  constructor(readonly address: string) {
    super();
    FakeSocket.dialled.push(this);
  }

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }

  accept(): void {
    this.readyState = FakeSocket.OPEN;
    this.dispatchEvent(new Event('open'));
  }

  receive(text: string): void {
    this.dispatchEvent(new MessageEvent('message', { data: text }));
  }
}

const latest = (): FakeSocket => {
  const socket = FakeSocket.dialled.at(-1);
  if (!socket) throw new Error('nothing was dialled');
  return socket;
};

const events = () => ({ opened: vi.fn(), received: vi.fn(), closed: vi.fn() });

describe('the WebSocket transport', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeSocket);
    FakeSocket.dialled.length = 0;
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('dials the host that served the page', () => {
    expect(socketAddress({ protocol: 'http:', host: '127.0.0.1:8080' })).toBe(
      'ws://127.0.0.1:8080/api/socket',
    );
  });

  it('carries frames as JSON text both ways', () => {
    const told = events();
    const transport = webSocketTransport('ws://host/api/socket');
    transport.open(told);
    latest().accept();
    transport.send({ type: 'hello', topic: 'stage' });
    latest().receive('{"type":"result","id":1,"seq":1,"value":null}');
    expect(latest().sent).toEqual(['{"type":"hello","topic":"stage"}']);
    expect(told.received).toHaveBeenCalledWith({ type: 'result', id: 1, seq: 1, value: null });
  });

  it('sends nothing while it is closed', () => {
    const transport = webSocketTransport('ws://host/api/socket');
    transport.open(events());
    transport.send({ type: 'hello', topic: 'stage' });
    expect(latest().sent).toEqual([]);
  });

  it('dials again with growing waits, says once that the line is down, and again that it is up', () => {
    const told = events();
    webSocketTransport('ws://host/api/socket').open(told);
    latest().accept();
    latest().close();
    const waits = [250, 500, 1000, 2000, 5000, 5000];
    for (const [index, wait] of waits.entries()) {
      vi.advanceTimersByTime(wait - 1);
      expect(FakeSocket.dialled).toHaveLength(index + 1);
      vi.advanceTimersByTime(1);
      expect(FakeSocket.dialled).toHaveLength(index + 2);
      latest().close();
    }
    expect(told.closed).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    latest().accept();
    expect(told.opened).toHaveBeenCalledTimes(2);
  });

  it('stays closed once it was closed on purpose', () => {
    const transport = webSocketTransport('ws://host/api/socket');
    transport.open(events());
    latest().accept();
    transport.close();
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.dialled).toHaveLength(1);
  });
});
