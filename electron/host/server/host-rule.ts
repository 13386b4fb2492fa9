import { isIP } from 'node:net';
import { HttpRefusal } from './http-refusal.js';

/** Where a server listens, and what it may be called there. */
export interface Listening {
  /** An IP address of this machine; `0.0.0.0` and `::` stand for all of them. */
  readonly address: string;
  /** Names by which other machines reach it, in lower case; of no use on loopback. */
  readonly names: readonly string[];
}

export const onLoopback: Listening = { address: '127.0.0.1', names: [] };

/** Whether only programs of this machine reach a server that listens there. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));

/**
 * Which Host a request may name. A page of another site whose name is made to lead here (DNS rebinding) carries that
 * name, so no name is taken but `localhost`, which browsers resolve by themselves, and those that were given. On
 * loopback the port has to be right as well; beyond, where ports are mapped, any port and any IP address will do, for an
 * address cannot be made to lead elsewhere.
 */
export class HostRule {
  /** How programs of this machine reach the server: `http://127.0.0.1:8080`. */
  readonly origin: string;
  readonly #local: readonly string[];

  constructor(
    private readonly listening: Listening,
    port: number,
  ) {
    const { address } = listening;
    const own = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '::1' : address;
    const name = isIP(own) === 6 ? `[${own}]` : own;
    // Browsers and other programs leave the port of http out.
    const suffix = port === 80 ? '' : `:${port}`;
    this.origin = `http://${name}${suffix}`;
    this.#local = [`${name}${suffix}`, `localhost${suffix}`];
  }

  /** Throws `HttpRefusal` for a Host that is not this server. */
  check(host: string): void {
    if (!this.#accepts(host.toLowerCase()))
      throw new HttpRefusal(403, 'unauthorised', this.#sentence);
  }

  #accepts(host: string): boolean {
    const { address, names } = this.listening;
    if (this.#local.includes(host)) return true;
    if (isLoopback(address)) return false;
    const [, bracketed, plain = ''] =
      /^(?:\[([^[\]]+)\]|([^:[\]]+))(?::\d{1,5})?$/.exec(host) ?? [];
    if (bracketed !== undefined) return isIP(bracketed) === 6;
    return isIP(plain) === 4 || plain === 'localhost' || names.includes(plain);
  }

  get #sentence(): string {
    if (isLoopback(this.listening.address))
      return `This emulator answers at ${this.#local.map((host) => `http://${host}`).join(' and ')} only.`;
    const names = ['localhost', ...this.listening.names].join(', ');
    return `This emulator is called by an IP address or as ${names}. Start it with --allow-host to give it another name.`;
  }
}
