import { contextBridge, ipcRenderer } from 'electron';
import type { ClientFrame, HostFrame } from '../shared/contract/frames.js';
import { ipcChannels } from './host/desktop/ipc-channels.js';

/** The whole bridge: the page can speak the contract and nothing else. */
contextBridge.exposeInMainWorld('lync', {
  connect(listener: (frame: HostFrame) => void): void {
    ipcRenderer.removeAllListeners(ipcChannels.toPage);
    ipcRenderer.on(ipcChannels.toPage, (_event, frame: HostFrame) => listener(frame));
    ipcRenderer.send(ipcChannels.connect);
  },
  send(frame: ClientFrame): void {
    ipcRenderer.send(ipcChannels.toHost, frame);
  },
  close(): void {
    ipcRenderer.removeAllListeners(ipcChannels.toPage);
    ipcRenderer.send(ipcChannels.close);
  },
});
