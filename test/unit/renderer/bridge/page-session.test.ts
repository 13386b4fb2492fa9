import { describe, expect, it, vi } from 'vitest';
import { askSession, openSession } from '../../../../renderer/bridge/page-session.js';

function page(hash: string, status = 204) {
  const fetch = vi.fn(async () => new Response(null, { status }));
  const replaceState = vi.fn();
  const location = { hash, pathname: '/', search: '?client=alice@contoso.com' };
  return { location, history: { replaceState }, fetch };
}

const noAnswer = async (): Promise<Response> => {
  throw new TypeError('Failed to fetch');
};

describe('the key that the address brings', () => {
  it.each([
    ['token', '#token=secret', '{"token":"secret"}'],
    ['one-time code', '#code=secret', '{"code":"secret"}'],
  ])('is posted as JSON and taken out of the address bar: a %s', async (_name, hash, body) => {
    const { location, history, fetch } = page(hash);
    expect(await openSession({ location, history, fetch })).toBeNull();
    expect(fetch).toHaveBeenCalledWith('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(history.replaceState).toHaveBeenCalledWith(null, '', '/?client=alice@contoso.com');
  });

  it('leaves what else the fragment says', async () => {
    const { location, history, fetch } = page('#token=secret&page=policy');
    await openSession({ location, history, fetch });
    const kept = '/?client=alice@contoso.com#page=policy';
    expect(history.replaceState).toHaveBeenCalledWith(null, '', kept);
  });

  it('may be absent, as after a reload', async () => {
    const { location, history, fetch } = page('');
    expect(await openSession({ location, history, fetch })).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each(['token', 'code'] as const)('is named when the host refuses it: a %s', async (kind) => {
    const { location, history, fetch } = page(`#${kind}=old`, 401);
    expect(await openSession({ location, history, fetch })).toBe(kind);
    expect(history.replaceState).toHaveBeenCalled();
  });

  it('is no refusal where nobody answers', async () => {
    const { location, history } = page('#token=secret');
    expect(await openSession({ location, history, fetch: noAnswer })).toBeNull();
  });
});

describe('whether a page has a session', () => {
  it.each([
    [204, 'open'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [200, 'refused'],
    [503, 'silent'],
  ] as const)('is read from status %s: %s', async (status, state) => {
    expect(await askSession(page('', status).fetch)).toBe(state);
  });

  it('is not known while nobody answers', async () => {
    expect(await askSession(noAnswer)).toBe('silent');
  });
});
