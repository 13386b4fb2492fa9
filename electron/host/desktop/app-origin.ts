/** The scheme that only this program's pages have. */
export const appScheme = 'lync';
export const appOrigin = `${appScheme}://app`;
export const stagePage = `${appOrigin}/`;

export const clientPage = (sip: string): string =>
  `${appOrigin}/?client=${encodeURIComponent(sip)}`;

export const audiencePage = `${appOrigin}/?audience`;

/** True for a page of this program, whatever its query; false for all else, broken URLs included. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, pathname } = new URL(url);
  return protocol === `${appScheme}:` && host === 'app' && pathname === '/';
}

/** Whether a page shows what the audience of a presentation sees. */
export const isAudiencePage = (url: string): boolean =>
  isOwnPage(url) && new URL(url).searchParams.has('audience');

/** The person whose client a page shows; `null` for the stage and for foreign pages. */
export function clientOfPage(url: string): string | null {
  return isOwnPage(url) ? new URL(url).searchParams.get('client') : null;
}
