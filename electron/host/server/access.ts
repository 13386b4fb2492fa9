import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { HostRule } from './host-rule.js';
import { HttpRefusal } from './http-refusal.js';
import { OneTimeCodes, type Redemption } from './one-time-codes.js';

const secretBytes = 32;

/** What a page shows to get a session: the token of this run, or a code that works once. */
export type SessionOffer = { readonly token: string } | { readonly code: string };

export interface AccessOptions {
  readonly port: number;
  /** What the server may be called. */
  readonly rule: HostRule;
  /** The secret of this run; one that nobody knows yet unless given. */
  readonly token?: string;
  /** What the sessions of pages are made from; see `keptPageSecret`. */
  readonly pageSecret: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

/**
 * Who may speak to the browser host. The API can run any cmdlet, so it is guarded like a remote
 * shell: the Host must be one of ours (DNS rebinding; see `HostRule`), a change must come from our own page
 * (cross-site request forgery), and everybody must show a secret: programs the token of this run,
 * pages the cookie of their session, which outlives a restart on the same secret and port.
 */
export class Access {
  /** Goes into the address that is printed, in the fragment, which no request carries. */
  readonly token: string;
  readonly #codes: OneTimeCodes;
  readonly #cookie: string;
  readonly #rule: HostRule;
  readonly #cookieName: string;

  /** Cookies do not know ports: name and value keep two emulators of one machine apart. */
  constructor({ port, rule, token, pageSecret, now }: AccessOptions) {
    this.token = token ?? randomBytes(secretBytes).toString('base64url');
    this.#rule = rule;
    this.#cookieName = `lync-session-${port}`;
    // Sessions outlive a restart; but whoever gives another token wants those of the former one to end.
    const seed = token === undefined ? this.#cookieName : `${this.#cookieName} ${token}`;
    this.#cookie = createHmac('sha256', pageSecret).update(seed).digest('base64url');
    this.#codes = new OneTimeCodes(now);
  }

  get origin(): string {
    return this.#rule.origin;
  }

  /** What hands the cookie to a browser that has shown the token or a code. */
  get setCookie(): string {
    return `${this.#cookieName}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict`;
  }

  issueCode(): string {
    return this.#codes.issue();
  }

  checkHost(host: string): void {
    this.#rule.check(host);
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

  /** Whatever the server is called, its own pages call it the same: the Host, which was checked, says who they are. */
  checkOrigin({ headers: { origin, host = '' } }: IncomingMessage): void {
    this.checkHost(host);
    if (origin !== `http://${host.toLowerCase()}`) throw foreignPage();
  }

  /** Uses a code up. Throws `HttpRefusal`, which says what is wrong with what was shown. */
  checkOffer(offer: SessionOffer): void {
    if ('code' in offer) {
      const redemption = this.#codes.redeem(offer.code);
      if (redemption !== 'accepted') throw wrongOffer(codeProblems[redemption]);
    } else if (!isSameSecret(offer.token, this.token))
      throw wrongOffer('This token is not of this run of the emulator.');
  }

  /** Whether the token is shown. Throws `HttpRefusal` for credentials that are something else. */
  #hasBearer({ headers: { authorization = '' } }: IncomingMessage): boolean {
    if (authorization === '') return false;
    // RFC 9110, 11.1: the name of a scheme is compared in any case, one or more spaces follow.
    const [, offered] = /^bearer +(\S+) *$/i.exec(authorization) ?? [];
    if (offered !== undefined && isSameSecret(offered, this.token)) return true;
    const challenge = { 'www-authenticate': 'Bearer' };
    const sentence =
      'The token is not the one of this run of the emulator. Show it as "Authorization: Bearer <token>".';
    throw new HttpRefusal(401, 'unauthorised', sentence, challenge);
  }

  #checkCookie(request: IncomingMessage): void {
    const offered = (request.headers.cookie ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .find((pair) => pair.startsWith(`${this.#cookieName}=`));
    const value = offered?.slice(this.#cookieName.length + 1);
    if (value === undefined || !isSameSecret(value, this.#cookie))
      throw new HttpRefusal(401, 'unauthorised', `This browser has no session here. ${whatNow}`);
  }
}

const whatNow = 'Open the address that the emulator printed at its start, with its token.';

const codeProblems: Readonly<Record<Exclude<Redemption, 'accepted'>, string>> = {
  used: 'This code was used before; each opens one page.',
  expired: 'This code has expired; each is good for two minutes.',
  unknown: 'This code is not of this run of the emulator.',
};

const wrongOffer = (problem: string): HttpRefusal =>
  new HttpRefusal(401, 'unauthorised', `${problem} ${whatNow}`);

const foreignPage = (): HttpRefusal =>
  new HttpRefusal(403, 'unauthorised', 'Only the pages of this emulator may do this.');

/** Takes as long for a wrong secret as for the right one; digests make the lengths equal. */
function isSameSecret(offered: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(offered), digest(secret));
}
