import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { openAppWindow } from './set-up/app-window.js';
import { buildIfStale } from './set-up/build-if-stale.js';
import { hasDisplay, isLinuxRoot } from './set-up/display.js';
import { fetchElectronRuntime, findElectronRuntime } from './set-up/electron-runtime.js';
import { findChromium } from './set-up/find-chromium.js';
import { root } from './set-up/project.js';
import { requireNode } from './set-up/require-node.js';

const electronLimit = 20_000;
/** What the dynamic linker ends a program with. */
const librariesMissing = 127;

requireNode();
const onlyServe = process.argv.includes('--host=browser');
const args = process.argv.slice(2).filter((argument) => !argument.startsWith('--host='));
if (!(await buildIfStale())) process.exit(1);
process.exitCode = onlyServe ? await serve() : await start();

/**
 * Opens the emulator in the best way this machine offers, and says which and why.
 * @returns {Promise<number>} the exit code
 */
async function start() {
  if (!hasDisplay()) {
    console.log(
      'There is no display here, so no window is opened. Open this address in a browser that reaches this machine:',
    );
    return serve();
  }
  const installed = findElectronRuntime();
  const { executable, reason } = installed
    ? { executable: installed, reason: 'is installed' }
    : await fetchElectronRuntime({ limit: electronLimit, goOn: true });
  if (!executable) return startWithoutElectron(`Electron's runtime ${reason}`);
  console.log("Opening the desktop program: Electron's runtime is installed.");
  const sandbox = isLinuxRoot() ? ['--no-sandbox'] : [];
  const code = await follow(spawn(executable, [...sandbox, root, ...args], { stdio: 'inherit' }));
  return code === librariesMissing
    ? startWithoutElectron("Electron's runtime lacks libraries of this system")
    : code;
}

/** @param {string} why */
function startWithoutElectron(why) {
  const browser = findChromium();
  if (browser) {
    console.log(`Opening the emulator in an app window of ${browser}: ${why}.`);
    return serve((url, over) => openAppWindow(browser, url, over));
  }
  console.log(`${why}, and no Chromium, Chrome or Edge was found. Open this address in a browser:`);
  return serve();
}

/**
 * Runs the browser host until it ends, or until the window that shows it is closed.
 * @param {(url: string, over: AbortSignal) => Promise<void>} [show] resolves when its window was
 *   closed, and closes it when it is over
 */
async function serve(show) {
  const server = spawn(process.execPath, [join(root, 'dist', 'main', 'serve.js'), ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
  });
  const over = new AbortController();
  let printed = '';
  let shown = false;
  server.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    printed += text;
    const [url] = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+(?=\s)/.exec(printed) ?? [];
    if (url === undefined || shown || !show) return;
    shown = true;
    show(url, over.signal).then(
      () => server.kill('SIGTERM'),
      (/** @type {Error} */ error) =>
        console.log(
          `The window could not be opened (${error.message}). Open the address in a browser.`,
        ),
    );
  });
  const code = await follow(server);
  over.abort();
  return code;
}

/**
 * Passes signals on and waits for the end.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function follow(child) {
  // A Ctrl+C in the terminal reaches the child as well; it ends us by ending itself.
  const ignore = () => {};
  const passOn = () => child.kill('SIGTERM');
  process.on('SIGINT', ignore).on('SIGTERM', passOn);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`The emulator could not be started: ${error.message}.`);
      resolve(1);
    });
    child.once('close', (code) => {
      process.off('SIGINT', ignore).off('SIGTERM', passOn);
      resolve(code ?? 0);
    });
  });
}
