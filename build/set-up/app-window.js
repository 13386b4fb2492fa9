import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLinuxRoot } from './display.js';
import { exitStatus } from './exit-status.js';

/**
 * Shows an address in a window without tabs and address bar. The profile is its own and temporary:
 * with the user's, the browser would hand the window to a process that is already running.
 * @param {string} browser path of a Chromium, Chrome or Edge
 * @param {string} url stands in the list of processes, so it may hold no lasting secret
 * @param {AbortSignal} over closes the window
 * @returns {Promise<void>} resolves when the window was closed, rejects when its browser failed
 */
export async function openAppWindow(browser, url, over) {
  const profile = await mkdtemp(join(tmpdir(), 'lync-client-emulator-'));
  const args = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    ...(isLinuxRoot() ? ['--no-sandbox'] : []),
  ];
  try {
    await new Promise((resolve, reject) => {
      const window = spawn(browser, args, { stdio: 'ignore' });
      window.once('error', reject);
      window.once('close', (code, signal) => {
        const status = exitStatus(code, signal);
        if (status === 0 || over.aborted) resolve(undefined);
        else reject(new Error(`it ended with ${signal ?? `code ${status}`}`));
      });
      over.addEventListener('abort', () => window.kill());
    });
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
