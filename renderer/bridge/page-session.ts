/** What a session needs of the page. */
export interface SessionPage {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>;
  readonly history: Pick<History, 'replaceState'>;
  readonly fetch: typeof fetch;
}

/** What the address of the page brought to be let in with, if the host refused it. */
export type RefusedOffer = 'token' | 'code' | null;

const path = '/api/session';

/**
 * Hands the token or the one-time code of the address's fragment to the host, which answers with a
 * cookie, and takes it out of the address bar and the history; what else the fragment says stays. That nobody answers is no refusal:
 * the connection says so.
 */
export async function openSession(page: SessionPage): Promise<RefusedOffer> {
  const fragment = new URLSearchParams(page.location.hash.replace(/^#/, ''));
  for (const kind of ['token', 'code'] as const) {
    const secret = fragment.get(kind);
    if (secret === null) continue;
    fragment.delete(kind);
    const { pathname, search } = page.location;
    const rest = fragment.size === 0 ? '' : `#${fragment}`;
    page.history.replaceState(null, '', pathname + search + rest);
    const answer = await page
      .fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ [kind]: secret }),
      })
      .catch(() => null);
    return answer === null || answer.ok ? null : kind;
  }
  return null;
}

/** Whether the host lets this browser in; `silent` when it does not answer, or cannot just now. */
export type SessionState = 'open' | 'refused' | 'silent';

/** Asks the host. A socket's own refusal would not tell a page why it failed. */
export async function askSession(fetch: SessionPage['fetch']): Promise<SessionState> {
  const answer = await fetch(path, { cache: 'no-store', redirect: 'manual' }).catch(() => null);
  if (answer === null || answer.status >= 500) return 'silent';
  // Any other status is of a program that knows no sessions, and took the port since.
  return answer.status === 204 ? 'open' : 'refused';
}
