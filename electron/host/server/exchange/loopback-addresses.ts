/**
 * Between the addresses of the emulated servers and those of the loopback port. A request to the
 * port itself goes to the server that would serve its path; `/host/<name>/…` and a Host header name
 * one of them.
 */
export class LoopbackAddresses {
  constructor(
    readonly port: number,
    private readonly hosts: readonly string[],
  ) {}

  /** `http://127.0.0.1:<port>` */
  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get ewsUrl(): string {
    return `${this.origin}/EWS/Exchange.asmx`;
  }

  /** The address that a request means; `null` for a Host that is none of ours. */
  emulatedUrl(hostHeader: string, target: string): string | null {
    const host = this.#namedBy(hostHeader);
    if (host === null) return null;
    if (host !== 'loopback') return `https://${host}${target}`;
    const [, named, rest] = /^\/host\/([a-z0-9.-]+)(\/.*)$/i.exec(target) ?? [];
    if (named !== undefined && rest !== undefined) return `https://${named}${rest}`;
    const isAutodiscover = /^\/autodiscover\//i.test(target);
    const [domain = '', , mail = ''] = this.hosts;
    return `https://${isAutodiscover ? domain : mail}${target}`;
  }

  /** The address on this port of one of the servers; any other address as it is. */
  loopbackUrl(url: string): string {
    const [, host, rest] = /^https:\/\/([a-z0-9.-]+)(\/.*)?$/i.exec(url) ?? [];
    if (host === undefined || !this.hosts.includes(host.toLowerCase())) return url;
    return `${this.origin}/host/${host.toLowerCase()}${rest ?? '/'}`;
  }

  /** Only literal loopback names reach the port itself, so that no page of the web can pose as one. */
  #namedBy(hostHeader: string): string | null {
    const [, name = '', port] = /^([a-z0-9.-]+)(?::(\d{1,5}))?$/i.exec(hostHeader) ?? [];
    const host = name.toLowerCase();
    if (host === '127.0.0.1' || host === 'localhost') {
      return Number(port ?? 80) === this.port ? 'loopback' : null;
    }
    return this.hosts.includes(host) ? host : null;
  }
}
