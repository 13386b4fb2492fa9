import type { Command } from '../../../shared/contract/commands/command.js';
import type { HostFrame } from '../../../shared/contract/frames.js';

export interface PeerRequest {
  readonly channels: { readonly connect: string; readonly toHost: string; readonly close: string };
  /** Address of a page of the program. */
  readonly page: string;
  readonly command: Command;
}

/**
 * Runs in the main process, real or double: carries out a command as one more window would, with a
 * connection of its own. It refers to nothing outside itself, since it reaches a real main process
 * as text.
 */
export function commandAsPeer(
  { ipcMain }: { readonly ipcMain: { emit(channel: string, ...args: unknown[]): boolean } },
  { channels, page, command }: PeerRequest,
): Promise<HostFrame> {
  return new Promise((resolve) => {
    const mainFrame = { url: page };
    const sender = {
      mainFrame,
      isDestroyed: () => false,
      once: () => {},
      send: (_channel: string, frame: HostFrame) => {
        if (frame.type !== 'result' && frame.type !== 'refused') return;
        ipcMain.emit(channels.close, event);
        resolve(frame);
      },
    };
    const event = { sender, senderFrame: mainFrame };
    ipcMain.emit(channels.connect, event);
    ipcMain.emit(channels.toHost, event, { type: 'command', id: 0, command });
  });
}
