import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { defineBench, type Figure } from '../measurement.js';
import { withBrowser } from '../support/browser.js';
import { peopleText, withFolder } from '../support/organisation.js';
import { serve } from '../support/served.js';

const people = 100_000;
const person = 'person11111@contoso.com';
const plan = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';

interface Screen {
  readonly key: string;
  readonly name: string;
  /** Milliseconds. */
  readonly below: number;
  /** The fragment of its address. */
  readonly fragment?: string;
  /** What is done before the time is taken, and what then begins it. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly begin?: (page: Page) => Promise<unknown>;
  /** Resolves when all of it is on the page. */
  readonly shown: (page: Page) => Promise<unknown>;
}

const palette = (page: Page) => page.getByRole('combobox', { name: /^Find a command/ });
const report = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Report' });
const downloaded = (page: Page) => seen(page.getByText(/^The report was saved as /));

const longest = 60_000;

/** Looks each few milliseconds, where a locator's own wait soon looks twice a second alone. */
async function seen(locator: Locator): Promise<void> {
  for (const began = performance.now(); !(await locator.isVisible()); await delay(5))
    if (performance.now() - began > longest) throw new Error(`${locator} did not come.`);
}

/** In this order: each begins where the former one ended. */
const screens: readonly Screen[] = [
  {
    key: 'visibility',
    name: 'Who sees what of one of 100,000 people',
    below: 2000,
    fragment: `page=visibility&person=${person}`,
    shown: (page) => seen(page.getByRole('grid').first()),
  },
  {
    key: 'report',
    name: 'Its report',
    below: 1000,
    begin: (page) => report(page).click(),
    shown: downloaded,
  },
  {
    key: 'privacySheet',
    name: 'The privacy sheet of one of them',
    below: 6000,
    fragment: `page=privacy-sheet&person=${person}`,
    shown: (page) => seen(page.getByRole('article')),
  },
  {
    key: 'compare',
    name: 'Before and after a plan, two clients and what differs',
    below: 3000,
    fragment: `page=compare&person=${person}&target=plan&plan=${encodeURIComponent(plan)}`,
    shown: (page) => seen(page.getByRole('button', { name: /^Difference 1 of/ })),
  },
  {
    key: 'policy',
    name: 'The resultant policy',
    below: 550,
    fragment: `page=policy&person=${person}`,
    shown: (page) => seen(page.getByRole('main').getByText('DisplayPhoto').first()),
  },
  {
    key: 'planner',
    name: 'The interval planner',
    below: 750,
    fragment: 'page=planner',
    shown: (page) => seen(page.getByRole('main').getByRole('table').first()),
  },
  {
    key: 'palette',
    name: 'One of them found in the palette',
    below: 500,
    before: (page) => page.keyboard.press('Control+Shift+P').then(() => palette(page).waitFor()),
    begin: (page) => palette(page).fill('sign in person99999'),
    shown: (page) => seen(page.getByRole('option', { name: /person99999@/ }).first()),
  },
];

/** The screens about one person of 100,000, each from the act that asks for it to all that is on it. */
export const screensBench = defineBench({
  name: 'screens',
  figures: Object.fromEntries(
    screens.map(({ key, name, below }): [string, Figure] => [key, { name, unit: 'ms', below }]),
  ),
  run: () =>
    withFolder(async (folder) => {
      const file = join(folder, 'people.json');
      writeFileSync(file, peopleText(people));
      const served = await serve(join(folder, 'data'), file);
      try {
        return await withBrowser(async (browser) => {
          const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
          await page.goto(`${served.origin}/#token=${served.token}`);
          const signIn = page.getByRole('button', { name: /^Sign in / });
          await signIn.first().waitFor();
          return measure(page);
        });
      } finally {
        await served.stop();
      }
    }),
});

async function measure(page: Page): Promise<Record<string, number>> {
  const measured: Record<string, number> = {};
  for (const { key, fragment, before, begin, shown } of screens) {
    await before?.(page);
    const started = performance.now();
    if (fragment !== undefined) await page.goto(`${page.url().split('#')[0]}#${fragment}`);
    await begin?.(page);
    await shown(page);
    measured[key] = performance.now() - started;
  }
  return measured;
}
