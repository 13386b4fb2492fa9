import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { DownloadRefusal } from './download-refusal.js';
import { isPrivateAddress } from './private-address.js';

/** All addresses of a name, as `dns.promises.lookup` gives them. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** An address that was judged, and the one that will be dialled. */
export interface CheckedAddress {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
}

/** Reads a web address. Throws `DownloadRefusal`. */
export function parseWebAddress(text: string, noun: string, base?: string): URL {
  if (!URL.canParse(text, base)) throw new DownloadRefusal('This is not a web address.');
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new DownloadRefusal('The address has to begin with http:// or https://.');
  if (url.username !== '' || url.password !== '')
    throw new DownloadRefusal(
      `The address carries a user name or password. A ${noun} has to be readable without signing in.`,
    );
  url.hash = '';
  return url;
}

/**
 * Looks the server up once and judges every address it has, so that whichever is dialled was
 * judged. Throws `DownloadRefusal`.
 */
export async function checkAddress(
  url: URL,
  resolve: Resolve,
  allowPrivateAddresses: boolean,
): Promise<CheckedAddress> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(hostname);
  const addresses = family === 0 ? await resolve(hostname) : [{ address: hostname, family }];
  if (addresses.length === 0) throw new DownloadRefusal('There is no server of that name.');
  const offending = addresses.find(({ address }) => isPrivateAddress(address));
  if (offending && !allowPrivateAddresses)
    throw new DownloadRefusal(
      `The address leads to a private network (${offending.address}), and the emulator's settings do not allow that.`,
    );
  return { url, addresses };
}
