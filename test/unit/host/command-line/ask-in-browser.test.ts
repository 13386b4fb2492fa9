import { describe, expect, it, onTestFinished } from 'vitest';
import { askInBrowser } from '../../../../electron/host/command-line/serve/ask-in-browser.js';
import { UnreadableStateProblem } from '../../../../electron/host/state/storage/storage-problem.js';

const problem = new UnreadableStateProblem('/data/<state>.json', 'Line 3: expected "x".');

async function ask() {
  const question = await askInBrowser(problem);
  onTestFinished(() => question.close());
  return question;
}

/** Opens an address as a browser does, without going where it leads. */
const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { redirect: 'manual', headers });

/** A browser that came with the code of the question. */
async function enter() {
  const question = await ask();
  const url = question.oneTimeUrl();
  const { origin } = new URL(url);
  const entered = await get(url);
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const answer = (wayOn: string, headers: Record<string, string> = {}) =>
    fetch(`${origin}/`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ 'way-on': wayOn }),
      headers: { origin, cookie, ...headers },
    });
  return { question, url, origin, cookie, entered, answer };
}

describe('The page that asks about a state that cannot be read', () => {
  it('names file and fault, and has a button for each way on', async () => {
    const { entered, origin, cookie } = await enter();
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/');
    const page = await get(`${origin}/`, { cookie });
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'nonce-[^']+'; base-uri 'none'; form-action 'self' http:\/\/127\.0\.0\.1:\*; frame-ancestors 'none'$/,
    );
    const text = await page.text();
    expect(text).toContain('/data/&lt;state&gt;.json: Line 3: expected &quot;x&quot;.');
    expect(text).toContain('<button name="way-on" value="open-copy">Open a Copy</button>');
    expect(text).toContain('<button name="way-on" value="start-afresh">Start Afresh</button>');
    expect(text).not.toContain('<script');
  });

  it('hands on the answer, and leads to the emulator once it is there', async () => {
    const { question, answer } = await enter();
    const answered = answer('start-afresh');
    expect(await question.answer).toBe('start-afresh');
    question.leadTo('http://127.0.0.1:9/#code=x');
    const { status, headers } = await answered;
    expect([status, headers.get('location')]).toEqual([303, 'http://127.0.0.1:9/#code=x']);
  });

  it('tells why there is no emulator', async () => {
    const { question, answer } = await enter();
    const answered = answer('open-copy');
    await question.answer;
    question.fail('The disk is full.');
    const page = await answered;
    expect(page.status).toBe(500);
    expect(await page.text()).toContain('<p>The disk is full.</p>');
  });

  it('lets nobody in without its code, and each code once', async () => {
    const { url, origin, cookie, answer } = await enter();
    expect((await get(`${origin}/`)).status).toBe(401);
    expect((await get(url)).status).toBe(401);
    expect((await get(`${origin}/?token=guessed`)).status).toBe(401);
    expect((await answer('open-copy', { cookie: '' })).status).toBe(401);
    expect((await answer('open-copy', { origin: 'http://evil.example' })).status).toBe(403);
    expect((await answer('format-disk')).status).toBe(400);
    expect((await get(`${origin}/other`, { cookie })).status).toBe(404);
  });
});
