import type { Browser, Page } from '@playwright/test';
import { defineBench } from '../measurement.js';
import { serveBenchPages } from '../support/bench-pages.js';
import { withBrowser } from '../support/browser.js';
import { whileBusy } from '../support/busy.js';
import { move } from '../support/in-page.js';
import { compareMotion, motionFigures, readMotion } from '../support/motion.js';

const viewport = { width: 1200, height: 600 };
/** In each round. */
const frames = 60;
/** Others take frames away at random: it needs more of them to tell. */
const busyRounds = 12;

/** A week of presence, drawn again at each tick of the clock while the moment to read is dragged over it. */
export const timeline = defineBench({
  name: 'timeline',
  figures: {
    ...motionFigures('A week drawn and scrubbed', 'bare canvas', 1.05),
    busyInterval: {
      name: '… beside two busy processes, frame to frame, p95',
      unit: 'ms',
      floor: 'bare canvas',
      times: 1.05,
    },
  },
  run: () =>
    withBrowser(async (browser) => {
      const pages = await serveBenchPages('');
      try {
        const own = await open(browser, `${pages.origin}/timeline.html?timeline=own`);
        await own.getByRole('radio', { name: 'Week' }).check();
        const peer = await open(browser, `${pages.origin}/timeline.html?timeline=bare`);
        const scrub = (page: Page) => page.evaluate(move, { kind: 'scrub' as const, frames });
        const idle = readMotion(await compareMotion(own, peer, scrub));
        const busy = await whileBusy(2, () => compareMotion(own, peer, scrub, busyRounds));
        return { ...idle, busyInterval: readMotion(busy).interval };
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
