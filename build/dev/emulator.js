import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createBuilder } from 'vite';
import { root } from '../set-up/project.js';

const folder = join(root, 'dist', 'dev');
const standIn =
  '<!doctype html><title>Lync Client Emulator</title>The page is at the address that npm run dev prints.\n';

/**
 * The emulator behind the pages under development: `lync-emulator serve` from a bundle of its own, in a process of
 * its own. All its state is in the data folder, so that a restart goes on where the run before ended.
 */
export class DevEmulator {
  /** @type {import('node:child_process').ChildProcess | null} */
  #process = null;
  /** @type {Promise<URL | null>} */
  #address = Promise.resolve(null);
  #restartWaits = false;
  /** The same at each start, for the sessions of pages belong to it. */
  #port = '0';

  /** @param {readonly string[]} args of `serve` */
  constructor(args) {
    this.args = args;
    // However we end, nothing of ours goes on.
    process.once('exit', () => this.#process?.kill());
    // `serve` wants a built page beside its bundle. Nobody sees this one; its headers are used.
    mkdirSync(join(folder, 'renderer'), { recursive: true });
    writeFileSync(join(folder, 'renderer', 'index.html'), standIn);
  }

  /**
   * The address that `serve` has printed, once the restart under way is over; `null` while there is nothing that runs.
   */
  get address() {
    return this.#address;
  }

  /** Builds, ends the process that runs, and starts another. A build that fails leaves that process as it is. */
  restart() {
    // What changes while a restart waits for its turn is built with it.
    if (this.#restartWaits) return this.#address;
    this.#restartWaits = true;
    this.#address = this.#address.then(async (before) => {
      this.#restartWaits = false;
      if (!(await build())) return before;
      await this.#stop();
      return this.#start();
    });
    return this.#address;
  }

  async close() {
    this.#restartWaits = true;
    await this.#address;
    await this.#stop();
  }

  /** @returns {Promise<URL | null>} */
  #start() {
    const started = spawn(
      process.execPath,
      [join(folder, 'main', 'cli.cjs'), 'serve', '--port', this.#port, ...this.args],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        // A Ctrl+C in the terminal is for us; we end it.
        detached: process.platform !== 'win32',
      },
    );
    this.#process = started;
    return new Promise((resolve) => {
      createInterface(started.stdout).on('line', (line) => {
        const [address] = /http:\/\/127\.0\.0\.1:\S+/.exec(line) ?? [];
        if (!address) return console.log(line);
        const url = new URL(address);
        this.#port = url.port;
        resolve(url);
      });
      started.once('close', (code, signal) => {
        if (this.#process !== started) return;
        this.#process = null;
        console.error(
          `The emulator ended (${signal ?? `code ${code}`}). It starts again when its sources change.`,
        );
        resolve(null);
      });
    });
  }

  async #stop() {
    const stopped = this.#process;
    this.#process = null;
    if (!stopped) return;
    const closed = new Promise((resolve) => stopped.once('close', resolve));
    stopped.kill('SIGTERM');
    await closed;
  }
}

/** Bundles what runs under Node; false when that failed, which has been said. */
async function build() {
  try {
    const builder = await createBuilder({
      configFile: join(root, 'build', 'vite.config.ts'),
      logLevel: 'error',
      environments: { cli: { build: { outDir: join(folder, 'main'), emptyOutDir: true } } },
    });
    const { cli } = builder.environments;
    if (cli) await builder.build(cli);
    return true;
  } catch (error) {
    console.error(`The engine was not built: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
