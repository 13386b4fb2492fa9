import type { Browser, Page } from '@playwright/test';
import { defineBench } from '../measurement.js';
import { serveBenchPages } from '../support/bench-pages.js';
import { withBrowser } from '../support/browser.js';
import { move } from '../support/in-page.js';
import { compareMotion, motionFigures, readMotion } from '../support/motion.js';

const viewport = { width: 1200, height: 600 };
/** In each round. */
const frames = 60;

/** A week of presence, drawn again at each tick of the clock while the moment to read is dragged over it. */
export const timeline = defineBench({
  name: 'timeline',
  figures: motionFigures('A week drawn and scrubbed', 'bare canvas'),
  run: () =>
    withBrowser(async (browser) => {
      const pages = await serveBenchPages('');
      try {
        const own = await open(browser, `${pages.origin}/timeline.html?timeline=own`);
        await own.getByRole('radio', { name: 'Week' }).check();
        const peer = await open(browser, `${pages.origin}/timeline.html?timeline=bare`);
        return readMotion(
          await compareMotion(own, peer, (page) =>
            page.evaluate(move, { kind: 'scrub' as const, frames }),
          ),
        );
      } finally {
        pages.close();
      }
    }),
});

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.goto(url);
  await page.getByRole('slider').waitFor();
  return page;
}
