import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { Deployment } from '../../../electron/emulator/deployment/deployment.js';
import { openDirectory } from '../../../electron/host/state/open-directory.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { withBrowser } from '../support/browser.js';
import { peopleText, withFolder } from '../support/organisation.js';
import { type Served, serve } from '../support/served.js';

const people = 100_000;
/** What is typed letter by letter: a name, an address, a department, a policy, nobody. */
const typed = ['hana ito', 'person4711', 'finance', 'global', 'zzz'];
const rounds = 5;
/** A frame at 60 a second. */
const frame = 16;
/** Of people far apart in the list, none of whom is signed in. */
const opened = ['person11111', 'person33333', 'person55555', 'person77777', 'person99999'];

/** 100,000 people: opened, searched, and any one's client on the screen. */
export const peopleBench = defineBench({
  name: 'people',
  figures: {
    opened: {
      name: 'An organisation of 100,000 opened',
      unit: 'ms',
      floor: 'JSON.parse',
      below: 3000,
      times: 18,
    },
    list: { name: 'The first list of 100,000 people', unit: 'ms', below: 2500 },
    letter: {
      name: 'A letter typed in the search of 100,000 people',
      unit: 'ms',
      floor: 'one look through their names and addresses',
      below: frame,
    },
    row: { name: 'A word typed to its row on the page', unit: 'ms', below: 100 },
    client: {
      name: 'A person of 100,000 clicked to the client on the page',
      unit: 'ms',
      below: 300,
    },
  },
  async run() {
    const text = peopleText(people);
    return { ...(await measureEngine(text)), ...(await measurePage(text)) };
  },
});

async function measureEngine(text: string) {
  const parsed = performance.now();
  JSON.parse(text);
  const parsing = performance.now() - parsed;
  const started = performance.now();
  const deployment = new Deployment({
    directory: openDirectory({ fileName: 'people.json', text, folder: null }),
    organisationFile: 'people.json',
    state: null,
    webPictures: { read: () => null },
    host: { kind: 'memory', dataFolder: null, version: '' },
    rate: 0,
  });
  const openedAfter = performance.now() - started;
  const search = async (query: string): Promise<number> => {
    const asked = performance.now();
    await deployment.execute({ name: 'directory.search', text: query, limit: 100 }, {});
    return performance.now() - asked;
  };
  const first = await search('');
  const names = deployment.directory
    .people()
    .map(({ displayName, sip }) => ` ${displayName} ${sip}`)
    .join('')
    .toLowerCase();
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const query of typed)
      for (let length = 1; length <= query.length; length += 1) {
        times.push(await search(query.slice(0, length)));
        floors.push(scan(names, ' zzz'));
      }
  return {
    opened: { here: openedAfter, beside: parsing },
    list: first,
    letter: { here: median(times), beside: median(floors) },
  };
}

function scan(text: string, word: string): number {
  const started = performance.now();
  text.indexOf(word);
  return performance.now() - started;
}

const measurePage = (text: string) =>
  withFolder(async (folder) => {
    const file = join(folder, 'people.json');
    writeFileSync(file, text);
    const served = await serve(join(folder, 'data'), file);
    try {
      return await withBrowser((browser) => measureUse(browser, served));
    } finally {
      await served.stop();
    }
  });

async function measureUse(browser: Browser, served: Served) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${served.origin}/#token=${served.token}`);
  const search = page.getByRole('searchbox', { name: 'Find a person' });
  await page
    .getByRole('button', { name: /^Sign in / })
    .first()
    .waitFor();
  await search.focus();
  const rows: number[] = [];
  const clients: number[] = [];
  for (const name of opened) {
    await search.fill('');
    await page.locator('li[aria-posinset="9"] > button').first().waitFor();
    rows.push(await untilRow(page, name));
    clients.push(await untilClient(page));
  }
  await page.close();
  return { row: median(rows), client: median(clients) };
}

/** From the input event to a list that has the one person. */
const untilRow = (page: Page, word: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const input = document.querySelector<HTMLInputElement>('input[type=search]');
    if (!input) throw new Error('There is no search box.');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const started = performance.now();
    set?.call(input, wanted);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    while (document.querySelectorAll(`button[title*="${wanted}@"]`).length === 0) await frame();
    return performance.now() - started;
  }, word);

/** From the click on the only row to the contact list of that person's client. */
const untilClient = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const before = document.querySelectorAll('[role=tree]').length;
    const row = document.querySelector<HTMLElement>('li[aria-setsize="1"] > button');
    if (!row) throw new Error('There is not one row.');
    const started = performance.now();
    row.click();
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    while (document.querySelectorAll('[role=tree]').length === before) await frame();
    return performance.now() - started;
  });
