import { describe, expect, it, vi } from 'vitest';
import { exchangeToken } from '../../../../renderer/bridge/session-token.js';

function page(hash: string, ok = true) {
  const fetch = vi.fn(async () => new Response(null, { status: ok ? 204 : 401 }));
  const replaceState = vi.fn();
  const location = { hash, pathname: '/', search: '?client=alice@contoso.com' };
  return { location, history: { replaceState }, fetch };
}

describe('the token of the address', () => {
  it('is posted as JSON and taken out of the address bar', async () => {
    const { location, history, fetch } = page('#token=secret');
    expect(await exchangeToken({ location, history, fetch })).toBe(true);
    expect(fetch).toHaveBeenCalledWith('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"token":"secret"}',
    });
    expect(history.replaceState).toHaveBeenCalledWith(null, '', '/?client=alice@contoso.com');
  });

  it('may be absent, as after a reload', async () => {
    const { location, history, fetch } = page('');
    expect(await exchangeToken({ location, history, fetch })).toBe(true);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('is reported when the host refuses it', async () => {
    const { location, history, fetch } = page('#token=old', false);
    expect(await exchangeToken({ location, history, fetch })).toBe(false);
    expect(history.replaceState).toHaveBeenCalled();
  });
});
