import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { dropOnStage } from '../support/drop-on-stage.js';
import { expect, test } from '../support/fixtures.js';
import { StagePage } from '../support/stage-page.js';

const folder = join(import.meta.dirname, '../../fixtures/estate/json-ps7');

/** The page of the import. */
class ImportPage {
  readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  part(name: string): Locator {
    return this.main.getByRole('region', { name });
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }
}

test('dumps that are dropped become a client under its real policy', async ({ emulator }) => {
  const stage = new StagePage(await emulator.stage());
  const { page } = stage;
  const imported = new ImportPage(page);
  const users = await readFile(join(folder, 'CsUser.json'), 'utf8');
  await dropOnStage(page, 'CsUser.json', users, () =>
    expect(page.getByText(/or the dumps of an estate to import them/)).toBeVisible(),
  );
  await expect(imported.part('Read').getByRole('row', { name: /^People 8/ })).toBeVisible();
  await page
    .getByLabel('Add files', { exact: true })
    .setInputFiles(
      ['CsClientPolicy.json', 'CsSite.json', 'CsPool.json'].map((name) => join(folder, name)),
    );
  await expect(
    imported.part('Read').getByRole('row', { name: /^Client policies 3/ }),
  ).toBeVisible();
  await expect(imported.part('Kept, not acted on')).toContainText('EnableLaterFeatureOfSamples');
  await expectAccessible(page, 'the page of an import', { colours: true });

  await imported.main.getByRole('searchbox').fill('front desk');
  await expect(imported.main.getByText('3 people by policy, 0 by department')).toBeVisible();
  await imported.button('Open the client of Pilar Ackerman').click();
  await expect(stage.frame('Pilar Ackerman')).toBeVisible();
  await stage.inspect('Pilar Ackerman');
  await expect(stage.policy('Tag:Front Desk')).toBeVisible();
});

test('an import is compared with what is on the stage, and dropped without a trace', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const { page } = stage;
  const imported = new ImportPage(page);
  await page.goto(`${page.url().split('#')[0]}#page=import`);
  await page
    .getByLabel('Add files', { exact: true })
    .setInputFiles(['CsUser.json', 'CsClientPolicy.json'].map((name) => join(folder, name)));
  await imported.main.getByRole('button', { name: /^Differences to / }).click();
  await expect(imported.main.getByRole('rowheader', { name: 'People' })).toBeVisible();
  await imported.button('Drop the import').click();
  await expect(imported.button('Add files')).toHaveCount(0);
  await expect(stage.people).toBeVisible();
});
