import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { CheckedAddress } from './checked-address.js';
import { DownloadRefusal } from './download-refusal.js';

const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308];

/** What is downloaded, in the words of its refusals. */
export interface DownloadSubject {
  /** `picture`: stands after an article. */
  readonly noun: string;
  /** Media type that is asked for. */
  readonly accept: string;
  readonly maximumBytes: number;
  /** What limits the size, as a clause: `the policy allows 30 KB`. */
  readonly limitedBy: (size: string) => string;
}

/** One answer: either where to go next, or the bytes. */
export type Answer =
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'content'; readonly bytes: Uint8Array };

/** Asks once for `url`, of exactly the addresses that were checked: the name is not looked up again. */
export function guardedRequest(
  { url, addresses }: CheckedAddress,
  subject: DownloadSubject,
  signal: AbortSignal,
): Promise<Answer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      agent: false,
      signal,
      maxHeaderSize: 16 * 1024,
      headers: { accept: subject.accept, 'accept-encoding': 'identity' },
      lookup: (_hostname, options, answer) => {
        const [first] = addresses;
        if (options.all) answer(null, [...addresses]);
        else answer(null, first?.address ?? '', first?.family);
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      // A failure ends the request, so that nothing more is downloaded.
      readAnswer(response, subject)
        .then(resolve, reject)
        .finally(() => request.destroy());
    });
    request.end();
  });
}

async function readAnswer(response: IncomingMessage, subject: DownloadSubject): Promise<Answer> {
  const status = response.statusCode ?? 0;
  if (redirectStatuses.includes(status)) {
    const { location } = response.headers;
    if (location === undefined)
      throw new DownloadRefusal('The server redirects without saying where to.');
    return { kind: 'redirect', location };
  }
  if (status === 401 || status === 403 || status === 407)
    throw new DownloadRefusal(
      `The server asks for a sign-in (status ${status}). A ${subject.noun} has to be readable without one.`,
    );
  if (status !== 200)
    throw new DownloadRefusal(`The server has no ${subject.noun} there (status ${status}).`);
  const encoding = response.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new DownloadRefusal(`The server sends the ${subject.noun} compressed a second time.`);
  return { kind: 'content', bytes: await readBody(response, subject) };
}

/** Throws {@link DownloadRefusal} for what has more bytes than its subject may have. */
export function checkLength(length: number, subject: DownloadSubject): void {
  if (length > subject.maximumBytes) throw tooLarge(formatKilobytes(length), subject);
}

const tooLarge = (
  size: string,
  { noun, maximumBytes, limitedBy }: DownloadSubject,
): DownloadRefusal =>
  new DownloadRefusal(`The ${noun} is ${size}; ${limitedBy(formatKilobytes(maximumBytes))}.`);

async function readBody(response: IncomingMessage, subject: DownloadSubject): Promise<Uint8Array> {
  const { maximumBytes } = subject;
  checkLength(Number(response.headers['content-length']), subject);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maximumBytes)
      throw tooLarge(`larger than ${formatKilobytes(maximumBytes)}`, subject);
    chunks.push(chunk);
  }
  if (!response.complete) throw new DownloadRefusal('The server broke the connection off.');
  return Buffer.concat(chunks);
}

const formatKilobytes = (bytes: number): string => `${Math.ceil(bytes / 102.4) / 10} KB`;
