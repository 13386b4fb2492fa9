import { spawn } from 'node:child_process';

/**
 * How each system is told to open an address in the user's browser. The list of processes shows it,
 * so it may hold no lasting secret.
 */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform = process.platform,
): readonly [command: string, ...args: string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  if (platform === 'darwin') return ['open', url];
  return ['xdg-open', url];
}

/** Opens an address in the user's browser; resolves to false where there is no way to. */
export function openInBrowser(url: string): Promise<boolean> {
  const [command, ...args] = browserCommand(url);
  return new Promise((resolve) => {
    const opener = spawn(command, args, { stdio: 'ignore', detached: true });
    opener.once('error', () => resolve(false));
    opener.once('spawn', () => {
      opener.unref();
      resolve(true);
    });
  });
}
