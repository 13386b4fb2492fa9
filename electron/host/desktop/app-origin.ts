/** The scheme that only this program's pages have. */
export const appScheme = 'lync';
export const appOrigin = `${appScheme}://app`;
export const stagePage = `${appOrigin}/`;

export const clientPage = (sip: string): string =>
  `${appOrigin}/?client=${encodeURIComponent(sip)}`;

/** True for a page of this program, whatever its query; false for all else, broken URLs included. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, pathname } = new URL(url);
  return protocol === `${appScheme}:` && host === 'app' && pathname === '/';
}

/** The person whose client a page shows; `null` for the stage and for foreign pages. */
export function clientOfPage(url: string): string | null {
  return isOwnPage(url) ? new URL(url).searchParams.get('client') : null;
}
