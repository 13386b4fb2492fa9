import { contextBridge, ipcRenderer } from 'electron';
import type { ClientFrame, HostFrame } from '../shared/contract/frames.js';

const toHost = 'lync:to-host';
const toPage = 'lync:to-page';

/** The whole bridge: the page can speak the contract and nothing else. */
contextBridge.exposeInMainWorld('lync', {
  connect(listener: (frame: HostFrame) => void): void {
    ipcRenderer.removeAllListeners(toPage);
    ipcRenderer.on(toPage, (_event, frame: HostFrame) => listener(frame));
    ipcRenderer.send(toHost, 'connect');
  },
  send(frame: ClientFrame): void {
    ipcRenderer.send(toHost, frame);
  },
  close(): void {
    ipcRenderer.removeAllListeners(toPage);
    ipcRenderer.send(toHost, 'close');
  },
});
