import { describe, expect, it } from 'vitest';
import { ipcChannels } from '../../electron/host/desktop/ipc-channels.js';
import { maximumFrameLength } from '../../shared/contract/frames.js';
import { hello, refusalOf } from '../support/contract-peer.js';
import { IpcHost } from '../support/ipc-host.js';
import { describeFrames } from './frames.js';

describeFrames('the IPC of Electron', async () => {
  const host = new IpcHost();
  return { connect: () => host.open(), close: async () => {} };
});

describe('frames over the IPC of Electron', () => {
  it('are held to the size of text, and to what text can say', async () => {
    const peer = await new IpcHost().open();
    const large = {
      type: 'command',
      id: 1,
      command: { name: 'x', text: 'a'.repeat(maximumFrameLength) },
    };
    expect((await refusalOf(peer, large)).error.code).toBe('too-large');
    const cyclic: Record<string, unknown> = { type: 'hello' };
    cyclic.topic = cyclic;
    expect((await refusalOf(peer, cyclic)).error.code).toBe('bad-frame');
    expect((await refusalOf(peer, { type: 'hello', topic: 7n })).error.code).toBe('bad-frame');
    expect((await hello(peer, 'stage')).topic).toBe('stage');
  });

  it('cannot hold functions: the page hears of it at once', async () => {
    const peer = await new IpcHost().open();
    expect(() => peer.send({ type: 'hello', topic: () => 'stage' })).toThrow(/could not be cloned/);
  });

  it('reach nobody before the page has connected, and after it has closed', async () => {
    const peer = await new IpcHost().open();
    const count = peer.received.all.length;
    await peer.close();
    peer.send({ type: 'hello', topic: 'stage' });
    await new Promise(setImmediate);
    expect(peer.received.all).toHaveLength(count);
  });

  it('go to the new page only when a window loads its page again', async () => {
    const peer = await new IpcHost().open();
    const first = await hello(peer, 'stage');
    const anew: unknown[] = [];
    peer.bridge.connect((frame) => anew.push(frame));
    peer.send({ type: 'hello', topic: 'stage' });
    await expect.poll(() => anew).toEqual([first]);
    expect(peer.received.all).toEqual([first]);
  });

  it('are not sent to a window that is gone', async () => {
    const host = new IpcHost();
    const [gone, other] = [await host.open(), await host.open()];
    await hello(gone, 'stage');
    await hello(other, 'stage');
    gone.contents.destroy();
    other.send({
      type: 'command',
      id: 1,
      command: { name: 'client.set-note', sip: 'alice@contoso.com', text: 'Still here' },
    });
    await other.received.find((frame) => frame.type === 'batch');
    expect(gone.received.all).toHaveLength(1);
  });

  it('are refused from any address but our own, and reported in words of ours', async () => {
    const host = new IpcHost();
    const peer = await host.open();
    peer.contents.mainFrame.url = 'https://evil.example/<script>';
    for (const channel of [ipcChannels.connect, ipcChannels.toHost, ipcChannels.close])
      peer.sendRaw(channel, { type: 'hello', topic: 'stage' });
    await expect.poll(() => host.reports).toHaveLength(3);
    expect(new Set(host.reports)).toEqual(new Set(['A message from a foreign page was refused.']));
    expect(peer.received.all).toEqual([]);
  });
});
