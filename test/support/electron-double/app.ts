import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, Screen } from './browser-window.js';
import type { Link } from './link.js';
import { Preventable } from './preventable.js';

export interface AppFacts {
  readonly isPackaged: boolean;
  readonly version: string;
}

/** `app`: the life of a program from its start to its end. */
export class App extends EventEmitter {
  readonly paths: Record<string, string> = {};
  isSandboxEnforced = false;
  #state: 'starting' | 'ready' | 'quitting' | 'ended' = 'starting';
  #becomeReady: () => void = () => {};
  readonly #ready = new Promise<void>((resolve) => {
    this.#becomeReady = resolve;
  });
  #lockFile: string | null = null;

  constructor(
    private readonly facts: AppFacts,
    private readonly screen: Screen,
    private readonly link: Link,
  ) {
    super();
    screen.events = {
      created: (window: BrowserWindow) => {
        this.emit('web-contents-created', {}, window.webContents);
        this.emit('browser-window-created', {}, window);
      },
      allClosed: () => this.#allClosed(),
    };
  }

  get isPackaged(): boolean {
    return this.facts.isPackaged;
  }

  getVersion(): string {
    return this.facts.version;
  }

  isReady(): boolean {
    return this.#state !== 'starting';
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  /** Called when the program's module has ended, which Electron waits for too. */
  becomeReady(): void {
    if (this.#state !== 'starting') return;
    this.#state = 'ready';
    this.emit('ready', {});
    this.#becomeReady();
  }

  enableSandbox(): void {
    if (this.isReady())
      throw new Error('app.enableSandbox() can only be called before app is ready');
    this.isSandboxEnforced = true;
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`);
    this.paths[name] = path;
  }

  /** A file in the profile names the owner; that of a process which is gone counts for nothing. */
  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    const { userData } = this.paths;
    if (userData === undefined) throw new Error('The double has no profile of its own.');
    const file = join(userData, 'SingletonLock');
    if (existsSync(file) && isRunning(Number(readFileSync(file, 'utf8')))) {
      const workingDirectory = process.cwd();
      // Chromium adds switches of its own, and puts switches before all else.
      const argv = [...process.argv.filter(isSwitch), ...process.argv.filter(isOther)];
      argv.push('--original-process-start-time=1');
      this.link.tell({ kind: 'second-instance', argv, workingDirectory, additionalData });
      return false;
    }
    writeFileSync(file, String(process.pid));
    this.#lockFile = file;
    return true;
  }

  quit(): void {
    setImmediate(() => this.#quit());
  }

  exit(code = 0): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    for (const window of [...this.screen.windows.values()]) window.destroy();
    this.emit('quit', {}, code);
    if (this.#lockFile) rmSync(this.#lockFile, { force: true });
    this.link.end(code);
  }

  #quit(): void {
    if (this.#state === 'starting') this.exit(0);
    if (this.#state !== 'ready') return;
    const event = new Preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#state = 'quitting';
    for (const window of [...this.screen.windows.values()]) window.close();
    if (this.screen.windows.size > 0) this.#state = 'ready';
    else this.#endUnlessPrevented();
  }

  #allClosed(): void {
    if (this.#state !== 'ready') return;
    if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  #endUnlessPrevented(): void {
    const event = new Preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
}

const isSwitch = (argument: string): boolean => argument.startsWith('-');
const isOther = (argument: string): boolean => !isSwitch(argument);

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
