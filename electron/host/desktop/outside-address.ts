/**
 * The web address that a page asks to have opened in the user's own browser; null for all else.
 * A page asks so by opening a window without opener and referrer, which it does once its user has
 * agreed to leave: a link, or a script that opens a window in the usual way, leads nowhere.
 * @param features the third argument of `window.open`, as it was given
 */
export function outsideAddress(url: string, features: string): string | null {
  const asked = features.split(',').map((feature) => feature.trim());
  if (!asked.includes('noopener') || !asked.includes('noreferrer') || !URL.canParse(url))
    return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
