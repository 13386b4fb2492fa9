import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { saved } from '../support/saved-file.js';
import { StagePage } from '../support/stage-page.js';
import { Album } from './album.js';

/** What leaves each kind of report behind, once its page is open. */
const kinds: readonly {
  readonly kind: string;
  /** The fragment that opens the page; none on the stage. */
  readonly page?: string;
  readonly ready: (page: Page) => Promise<void>;
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
];

test('reports, as pages and printed', async ({ emulator, browser }) => {
  test.setTimeout(180_000);
  await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
  const album = new Album('reports', 'contoso');
  const page = await emulator.stage();
  const [stage = ''] = page.url().split('#');
  // As wide as an A4 page between its margins.
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 } });
  for (const { kind, page: fragment, ready, button } of kinds) {
    if (fragment !== undefined) await page.goto(`${stage}#page=${fragment}`);
    await ready(page);
    const scope = fragment === undefined ? page : page.getByRole('main');
    const { path } = await saved(page, () =>
      scope.getByRole('button', { name: button, exact: true }).click(),
    );
    const report = await context.newPage();
    await report.goto(pathToFileURL(path).href);
    await album.take(report, `report of ${kind}`);
    await report.emulateMedia({ colorScheme: 'dark' });
    await album.take(report, `report of ${kind}, dark`);
    await report.emulateMedia({ colorScheme: 'light' });
    await album.print(report, `report of ${kind}, on paper`);
    await report.close();
  }
  await context.close();
  album.write();
});
