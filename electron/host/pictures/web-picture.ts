import { lookup } from 'node:dns/promises';
import {
  type CheckedAddress,
  checkAddress,
  parsePictureUrl,
  type Resolve,
} from './checked-address.js';
import { isWholeJpeg, recognisePicture } from './picture-format.js';
import { describeFailure, PictureRefusal } from './picture-refusal.js';
import { requestPicture } from './request-picture.js';

const maximumRedirects = 5;

/** What a download may do, and the outside world it does it in. */
export interface WebPictureOptions {
  /** MaxPhotoSizeKB of the person's policy, in bytes. */
  readonly maximumBytes: number;
  readonly allowPrivateAddresses: boolean;
  /** For the whole download, redirects included, in milliseconds; 10 s when absent. */
  readonly timeLimit?: number;
  /** Replaces the system's resolver. */
  readonly resolve?: Resolve;
  /** Replaces real time: calls `expire` when the limit is over, unless stopped before. */
  readonly startTimer?: (milliseconds: number, expire: () => void) => () => void;
}

export type WebPictureResult =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mediaType: 'image/jpeg' }
  /** `reason` is a sentence for the person at the client. */
  | { readonly ok: false; readonly reason: string };

const realTimer = (milliseconds: number, expire: () => void): (() => void) => {
  const timer = setTimeout(expire, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * Downloads a picture as Lync 2010 takes it: a JPEG that anybody may read, no larger than policy
 * allows. Sends no credentials and no cookies, follows at most five redirects, and judges every
 * hop as it judged the first. Never rejects.
 */
export async function downloadWebPicture(
  address: string,
  options: WebPictureOptions,
): Promise<WebPictureResult> {
  const { timeLimit = 10_000, startTimer = realTimer } = options;
  const expiry = new AbortController();
  const expired = new Promise<never>((_, reject) => {
    expiry.signal.addEventListener('abort', () => reject(expiry.signal.reason));
  });
  const stopTimer = startTimer(timeLimit, () =>
    expiry.abort(
      new PictureRefusal(`The picture did not arrive within ${timeLimit / 1000} seconds.`),
    ),
  );
  try {
    // The race also covers the look-up of a name, which cannot be called off.
    const bytes = await Promise.race([follow(address, options, expiry.signal), expired]);
    judgeContent(bytes);
    return { ok: true, bytes, mediaType: 'image/jpeg' };
  } catch (error) {
    return { ok: false, reason: describeFailure(expiry.signal.reason ?? error) };
  } finally {
    stopTimer();
  }
}

async function follow(
  address: string,
  options: WebPictureOptions,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const resolve: Resolve = options.resolve ?? ((hostname) => lookup(hostname, { all: true }));
  const check = (url: URL): Promise<CheckedAddress> =>
    checkAddress(url, resolve, options.allowPrivateAddresses);
  const seen = new Set<string>();
  let url = parsePictureUrl(address);
  for (;;) {
    seen.add(url.href);
    const answer = await requestPicture(await check(url), options.maximumBytes, signal);
    if (answer.kind === 'content') return answer.bytes;
    const next = parsePictureUrl(answer.location, url.href);
    if (url.protocol === 'https:' && next.protocol === 'http:')
      throw new PictureRefusal('The server redirects from https to http, which is not safe.');
    if (seen.has(next.href)) throw new PictureRefusal('The server redirects in a loop.');
    if (seen.size > maximumRedirects)
      throw new PictureRefusal(`The server redirects more than ${maximumRedirects} times.`);
    url = next;
  }
}

function judgeContent(bytes: Uint8Array): void {
  const format = recognisePicture(bytes);
  if (format === null) throw new PictureRefusal('There is no picture at this address.');
  if (format !== 'JPEG')
    throw new PictureRefusal(`The picture is a ${format} file. Lync 2010 takes JPEG only.`);
  if (!isWholeJpeg(bytes)) throw new PictureRefusal('The picture is damaged or not complete.');
}
