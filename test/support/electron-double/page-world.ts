/** What a page's script needs to stand in for the process of a sandboxed renderer. */
export interface PageWorld {
  /** The function that carries a message to the main process. */
  readonly binding: string;
  /** Where the browser finds the function that takes messages from the main process. */
  readonly inbox: string;
}

/** A preload script as CommonJS wraps it. */
type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
) => void;

/**
 * Runs in the page before its own scripts: gives the preload script what a sandboxed one may
 * require, and the page only what the preload script exposes, copied and frozen. It refers to
 * nothing outside itself, since it reaches the page as text.
 */
export function runPreload({ binding, inbox }: PageWorld, preload: Preload): void {
  // Electron gives frames inside a page no preload script.
  if (window.top !== window) return;
  const globals = globalThis as unknown as Record<string, unknown>;
  const toMain = globals[binding] as (channel: string, args: unknown[]) => Promise<void>;
  Reflect.deleteProperty(globals, binding);

  type Listener = (event: object, ...args: unknown[]) => void;
  const listeners = new Map<string, Listener[]>();
  const ipcRenderer = {
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
    },
    removeListener(channel: string, listener: Listener) {
      const others = (listeners.get(channel) ?? []).filter((other) => other !== listener);
      listeners.set(channel, others);
    },
    removeAllListeners(channel: string) {
      listeners.delete(channel);
    },
    send(channel: string, ...args: unknown[]) {
      void toMain(channel, structuredClone(args));
    },
  };
  Object.defineProperty(globals, inbox, {
    value: (channel: string, args: unknown[]) => {
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
    },
  });

  /** Takes a value from one world to the other: functions by proxy, all else by copy. */
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => cross(value(...args.map(cross)));
    }
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    if (value !== null && typeof value === 'object') {
      const isPlain = Object.getPrototypeOf(value) === Object.prototype;
      if (!isPlain) return structuredClone(value);
      const entries = Object.entries(value).map(([name, member]) => [name, cross(member)]);
      return Object.freeze(Object.fromEntries(entries));
    }
    return value;
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      Object.defineProperty(globals, name, { value: cross(api), enumerable: true });
    },
  };

  const modules: Record<string, unknown> = { electron: { contextBridge, ipcRenderer } };
  const require = (name: string) => {
    if (name in modules) return modules[name];
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports);
}
