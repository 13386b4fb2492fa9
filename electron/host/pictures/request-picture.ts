import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { CheckedAddress } from './checked-address.js';
import { PictureRefusal } from './picture-refusal.js';

const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308];

/** One answer: either where to go next, or the picture's bytes. */
export type PictureAnswer =
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'content'; readonly bytes: Uint8Array };

/** Asks once for `url`, of exactly the addresses that were checked: the name is not looked up again. */
export function requestPicture(
  { url, addresses }: CheckedAddress,
  maximumBytes: number,
  signal: AbortSignal,
): Promise<PictureAnswer> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const request = send(url, {
      agent: false,
      signal,
      maxHeaderSize: 16 * 1024,
      headers: { accept: 'image/jpeg', 'accept-encoding': 'identity' },
      lookup: (_hostname, options, answer) => {
        const [first] = addresses;
        if (options.all) answer(null, [...addresses]);
        else answer(null, first?.address ?? '', first?.family);
      },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      // A failure ends the request, so that nothing more is downloaded.
      readAnswer(response, maximumBytes)
        .then(resolve, reject)
        .finally(() => request.destroy());
    });
    request.end();
  });
}

async function readAnswer(response: IncomingMessage, maximumBytes: number): Promise<PictureAnswer> {
  const status = response.statusCode ?? 0;
  if (redirectStatuses.includes(status)) {
    const { location } = response.headers;
    if (location === undefined)
      throw new PictureRefusal('The server redirects without saying where to.');
    return { kind: 'redirect', location };
  }
  if (status === 401 || status === 403 || status === 407)
    throw new PictureRefusal(
      `The server asks for a sign-in (status ${status}). A picture has to be readable without one.`,
    );
  if (status !== 200)
    throw new PictureRefusal(`The server has no picture there (status ${status}).`);
  const encoding = response.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new PictureRefusal('The server sends the picture compressed a second time.');
  return { kind: 'content', bytes: await readBody(response, maximumBytes) };
}

async function readBody(response: IncomingMessage, maximumBytes: number): Promise<Uint8Array> {
  const tooLarge = (size: string) =>
    new PictureRefusal(
      `The picture is ${size}; the policy allows ${formatKilobytes(maximumBytes)} (MaxPhotoSizeKB).`,
    );
  const announced = Number(response.headers['content-length']);
  if (announced > maximumBytes) throw tooLarge(formatKilobytes(announced));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maximumBytes) throw tooLarge(`larger than ${formatKilobytes(maximumBytes)}`);
    chunks.push(chunk);
  }
  if (!response.complete) throw new PictureRefusal('The server broke the connection off.');
  return Buffer.concat(chunks);
}

const formatKilobytes = (bytes: number): string => `${Math.ceil(bytes / 102.4) / 10} KB`;
