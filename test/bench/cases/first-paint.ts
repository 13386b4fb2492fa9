import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { serveBenchPages } from '../support/bench-pages.js';
import { withBrowser } from '../support/browser.js';
import { withFolder } from '../support/organisation.js';
import { serve } from '../support/served.js';

const rounds = 9;
const floor = 'a page of one word';

declare global {
  interface Window {
    /** Milliseconds after the start of the page at which a frame with the state of the emulator was done. */
    paintedAt?: number;
  }
}

/** From the start of a page to the frame that shows what the emulator says: the stage, and a client in its own window. */
export const firstPaint = defineBench({
  name: 'first-paint',
  figures: {
    stage: { name: 'Page start to the stage on screen', unit: 'ms', floor, times: 20 },
    client: { name: '… to a client on screen', unit: 'ms', floor, times: 15 },
  },
  run: () =>
    withFolder(async (folder) => {
      const served = await serve(join(folder, 'data'), null);
      const bare = await serveBenchPages('word');
      try {
        return await withBrowser(async (browser) => {
          const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
          await context.addInitScript(notePaint);
          // Lets the browser in, and has it keep the scripts as at any start but the first.
          await paint(context, `${served.origin}/#token=${served.token}`);
          const [stage, client, word]: [number[], number[], number[]] = [[], [], []];
          for (let round = 0; round < rounds; round += 1) {
            stage.push(await paint(context, served.origin));
            client.push(await paint(context, `${served.origin}/?client=alice@contoso.com`));
            word.push(await paint(context, `${bare.origin}/snapshot`));
          }
          const beside = median(word);
          return {
            stage: { here: median(stage), beside },
            client: { here: median(client), beside },
          };
        });
      } finally {
        bare.close();
        await served.stop();
      }
    }),
});

/** Opens a page and closes it when it was painted; resolves with the page's own time of that. */
async function paint(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url);
  const at = await page.waitForFunction(() => window.paintedAt);
  const milliseconds = (await at.jsonValue()) ?? Number.NaN;
  await page.close();
  return milliseconds;
}

/** Runs in the page before its own scripts. A page of ours says what it shows; another one shows all when it is read. */
function notePaint(): void {
  let isNoted = false;
  const note = (): void => {
    if (isNoted) return;
    isNoted = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.paintedAt = performance.now();
      }),
    );
  };
  new MutationObserver(() => {
    if (document.documentElement?.dataset.seq !== undefined) note();
  }).observe(document, { attributes: true, attributeFilter: ['data-seq'], subtree: true });
  addEventListener('DOMContentLoaded', () => {
    if (!document.getElementById('root')) note();
  });
}
