import type { CustomScheme } from 'electron';
import type { FetchAnswer, SchemeUse } from './messages.js';

type Handler = (request: Request) => Response | Promise<Response>;

/** `protocol`: schemes that the program serves itself. */
export class Protocol {
  schemes: readonly CustomScheme[] = [];
  #isRegistered = false;
  readonly #handlers = new Map<string, Handler>();

  constructor(private readonly app: { isReady(): boolean }) {}

  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    if (this.app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    if (this.#isRegistered)
      throw new Error('protocol.registerSchemesAsPrivileged can be called only once');
    for (const { scheme, privileges } of schemes)
      if (privileges?.codeCache && !privileges.standard)
        throw new Error(
          `Code cache can only be enabled for a standard scheme, which ${scheme} is not`,
        );
    this.#isRegistered = true;
    this.schemes = schemes;
  }

  /**
   * Whether Chromium lets a page use an address of a scheme so. Only a standard scheme has hosts and
   * relative addresses, and only one that supports the fetch API can be fetched.
   */
  allows(url: string, use: SchemeUse): boolean {
    const scheme = new URL(url).protocol.slice(0, -1);
    const privileges = this.schemes.find((one) => one.scheme === scheme)?.privileges;
    if (privileges?.standard !== true) return false;
    return use === 'fetch' ? privileges.supportFetchAPI === true : true;
  }

  /** Whether the pages of a scheme have what is for secure contexts only, such as the clipboard. */
  isSecure(url: string): boolean {
    const scheme = new URL(url).protocol.slice(0, -1);
    return this.schemes.find((one) => one.scheme === scheme)?.privileges?.secure === true;
  }

  handle(scheme: string, handler: Handler): void {
    if (!this.app.isReady()) throw new Error('protocol.handle is for after the app is ready');
    if (this.#handlers.has(scheme)) throw new Error(`${scheme} is already handled`);
    this.#handlers.set(scheme, handler);
  }

  async fetch(url: string, method: string, use: SchemeUse): Promise<FetchAnswer> {
    if (!this.allows(url, use)) throw new Error(`The scheme of ${url} is not privileged for this`);
    const handler = this.#handlers.get(new URL(url).protocol.slice(0, -1));
    if (!handler) throw new Error(`Nothing handles ${url}`);
    const response = await handler(new Request(url, { method }));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  }
}
