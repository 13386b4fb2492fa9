import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SessionState } from '../../../../renderer/bridge/page-session.js';
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

const events = () => ({ opened: vi.fn(), received: vi.fn(), closed: vi.fn(), refused: vi.fn() });

const address = 'ws://host/api/socket';

/** A transport whose host answers as the test says, and that has asked once. */
async function open(
  told = events(),
  askSession = vi.fn(async (): Promise<SessionState> => 'open'),
) {
  const transport = webSocketTransport({ address, askSession });
  transport.open(told);
  await vi.advanceTimersByTimeAsync(0);
  return { transport, told, askSession };
}

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

  it('carries frames as JSON text both ways', async () => {
    const { transport, told } = await open();
    latest().accept();
    transport.send({ type: 'hello', topic: 'stage' });
    latest().receive('{"type":"result","id":1,"seq":1,"value":null}');
    expect(latest().address).toBe(address);
    expect(latest().sent).toEqual(['{"type":"hello","topic":"stage"}']);
    expect(told.received).toHaveBeenCalledWith({ type: 'result', id: 1, seq: 1, value: null });
  });

  it('sends nothing while it is closed', async () => {
    const { transport } = await open();
    transport.send({ type: 'hello', topic: 'stage' });
    expect(latest().sent).toEqual([]);
  });

  it('dials again with growing waits, says once that the line is down, and again that it is up', async () => {
    const { told } = await open();
    latest().accept();
    latest().close();
    const waits = [250, 500, 1000, 2000, 5000, 5000];
    for (const [index, wait] of waits.entries()) {
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(FakeSocket.dialled).toHaveLength(index + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(FakeSocket.dialled).toHaveLength(index + 2);
      latest().close();
    }
    expect(told.closed).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(5000);
    latest().accept();
    expect(told.opened).toHaveBeenCalledTimes(2);
    expect(told.refused).not.toHaveBeenCalled();
  });

  it('asks on while nobody answers, opens no socket meanwhile, and goes on when somebody does', async () => {
    let state: SessionState = 'silent';
    const { told, askSession } = await open(
      events(),
      vi.fn(async () => state),
    );
    await vi.advanceTimersByTimeAsync(250 + 500 + 1000);
    expect(askSession).toHaveBeenCalledTimes(4);
    expect(FakeSocket.dialled).toHaveLength(0);
    expect(told.closed).toHaveBeenCalledTimes(1);
    state = 'open';
    await vi.advanceTimersByTimeAsync(2000);
    latest().accept();
    expect(told.opened).toHaveBeenCalledTimes(1);
  });

  it('stops for good when the host does not let it in, and has opened no socket', async () => {
    const { told, askSession } = await open(
      events(),
      vi.fn(async () => 'refused' as const),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.refused).toHaveBeenCalledTimes(1);
    expect(told.closed).not.toHaveBeenCalled();
    expect(askSession).toHaveBeenCalledTimes(1);
    expect(FakeSocket.dialled).toHaveLength(0);
  });

  it('says that the line is down before it says that it was shut out', async () => {
    let state: SessionState = 'open';
    const { told } = await open(
      events(),
      vi.fn(async () => state),
    );
    latest().accept();
    state = 'refused';
    latest().close();
    expect(told.closed).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told.refused).toHaveBeenCalledTimes(1);
    expect(FakeSocket.dialled).toHaveLength(1);
  });

  it('stays closed once it was closed on purpose, even while it asks', async () => {
    const { transport } = await open();
    latest().accept();
    transport.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.dialled).toHaveLength(1);

    const other = webSocketTransport({ address, askSession: async () => 'open' });
    other.open(events());
    other.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(FakeSocket.dialled).toHaveLength(1);
  });
});
