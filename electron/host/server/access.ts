import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { HttpRefusal } from './http-refusal.js';

const secretBytes = 32;

/**
 * Who may speak to the browser host. The API can run any cmdlet, so it is guarded like a remote
 * shell: the address must be ours literally (DNS rebinding), a change must come from our own page
 * (cross-site request forgery), and everybody must show a secret of this run.
 */
export class Access {
  /** Goes into the address that the user opens, in the fragment, which no request carries. */
  readonly token = randomBytes(secretBytes).toString('base64url');
  readonly #cookie = randomBytes(secretBytes).toString('base64url');
  readonly #host: string;
  readonly #cookieName: string;

  /** Cookies do not know ports: the name keeps two emulators of one machine apart. */
  constructor(port: number) {
    this.#host = `127.0.0.1:${port}`;
    this.#cookieName = `lync-session-${port}`;
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** What hands the cookie to a browser that has shown the token. */
  get setCookie(): string {
    return `${this.#cookieName}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict`;
  }

  checkHost(request: IncomingMessage): void {
    if (request.headers.host !== this.#host)
      throw new HttpRefusal(403, 'unauthorised', `This emulator answers at ${this.origin} only.`);
  }

  /** For what a page fetches by itself, where browsers send no Origin. */
  checkReader(request: IncomingMessage): void {
    if (this.#hasBearer(request)) return;
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreignPage();
    this.#checkCookie(request);
  }

  /** For what changes state, and for sockets. Programs show the token; pages their cookie and Origin. */
  checkWriter(request: IncomingMessage): void {
    const { origin } = request.headers;
    if (this.#hasBearer(request) && origin === undefined) return;
    this.checkOrigin(request);
    this.#checkCookie(request);
  }

  checkOrigin(request: IncomingMessage): void {
    if (request.headers.origin !== this.origin) throw foreignPage();
  }

  isToken(offered: string): boolean {
    return isSameSecret(offered, this.token);
  }

  #hasBearer(request: IncomingMessage): boolean {
    const [scheme, offered] = (request.headers.authorization ?? '').split(' ');
    return scheme === 'Bearer' && offered !== undefined && this.isToken(offered);
  }

  #checkCookie(request: IncomingMessage): void {
    const offered = (request.headers.cookie ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${this.#cookieName}=`));
    const value = offered?.slice(this.#cookieName.length + 1);
    if (value === undefined || !isSameSecret(value, this.#cookie))
      throw new HttpRefusal(
        401,
        'unauthorised',
        'Open the address that the emulator printed at its start, with its token.',
      );
  }
}

const foreignPage = (): HttpRefusal =>
  new HttpRefusal(403, 'unauthorised', 'Only the pages of this emulator may do this.');

/** Takes as long for a wrong secret as for the right one; digests make the lengths equal. */
function isSameSecret(offered: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(secret));
}
