import { lookup } from 'node:dns/promises';
import { realTimer, type StartTimer } from '../files/within-time.js';
import {
  type CheckedAddress,
  checkAddress,
  parseWebAddress,
  type Resolve,
} from './checked-address.js';
import { DownloadRefusal, describeFailure } from './download-refusal.js';
import { type DownloadSubject, guardedRequest } from './guarded-request.js';

const maximumRedirects = 5;

/** What a download may do, and the outside world it does it in. */
export interface DownloadOptions {
  readonly allowPrivateAddresses: boolean;
  /** For the whole download, redirects included, in milliseconds; 10 s when absent. */
  readonly timeLimit?: number;
  /** Replaces the system's resolver. */
  readonly resolve?: Resolve;
  /** Replaces real time. */
  readonly startTimer?: StartTimer;
}

export type DownloadResult<T> =
  | { readonly ok: true; readonly value: T }
  /** `reason` is a sentence for the person who asked. */
  | { readonly ok: false; readonly reason: string };

/**
 * Downloads what anybody may read. Sends no credentials and no cookies, follows at most five redirects, and judges every
 * hop as it judged the first. Never rejects.
 * @param judge makes what is wanted of the bytes, or throws {@link DownloadRefusal}
 */
export async function guardedDownload<T>(
  address: string,
  subject: DownloadSubject,
  options: DownloadOptions,
  judge: (bytes: Uint8Array) => T,
): Promise<DownloadResult<T>> {
  const { timeLimit = 10_000, startTimer = realTimer } = options;
  const expiry = new AbortController();
  const expired = new Promise<never>((_, reject) => {
    expiry.signal.addEventListener('abort', () => reject(expiry.signal.reason));
  });
  const stopTimer = startTimer(timeLimit, () =>
    expiry.abort(
      new DownloadRefusal(`The ${subject.noun} did not arrive within ${timeLimit / 1000} seconds.`),
    ),
  );
  try {
    // The race also covers the look-up of a name, which cannot be called off.
    const bytes = await Promise.race([follow(address, subject, options, expiry.signal), expired]);
    return { ok: true, value: judge(bytes) };
  } catch (error) {
    return { ok: false, reason: describeFailure(expiry.signal.reason ?? error, subject.noun) };
  } finally {
    stopTimer();
  }
}

async function follow(
  address: string,
  subject: DownloadSubject,
  options: DownloadOptions,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const resolve: Resolve = options.resolve ?? ((hostname) => lookup(hostname, { all: true }));
  const check = (url: URL): Promise<CheckedAddress> =>
    checkAddress(url, resolve, options.allowPrivateAddresses);
  const seen = new Set<string>();
  let url = parseWebAddress(address, subject.noun);
  for (;;) {
    seen.add(url.href);
    const answer = await guardedRequest(await check(url), subject, signal);
    if (answer.kind === 'content') return answer.bytes;
    const next = parseWebAddress(answer.location, subject.noun, url.href);
    if (url.protocol === 'https:' && next.protocol === 'http:')
      throw new DownloadRefusal('The server redirects from https to http, which is not safe.');
    if (seen.has(next.href)) throw new DownloadRefusal('The server redirects in a loop.');
    if (seen.size > maximumRedirects)
      throw new DownloadRefusal(`The server redirects more than ${maximumRedirects} times.`);
    url = next;
  }
}
