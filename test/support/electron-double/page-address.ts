/**
 * Chromium serves no scheme of ours, so the double shows `lync://app/` as `https://app.lync.invalid/`:
 * an origin of its own too, secure too, and one that no network ever answers for.
 */
const suffix = '.invalid';

/** The address at which the test's browser shows a page of the program. */
export function toShown(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url);
  if (protocol === 'http:' || protocol === 'https:') return url;
  return `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`;
}

/** The address that the program knows a shown page by. */
export function fromShown(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search, hash } = new URL(url);
  if (!host.endsWith(suffix)) return url;
  const labels = host.slice(0, -suffix.length).split('.');
  const scheme = labels.pop() ?? '';
  return `${scheme}://${labels.join('.')}${pathname}${search}${hash}`;
}

export const isShown = (url: string): boolean => fromShown(url) !== url;
