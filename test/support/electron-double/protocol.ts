import type { CustomScheme } from 'electron';
import type { App } from './app.js';
import type { FetchAnswer } from './messages.js';

type Handler = (request: Request) => Response | Promise<Response>;

/** `protocol`: schemes that the program serves itself. */
export class Protocol {
  schemes: readonly CustomScheme[] = [];
  readonly #handlers = new Map<string, Handler>();

  constructor(private readonly app: Pick<App, 'isReady'>) {}

  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    if (this.app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    }
    this.schemes = schemes;
  }

  handle(scheme: string, handler: Handler): void {
    if (!this.app.isReady()) throw new Error('protocol.handle is for after the app is ready');
    if (this.#handlers.has(scheme)) throw new Error(`${scheme} is already handled`);
    this.#handlers.set(scheme, handler);
  }

  async fetch(url: string, method: string): Promise<FetchAnswer> {
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
