/** What the token exchange needs of the page. */
export interface TokenPage {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly fetch: typeof fetch;
}

/**
 * Hands the token of the address's fragment to the host, which answers with a cookie, and takes it
 * out of the address bar and the history. Returns false when the host refused it; true when it was
 * accepted, when there was none, and when nobody answers, which the connection then says.
 */
export async function exchangeToken(page: TokenPage): Promise<boolean> {
  const fragment = new URLSearchParams(page.location.hash.replace(/^#/, ''));
  const token = fragment.get('token');
  if (token === null) return true;
  page.history.replaceState(null, '', page.location.pathname + page.location.search);
  const answer = await page
    .fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    .catch(() => null);
  return answer?.ok ?? true;
}
