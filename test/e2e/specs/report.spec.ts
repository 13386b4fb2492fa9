import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { saved } from '../support/saved-file.js';
import { StagePage } from '../support/stage-page.js';

const noPhotos = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';

/** A report as whoever gets it opens it: as a file, without script and without network. */
async function opened(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const { href } = pathToFileURL(path);
  await page.goto(href);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([href]);
  return page;
}

/** How many pages a printer would take. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the stage leaves a page behind that shows what the clients show, opens anywhere and prints', async ({
  emulator,
  browser,
}) => {
  await emulator.shell(noPhotos);
  const page = await emulator.stage();
  const stage = new StagePage(page);
  const rows = stage.client(alice.name).root.getByRole('treeitem', { level: 2 });
  await expect(rows.first()).toBeVisible();
  const names = await rows.allTextContents();
  const { name, path } = await saved(page, () =>
    page.getByRole('button', { name: 'Report', exact: true }).click(),
  );
  expect(name).toMatch(/^report-stage-contoso-.*\.html$/);
  await expect(page.getByText(`The report was saved as ${name}.`)).toBeVisible();

  const report = await opened(browser, path);
  await expect(report.getByRole('heading', { level: 1 })).toHaveText(
    `What do ${alice.name} and ${bob.name} see?`,
  );
  const clients = report.locator('.frozen');
  await expect(clients).toHaveCount(4);
  const frozen = await clients.first().locator('[role=treeitem][aria-level="2"]').allTextContents();
  expect(frozen.length).toBeGreaterThan(4);
  expect(names.slice(0, frozen.length)).toEqual(frozen);
  await expect(report.getByText('2 clients change at the next sign-in.')).toBeVisible();
  await expect(clients.first()).toHaveAttribute('inert', '');
  const [a4, letter] = [await printed(report, 'A4'), await printed(report, 'Letter')];
  expect(a4).toBeGreaterThan(1);
  expect(a4).toBeLessThan(10);
  expect(Math.abs(letter - a4)).toBeLessThanOrEqual(1);
  await report.context().close();

  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme });
    const shown = await context.newPage();
    await shown.goto(pathToFileURL(path).href);
    await expectAccessible(shown, `the report in ${colorScheme}`);
    await context.close();
  }
});

test('a picture of a client in the file is the client of the stage, twice as fine', async ({
  emulator,
  browser,
}) => {
  const page = await emulator.stage();
  const stage = new StagePage(page);
  const client = stage.client(alice.name).root;
  await expect(client.getByRole('treeitem', { level: 2 }).first()).toBeVisible();
  // Before the notice of the saving takes a line of the stage.
  const live = await client.screenshot({ animations: 'disabled' });
  const box = await client.boundingBox();
  const { name, path } = await saved(page, async () => {
    await page.getByRole('button', { name: `Picture of the client of ${alice.name}` }).click();
    await page.getByRole('menuitem', { name: 'Save as PNG' }).click();
  });
  expect(name).toBe(`${alice.name} - Lync.png`);
  await expect(page.getByText(`The picture was saved as ${name}.`)).toBeVisible();
  const png = await readFile(path);
  const context = await browser.newContext();
  const blank = await context.newPage();
  const differing = await blank.evaluate(differingPart, [
    live.toString('base64'),
    png.toString('base64'),
  ] as const);
  await context.close();
  expect(png.readUInt32BE(16)).toBe(2 * Math.round(box?.width ?? 0));
  expect(differing).toBeLessThan(0.03);
});

/** Runs in a page: of two pictures, brought to the size of the first, the part of the pixels that plainly differ. */
async function differingPart([one, other]: readonly [string, string]): Promise<number> {
  const read = async (png: string): Promise<ImageBitmap> => {
    const bytes = Uint8Array.from(atob(png), (unit) => unit.charCodeAt(0));
    return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  };
  const first = await read(one);
  const { width, height } = first;
  const pixels = (picture: ImageBitmap): Uint8ClampedArray => {
    const paint = new OffscreenCanvas(width, height).getContext('2d');
    paint?.drawImage(picture, 0, 0, width, height);
    return paint?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  };
  const [a, b] = [pixels(first), pixels(await read(other))];
  let differing = 0;
  for (let at = 0; at < a.length; at += 4) {
    const apart = [0, 1, 2].map((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)));
    if (Math.max(...apart) > 96) differing += 1;
  }
  return differing / (width * height);
}

test('before and after, a plan and a story leave a page of their own behind, by keyboard', async ({
  emulator,
  browser,
}) => {
  await emulator.shell(noPhotos);
  const page = await emulator.stage();
  const stage = new StagePage(page);
  await stage.shell.ready();
  await page.goto(`${page.url().split('#')[0]}#page=compare&person=${alice.sip}&target=pending`);
  await expect(page.getByRole('button', { name: /^Difference 1 of/ })).toBeVisible();
  const compare = await saved(page, () =>
    page.getByRole('main').getByRole('button', { name: 'Report' }).press('Enter'),
  );
  const change = await opened(browser, compare.path);
  await expect(change.getByRole('heading', { level: 1 })).toHaveText(
    `What changes for ${alice.name} at the next sign-in?`,
  );
  await expect(change.locator('.frozen')).toHaveCount(2);
  await expect(change.getByText('Own picture', { exact: true })).toBeVisible();
  expect(await printed(change, 'A4')).toBeLessThan(5);
  await change.context().close();

  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('combobox', { name: /^Find a command/ });
  await palette.fill('report title');
  await palette.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Write a report' });
  await expect(dialog.getByRole('combobox', { name: 'Of what' })).toHaveValue('change');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Who keeps pictures?');
  await dialog.getByRole('checkbox', { name: /^Made-up names/ }).check();
  await expectAccessible(page, 'the dialog of a report', { within: ['dialog'] });
  const asked = await saved(page, () => dialog.getByRole('textbox').press('Enter'));
  const nameless = await readFile(asked.path, 'utf8');
  expect(nameless).toContain('Who keeps pictures?');
  expect(nameless).not.toMatch(/Ahlberg|Contoso/i);
});

const plan = encodeURIComponent(noPhotos);

/** Where a report is written by one click: how to come there, the button, and what the file is called. */
const entries: readonly {
  readonly of: string;
  readonly fragment: string;
  readonly button: string;
  /** In the top bar instead of the page. */
  readonly above?: true;
}[] = [
  { of: 'stage', fragment: '', button: 'Report', above: true },
  {
    of: 'change',
    fragment: `page=compare&person=${alice.sip}&target=plan&plan=${plan}`,
    button: 'Report',
  },
  { of: 'visibility', fragment: `page=visibility&person=${alice.sip}`, button: 'Report' },
  {
    of: 'privacy-sheet',
    fragment: `page=privacy-sheet&person=${alice.sip}`,
    button: 'Save as a page',
  },
  { of: 'what-if', fragment: 'page=what-if', button: 'Report' },
];

test('each screen leaves its report by one click, at three sizes', { tag: '@page' }, async ({
  emulator,
}) => {
  test.slow();
  await emulator.command({ name: 'what-if.try', plan: noPhotos });
  const page = await emulator.stage();
  const [address] = page.url().split('#');
  const sizes = [
    { width: 1280, height: 720 },
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ] as const;
  for (const { of, fragment, button, above } of entries) {
    await page.goto(`${address}#${fragment}`);
    const place = page.getByRole(above ? 'banner' : 'main').first();
    const report = place.getByRole('button', { name: button, exact: true });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await expect(report, `${of} at ${size.width}`).toBeInViewport({ ratio: 1 });
    }
    const { name } = await saved(page, () => report.click());
    expect(name).toMatch(new RegExp(`^report-${of}-contoso-.*\\.html$`));
  }
  await page.goto(`${address}#`);
  await page.getByRole('button', { name: 'Whose photos you see, and who sees yours' }).click();
  const story = page.getByRole('region', { name: /^Story:/ });
  const report = story.getByRole('button', { name: 'Report', exact: true });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await expect(report, `story at ${size.width}`).toBeInViewport({ ratio: 1 });
  }
  const { name } = await saved(page, () => report.click());
  expect(name).toMatch(/^report-story-/);
});
