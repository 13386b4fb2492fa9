/** What a page's script needs to stand in for the process of a sandboxed renderer. */
export interface PageWorld {
  /** The function that carries a message to the main process. */
  readonly binding: string;
  /** The function that asks what Electron decides for a page, and resolves to the answer. */
  readonly asking: string;
  /** Where the browser finds the function that takes messages from the main process. */
  readonly inbox: string;
}

/** A preload script as CommonJS wraps it, with the globals of a world of its own. */
type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  ...globals: unknown[]
) => void;

/**
 * Runs in the page before its own scripts: gives the preload script what a sandboxed one may
 * require, and the page only what the preload script exposes, copied and frozen. What else the page
 * could do by itself, such as opening a window or copying, goes to the main process first. It refers
 * to nothing outside itself, since it reaches the page as text.
 */
export function runPreload({ binding, asking, inbox }: PageWorld, preload: Preload): void {
  // Electron gives frames inside a page no preload script.
  if (window.top !== window) return;
  const globals = globalThis as unknown as Record<string, unknown>;
  const toMain = globals[binding] as (channel: string, args: unknown[]) => Promise<void>;
  const ask = globals[asking] as (name: string, about: object) => Promise<unknown>;
  Reflect.deleteProperty(globals, binding);
  Reflect.deleteProperty(globals, asking);

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

  /**
   * Takes a value from one world to the other as `contextBridge` does: functions and promises by
   * proxy, plain objects and errors by copy, of an instance its own members without its prototype,
   * all else by structured clone, and what that cannot copy not at all.
   */
  const cross = (value: unknown, depth = 0): unknown => {
    if (depth > 1000) throw new TypeError('Too deep to be copied.');
    if (typeof value === 'symbol') throw new TypeError('A symbol cannot be copied.');
    if (typeof value === 'function')
      return (...args: unknown[]) => {
        try {
          return cross(value(...args.map((arg) => cross(arg))));
        } catch (error) {
          throw cross(error);
        }
      };
    if (value instanceof Promise)
      return value.then(
        (result) => cross(result, depth + 1),
        (error) => Promise.reject(cross(error, depth + 1)),
      );
    if (value instanceof Error) return new Error(value.message);
    if (Array.isArray(value)) return Object.freeze(value.map((item) => cross(item, depth + 1)));
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Node) return value;
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]') return structuredClone(value);
    const members = Object.entries(value).map(([name, member]) => [name, cross(member, depth + 1)]);
    return Object.freeze(Object.fromEntries(members));
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown) {
      if (Object.hasOwn(globals, name))
        throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
      Object.defineProperty(globals, name, { value: cross(api), enumerable: true });
    },
  };

  // Both worlds see one document, and neither sees what the other adds to its globals.
  const additions = new Map<PropertyKey, unknown>();
  const isolated: unknown = new Proxy(window, {
    get(target, key) {
      if (additions.has(key)) return additions.get(key);
      const value: unknown = Reflect.get(target, key);
      const isMethod = typeof value === 'function' && !Object.hasOwn(value, 'prototype');
      return isMethod ? Function.prototype.bind.call(value, target) : value;
    },
    set: (_target, key, value) => Boolean(additions.set(key, value)),
    has: (target, key) => additions.has(key) || Reflect.has(target, key),
    defineProperty: (_target, key, { value }) => Boolean(additions.set(key, value)),
    deleteProperty: (_target, key) => additions.delete(key) || true,
  });

  /** A call of the page that Electron's handlers of permissions decide on. */
  const guard = (owner: object, method: string, permission: string, needsSecure: boolean) => {
    const original = Reflect.get(owner, method) as ((...args: unknown[]) => unknown) | undefined;
    if (typeof original !== 'function') return;
    const guarded = async function (this: unknown, ...args: unknown[]) {
      const { check, request, isSecure } = (await ask('permission', { permission })) as {
        check: boolean;
        request: boolean;
        isSecure: boolean;
      };
      if (needsSecure && !isSecure) throw new TypeError(`${method} is for secure contexts only`);
      if (check && request) return original.apply(this, args);
      throw new DOMException(`${permission} was denied.`, 'NotAllowedError');
    };
    Object.defineProperty(owner, method, { value: guarded, configurable: true, writable: true });
  };
  for (const method of ['writeText', 'write'])
    guard(Clipboard.prototype, method, 'clipboard-sanitized-write', true);
  for (const method of ['readText', 'read'])
    guard(Clipboard.prototype, method, 'clipboard-read', true);
  guard(MediaDevices.prototype, 'getUserMedia', 'media', true);
  guard(Notification, 'requestPermission', 'notifications', false);

  // A window that the main process denies, as this program does with each, is none for the page.
  window.open = (url = 'about:blank', _target, features = '') => {
    void ask('open', { url: new URL(url, location.href).href, features });
    return null;
  };

  const modules: Record<string, unknown> = { electron: { contextBridge, ipcRenderer } };
  const require = (name: string) => {
    if (name in modules) return modules[name];
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  preload(require, module, module.exports, isolated, isolated, isolated);
}
