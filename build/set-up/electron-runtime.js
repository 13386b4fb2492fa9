import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from './project.js';

const electron = electronFolder();
const day = 24 * 60 * 60 * 1000;

/** Ours, or the one beside us where we are a package among others. */
function electronFolder() {
  const own = join(root, 'node_modules', 'electron');
  const beside = join(root, '..', 'electron');
  return existsSync(own) || !existsSync(beside) ? own : beside;
}

/** Where Electron's runtime is; `null` when it is not installed. Never downloads anything. */
export function findElectronRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(electron, 'path.txt');
  const inside = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : defaultPath();
  const executable = join(override ?? join(electron, 'dist'), inside);
  return existsSync(executable) ? executable : null;
}

function defaultPath() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Fetches Electron's runtime if that takes no longer than `limit` milliseconds.
 *
 * A try that failed is not made again for a day, so that a machine that cannot reach the download
 * waits once. With `goOn`, a download that is merely slow goes on by itself for the next start.
 *
 * @param {{ limit: number, goOn: boolean }} options
 * @returns {Promise<{ executable: string | null, reason: string }>} the reason ends "Electron's runtime …"
 */
export async function fetchElectronRuntime({ limit, goOn }) {
  const marker = join(cacheFolder(), 'electron-not-fetched');
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD)
    return { executable: null, reason: 'is not installed, and its download is switched off' };
  if (existsSync(marker) && Date.now() - statSync(marker).mtimeMs < day)
    return { executable: null, reason: readFileSync(marker, 'utf8') };
  console.log(`Fetching Electron's runtime (at most ${limit / 1000} seconds)…`);
  const outcome = await tryToFetch(limit, goOn);
  const executable = findElectronRuntime();
  if (executable) return { executable, reason: 'is installed' };
  const reason =
    outcome === 'slow' && goOn
      ? 'is still being downloaded for a later start'
      : outcome === 'slow'
        ? 'could not be downloaded in time'
        : 'could not be downloaded ("npx install-electron" shows why)';
  writeFileSync(marker, reason);
  return { executable: null, reason };
}

/**
 * @param {number} limit
 * @param {boolean} goOn
 * @returns {Promise<'ended' | 'slow'>}
 */
function tryToFetch(limit, goOn) {
  const installer = spawn(process.execPath, [join(electron, 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    detached: goOn,
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      if (!goOn) installer.kill('SIGKILL');
      installer.unref();
      resolve('slow');
    }, limit);
    installer.once('error', () => resolve('ended'));
    installer.once('close', () => {
      clearTimeout(timer);
      resolve('ended');
    });
  });
}
