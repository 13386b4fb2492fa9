import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BrowserHost } from '../../electron/host/server/browser-host.js';
import { maximumFrameLength } from '../../shared/contract/frames.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { startTestBrowserHost } from '../support/test-browser-host.js';

const temporaryFolder = temporaryFolders();
let host: BrowserHost;
beforeEach(async () => {
  ({ host } = await startTestBrowserHost(temporaryFolder()));
});
afterEach(() => host.close());

async function post(
  body: string,
  name = 'client.set-note',
): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(`${host.origin}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${host.token}` },
    body,
  });
  return { status: response.status, answer: await response.json() };
}

const setNote = { sip: 'alice@contoso.com', text: 'By post' };

describe('commands over HTTP', () => {
  it('are carried out, and the answer names the state that shows them', async () => {
    expect(await post(JSON.stringify(setNote))).toEqual({
      status: 200,
      answer: { value: null, seq: 1 },
    });
    expect(await post(JSON.stringify({ ...setNote, text: 'Again' }))).toMatchObject({
      answer: { seq: 2 },
    });
  });

  it.each([
    ['no JSON', '{', 400, 'bad-frame'],
    ['nothing', '', 400, 'bad-frame'],
    ['no object', '7', 400, 'invalid-input'],
    ['a list', '[]', 400, 'invalid-input'],
    [
      'a name beside that of the path',
      JSON.stringify({ ...setNote, name: 'clock.pause' }),
      400,
      'invalid-input',
    ],
    ['a missing value', '{"sip":"a@b"}', 400, 'invalid-input'],
    ['an unknown key', JSON.stringify({ ...setNote, extra: 1 }), 400, 'invalid-input'],
    [
      'a person not signed in',
      JSON.stringify({ ...setNote, sip: 'eve@contoso.com' }),
      409,
      'not-signed-in',
    ],
    ['something larger than a frame', ' '.repeat(maximumFrameLength + 1), 413, 'too-large'],
  ])('that are %s are answered with a typed error', async (_name, body, status, code) => {
    expect(await post(body)).toMatchObject({
      status,
      answer: { error: { code, message: expect.any(String) } },
    });
    expect(await post(JSON.stringify(setNote))).toMatchObject({ answer: { seq: 1 } });
  });

  it('that are unknown are answered with a typed error', async () => {
    for (const name of ['policy.explode', 'clock.pause/x', '', '__proto__', '%63lock.pause'])
      expect(await post('{}', name)).toMatchObject({
        status: 404,
        answer: { error: { code: 'unknown-command', message: expect.any(String) } },
      });
  });

  it('are refused without the secret of the run', async () => {
    const response = await fetch(`${host.origin}/api/commands/client.set-note`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(setNote),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: 'unauthorised' } });
  });
});
