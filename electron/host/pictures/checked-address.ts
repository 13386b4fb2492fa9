import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { PictureRefusal } from './picture-refusal.js';
import { isPrivateAddress } from './private-address.js';

/** All addresses of a name, as `dns.promises.lookup` gives them. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** An address that was judged, and the one that will be dialled. */
export interface CheckedAddress {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
}

/** Reads a web address of a picture. Throws `PictureRefusal`. */
export function parsePictureUrl(text: string, base?: string): URL {
  if (!URL.canParse(text, base)) throw new PictureRefusal('This is not a web address.');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new PictureRefusal('The address has to begin with http:// or https://.');
  if (url.username !== '' || url.password !== '')
    throw new PictureRefusal(
      'The address carries a user name or password. A picture has to be readable without signing in.',
    );
  url.hash = '';
  return url;
}

/**
 * Looks the server up once and judges every address it has, so that whichever is dialled was
 * judged. Throws `PictureRefusal`.
 */
export async function checkAddress(
  url: URL,
  resolve: Resolve,
  allowPrivateAddresses: boolean,
): Promise<CheckedAddress> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(hostname);
  const addresses = family === 0 ? await resolve(hostname) : [{ address: hostname, family }];
  if (addresses.length === 0) throw new PictureRefusal('There is no server of that name.');
  const offending = addresses.find(({ address }) => isPrivateAddress(address));
  if (offending && !allowPrivateAddresses)
    throw new PictureRefusal(
      `The address leads to a private network (${offending.address}), and the emulator's settings do not allow that.`,
    );
  return { url, addresses };
}
