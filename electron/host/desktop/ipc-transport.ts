import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { CommandError } from '../../../shared/contract/errors.js';
import type { ClientFrame, HostFrame } from '../../../shared/contract/frames.js';
import { parseFrameText, toContractError } from '../session/connection.js';
import type { SessionConnection } from '../session/followers.js';
import { isOwnPage } from './app-origin.js';
import { ipcChannels } from './ipc-channels.js';

interface Followed {
  attach(send: (frame: HostFrame) => void): SessionConnection;
}

/**
 * Carries the contract over Electron IPC, one connection per page. Messages of anything but the
 * top frame of one of our own pages are dropped and reported.
 *
 * @param report gets one sentence for each refusal
 */
export function serveIpc(
  ipcMain: Pick<IpcMain, 'on'>,
  session: Followed,
  report: (sentence: string) => void,
): void {
  const connections = new Map<WebContents, SessionConnection>();

  const listen = (
    channel: string,
    receive: (sender: WebContents, message: unknown) => void,
  ): void => {
    ipcMain.on(channel, (event, message: unknown) => {
      if (isOwnTopFrame(event)) receive(event.sender, message);
      else report(`A message from ${describeFrame(event)} was refused.`);
    });
  };

  listen(ipcChannels.connect, (sender) => {
    const former = connections.get(sender);
    if (former) former.close();
    else
      sender.once('destroyed', () => {
        connections.get(sender)?.close();
        connections.delete(sender);
      });
    connections.set(
      sender,
      session.attach((frame) => sendTo(sender, frame)),
    );
  });

  listen(ipcChannels.toHost, (sender, message) => {
    try {
      connections.get(sender)?.receive(readFrame(message));
    } catch (error) {
      const refusal = toContractError(error);
      report(`A frame of a window was refused: ${refusal.code}.`);
      sendTo(sender, { type: 'refused', error: refusal });
    }
  });

  listen(ipcChannels.close, (sender) => connections.get(sender)?.close());
}

function sendTo(contents: WebContents, frame: HostFrame): void {
  if (!contents.isDestroyed()) contents.send(ipcChannels.toPage, frame);
}

/** Reads what IPC delivered under the limits of text, so that a frame means the same everywhere. */
function readFrame(message: unknown): ClientFrame {
  let text: string | undefined;
  try {
    text = JSON.stringify(message);
  } catch {
    throw new CommandError('bad-frame', 'The frame cannot be written as JSON.');
  }
  return parseFrameText(text ?? '');
}

function isOwnTopFrame({ senderFrame, sender }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOwnPage(senderFrame.url);
}

function describeFrame({ senderFrame, sender }: IpcMainEvent): string {
  if (senderFrame === null) return 'a frame that is gone';
  return senderFrame === sender.mainFrame ? 'a foreign page' : 'a frame inside a page';
}
