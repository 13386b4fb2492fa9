import type { Page } from '@playwright/test';
import { type DevServer, startDevServer } from '../../support/dev-server.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { withBrowser } from '../support/browser.js';

const rounds = 5;

interface Place {
  readonly file: string;
  /** What the file holds once and the page shows. */
  readonly text: string;
}

const inPage: Place = {
  file: 'renderer/stage/strings.ts',
  text: 'See the screen a client policy produces.',
};
const inEngine: Place = {
  file: 'electron/emulator/lync-client/calendar/calendar-ports.ts',
  text: 'Calendar poll of',
};

/** From saving a file to seeing the change, under `npm run dev`. */
export const devLoop = defineBench({
  name: 'dev-loop',
  // That a saved file is noticed late is enough.
  sabotage: { times: 0 },
  figures: {
    page: { name: 'A change of the page, from saved to seen', unit: 'ms', below: 1000 },
    engine: { name: 'A change of the engine, from saved to seen', unit: 'ms', below: 5000 },
  },
  run: () =>
    withBrowser(async (browser) => {
      const dev = await startDevServer(process.cwd());
      try {
        const page = await browser.newPage();
        await page.goto(dev.url);
        await page.getByText(inEngine.text).first().waitFor();
        return {
          page: median(await edits(dev, page, inPage)),
          engine: median(await edits(dev, page, inEngine)),
        };
      } finally {
        await dev.stop();
      }
    }),
});

/** Edits a text again and again, each time once the page shows the one before. */
async function edits(dev: DevServer, page: Page, { file, text }: Place): Promise<number[]> {
  const times: number[] = [];
  let before = text;
  for (let round = 1; round <= rounds; round += 1) {
    const after = `Edited ${round} times: ${text.toLowerCase()}`;
    const started = performance.now();
    dev.edit(file, before, after);
    await page.getByText(after).first().waitFor();
    times.push(performance.now() - started);
    before = after;
  }
  return times;
}
