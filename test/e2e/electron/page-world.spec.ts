import { runPreload } from '../../support/electron-double/page-world.js';
import { expect, test } from '../support/fixtures.js';

/** A preload script that exposes what does and what does not cross from its world to the page's. */
const preload = `function (require, module, exports, window, globalThis, self) {
  const { contextBridge } = require('electron');
  class Counter { constructor() { this.count = 1; } grow() {} }
  window.secret = 'mine';
  globalThis.other = 'mine';
  contextBridge.exposeInMainWorld('api', {
    counter: new Counter(),
    date: new Date(0),
    later: async () => ({ deep: [1, { two: 2 }] }),
    fail: async () => { throw Object.assign(new RangeError('too far'), { extra: 1 }); },
    own: () => [window.secret, globalThis.other, typeof document],
    takes: (given) => Object.keys(given),
  });
  const refused = [];
  for (const value of [{ symbol: Symbol('s') }, { map: new WeakMap() }])
    try { contextBridge.exposeInMainWorld('none', value); } catch { refused.push('refused'); }
  try { contextBridge.exposeInMainWorld('api', {}); } catch { refused.push('taken'); }
  contextBridge.exposeInMainWorld('refused', refused);
}`;

test('the double takes from the world of a preload script what Electron takes', async ({
  browser,
}) => {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  const names = { binding: 'bind', asking: 'ask', inbox: 'inbox' };
  await page.addInitScript({
    content: `globalThis.bind = globalThis.ask = async () => ({});
      (${String(runPreload)})(${JSON.stringify(names)}, ${preload});`,
  });
  await page.goto('https://app.invalid/');
  const found = await page.evaluate(async () => {
    const globals = window as unknown as Record<string, unknown>;
    const { api, refused } = globals as {
      api: Record<'counter' | 'date', unknown> &
        Record<'later' | 'fail' | 'own' | 'takes', (...args: unknown[]) => unknown>;
      refused: unknown;
    };
    class Given {
      own = 1;
      inherited() {}
    }
    return {
      hidden: ['secret', 'other', 'bind', 'ask', 'none'].filter((name) => name in globals),
      counter: [JSON.stringify(api.counter), typeof (api.counter as { grow?: unknown }).grow],
      date: api.date instanceof Date,
      later: JSON.stringify(await api.later()),
      fail: await (api.fail() as Promise<unknown>).catch((error: Error) => [
        error.name,
        error.message,
        'extra' in error,
      ]),
      own: api.own(),
      takes: api.takes(new Given()),
      refused,
      isFrozen: Object.isFrozen(api) && Object.isFrozen(api.counter),
    };
  });
  expect(found).toEqual({
    hidden: [],
    counter: ['{"count":1}', 'undefined'],
    date: true,
    later: '{"deep":[1,{"two":2}]}',
    fail: ['Error', 'too far', false],
    own: ['mine', 'mine', 'object'],
    takes: ['own'],
    refused: ['refused', 'refused', 'taken'],
    isFrozen: true,
  });
  await page.close();
});
