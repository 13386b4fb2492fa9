import { type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import type { HostFrame } from '../../../shared/contract/frames.js';
import { parseFrame, toContractError } from '../contract/connection.js';
import type { SessionConnection } from '../contract/session.js';
import { isOwnPage } from './app-origin.js';

/** The two channels between preload and main. */
export const ipcChannels = { toHost: 'lync:to-host', toPage: 'lync:to-page' } as const;

interface Followed {
  attach(send: (frame: HostFrame) => void): SessionConnection;
}

/**
 * Carries the contract over Electron IPC, one connection per page load. Frames from anything but
 * the top frame of one of our own pages are dropped and reported.
 */
export function serveIpc(session: Followed, reportRefusal: (what: string) => void): void {
  const connections = new Map<WebContents, SessionConnection>();

  const connect = (sender: WebContents): SessionConnection => {
    connections.get(sender)?.close();
    const connection = session.attach((frame) => {
      if (!sender.isDestroyed()) sender.send(ipcChannels.toPage, frame);
    });
    connections.set(sender, connection);
    sender.once('destroyed', () => {
      connections.get(sender)?.close();
      connections.delete(sender);
    });
    return connection;
  };

  ipcMain.on(ipcChannels.toHost, (event, message: unknown) => {
    if (!isOwnTopFrame(event)) {
      reportRefusal(event.senderFrame?.url ?? 'a frame that is gone');
      return;
    }
    const { sender } = event;
    if (message === 'connect') {
      connect(sender);
      return;
    }
    if (message === 'close') {
      connections.get(sender)?.close();
      connections.delete(sender);
      return;
    }
    try {
      connections.get(sender)?.receive(parseFrame(message));
    } catch (error) {
      const refused: HostFrame = { type: 'refused', error: toContractError(error) };
      sender.send(ipcChannels.toPage, refused);
    }
  });
}

function isOwnTopFrame({ senderFrame, sender }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);
}
