import { pathToFileURL } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { saved } from '../support/saved-file.js';
import { StagePage } from '../support/stage-page.js';
import { StoryPlayer } from '../support/story-player.js';
import { Album } from './album.js';

/** What leaves each kind of report behind, once its page is open. */
const kinds: readonly {
  readonly kind: string;
  /** The fragment that opens the page; none on the stage. */
  readonly page?: string;
  readonly ready: (page: Page) => Promise<void>;
  /** Where the button is; the page, or all of the stage, unless said. */
  readonly scope?: (page: Page) => Locator;
  readonly button: string;
}[] = [
  {
    kind: 'the stage',
    ready: (page) => expect(new StagePage(page).client(bob.name).list).toBeVisible(),
    button: 'Report',
  },
  {
    kind: 'before and after',
    page: `compare&person=${alice.sip}&target=pending`,
    ready: (page) => expect(page.getByRole('button', { name: /^Difference 1 of/ })).toBeVisible(),
    button: 'Report',
  },
  {
    kind: 'who sees what',
    page: `visibility&person=${alice.sip}&seenBy=${bob.sip}`,
    ready: (page) => expect(page.getByRole('grid')).toBeVisible(),
    button: 'Report',
  },
  {
    kind: 'the privacy sheet',
    page: `privacy-sheet&person=${alice.sip}`,
    ready: (page) => expect(page.getByRole('article')).toBeVisible({ timeout: 60_000 }),
    button: 'Save as a page',
  },
  {
    kind: 'a plan',
    page: 'what-if',
    ready: async (page) => {
      await page
        .getByRole('textbox', { name: 'Plan: cmdlets to try' })
        .fill('Set-CsClientPolicy -DisplayPhoto AllPhotos');
      await page.getByRole('button', { name: 'Try it' }).click();
      await expect(page.getByRole('table', { name: 'Effects of the plan' })).toBeVisible();
    },
    button: 'Report',
  },
  {
    kind: 'a story',
    page: '',
    ready: async (page) => {
      const player = new StoryPlayer(page);
      await new StagePage(page).guide.getByRole('tab', { name: 'Stories' }).click();
      await player.open('Whose photos');
    },
    scope: (page) => new StoryPlayer(page).pane,
    button: 'Report',
  },
];

test('reports, as pages and printed', async ({ emulator, browser }) => {
  test.setTimeout(360_000);
  await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
  const album = new Album('reports', 'contoso');
  const page = await emulator.stage();
  const [stage = ''] = page.url().split('#');
  // As wide as an A4 page between its margins.
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
  for (const { kind, page: fragment, ready, scope: ofKind, button } of kinds) {
    if (fragment !== undefined) await page.goto(`${stage}#page=${fragment}`);
    await ready(page);
    const scope = ofKind?.(page) ?? (fragment === undefined ? page : page.getByRole('main'));
    const { path } = await saved(page, () =>
      scope.getByRole('button', { name: button, exact: true }).click(),
    );
    const report = await context.newPage();
    await report.goto(pathToFileURL(path).href);
    await album.take(report, `report of ${kind}`);
    await report.emulateMedia({ colorScheme: 'dark' });
    await album.take(report, `report of ${kind}, dark`);
    await report.emulateMedia({ colorScheme: 'light' });
    await album.print(report, `report of ${kind}, on paper`, 'A4');
    await album.print(report, `report of ${kind}, on paper of America`, 'Letter');
    await report.close();
  }
  await context.close();
  album.write();
});
