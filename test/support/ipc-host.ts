import { EventEmitter } from 'node:events';
import { vi } from 'vitest';
import { stagePage } from '../../electron/host/desktop/app-origin.js';
import { serveIpc } from '../../electron/host/desktop/ipc-transport.js';
import type { PreloadBridge } from '../../renderer/bridge/preload-transport.js';
import type { HostFrame } from '../../shared/contract/frames.js';
import { type ContractPeer, ReceivedFrames } from './contract-peer.js';
import { WebContents } from './electron-double/web-contents.js';
import { fakeSession } from './fake-session.js';

/** A page that speaks through the preload script; it can also send what the script would not. */
export interface IpcPeer extends ContractPeer {
  readonly bridge: PreloadBridge;
  readonly contents: WebContents;
  sendRaw(channel: string, ...args: unknown[]): void;
}

/** The IPC transport of the desktop program, with pages that no browser shows. */
export class IpcHost {
  readonly reports: string[] = [];
  readonly #ipcMain = new EventEmitter();
  #pages = 0;

  constructor() {
    serveIpc(this.#ipcMain as never, fakeSession(), (sentence) => this.reports.push(sentence));
  }

  /** Loads a page: runs the preload script from scratch and connects. */
  async open(): Promise<IpcPeer> {
    const received = new ReceivedFrames();
    const renderer = new EventEmitter();
    this.#pages += 1;
    const contents = new WebContents(this.#pages, {
      load: () => {},
      send: (_page, channel, args) => renderer.emit(channel, {}, ...args),
    });
    contents.mainFrame.url = stagePage;
    const sendRaw = (channel: string, ...args: unknown[]) => {
      const copied = structuredClone(args);
      const event = { sender: contents, senderFrame: contents.mainFrame };
      queueMicrotask(() => this.#ipcMain.emit(channel, event, ...copied));
    };
    const bridge = await runPreload(renderer, sendRaw);
    bridge.connect((frame: HostFrame) => received.push(frame));
    return {
      received,
      bridge,
      contents,
      sendRaw,
      send: (frame) => bridge.send(frame as never),
      close: async () => bridge.close(),
    };
  }
}

/** Runs the preload script with an `electron` of its own, and returns what it gives its page. */
async function runPreload(
  renderer: EventEmitter,
  send: (channel: string, ...args: unknown[]) => void,
): Promise<PreloadBridge> {
  let bridge: PreloadBridge | null = null;
  vi.resetModules();
  vi.doMock('electron', () => ({
    ipcRenderer: Object.assign(renderer, { send }),
    contextBridge: {
      exposeInMainWorld: (_name: string, api: PreloadBridge) => {
        bridge = api;
      },
    },
  }));
  await import('../../electron/preload.js');
  vi.doUnmock('electron');
  if (!bridge) throw new Error('The preload script has exposed nothing.');
  return bridge;
}
