import type { Browser, Page } from '@playwright/test';
import { defineBench } from '../measurement.js';
import { median, percentile } from '../statistics.js';
import { changesOf } from '../support/batch-frames.js';
import { type BenchPages, serveBenchPages } from '../support/bench-pages.js';
import { viewport, withBrowser } from '../support/browser.js';
import { changePresence, deliver, echo, move } from '../support/in-page.js';
import { compareMotion, motionFigures, readMotion } from '../support/motion.js';
import { viewer, withFolder, writeOrganisation } from '../support/organisation.js';
import { installProbe } from '../support/probe.js';
import { type Served, serve } from '../support/served.js';

const contacts = 10_000;
const mounts = 15;
const scrolling = { kind: 'scroll' as const, frames: 60, step: 70 };
const changes = 200;
const batches = 15;
const changedAtOnce = 500;
/** At sixty frames a second, 540 changes a second. */
const changedInFrame = 9;

/** A list of 10,000 contacts on the screen, beside a bare list of the same contacts. */
export const contactList = defineBench({
  name: 'contact-list',
  figures: {
    listPainted: {
      name: '10,000 contacts, mount to paint',
      unit: 'ms',
      floor: 'bare list, same rows',
      times: 1.15,
    },
    listMounted: { name: '… to the document', unit: 'ms', floor: 'bare list, same rows' },
    clientPainted: {
      name: 'Whole client, snapshot received to paint',
      unit: 'ms',
      floor: 'bare list, plain text',
      below: 350,
    },
    clientMounted: { name: '… to the document', unit: 'ms', floor: 'bare list, plain text' },
    ...motionFigures('Scrolled', 'bare list'),
    changeP95: {
      name: 'One change of presence, command to screen, p95',
      unit: 'ms',
      beside: 'echo of the same size, on disk',
      below: 8,
    },
    change: { name: '… median', unit: 'ms', beside: 'echo of the same size, on disk' },
    batch: {
      name: '500 changes at once, page blocked',
      unit: 'ms',
      floor: 'bare list',
      below: 12,
    },
    batchLongest: { name: '… the longest', unit: 'ms' },
    scrolledInChange: {
      name: `Scrolled while ${changedInFrame * 60} contacts change a second, longest frame`,
      unit: 'ms',
      floor: 'bare list',
      below: 32,
    },
  },
  run: () =>
    withFolder(async (folder) => {
      const served = await serve(`${folder}/data`, writeOrganisation(folder, contacts));
      try {
        return await withBrowser((browser) => measure(browser, served, `${folder}/echo`));
      } finally {
        await served.stop();
      }
    }),
});

async function measure(browser: Browser, served: Served, kept: string) {
  const first = await openClient(browser, served);
  const snapshot = await first.evaluate(() => window.probe.snapshot);
  await first.close();
  const pages = await serveBenchPages(snapshot, kept);
  try {
    return {
      ...(await measureMount(browser, served, pages)),
      ...(await measureUse(browser, served, pages, snapshot)),
    };
  } finally {
    pages.close();
  }
}

async function measureMount(browser: Browser, served: Served, pages: BenchPages) {
  const mount = (list: 'own' | 'bare') => open(browser, `${pages.origin}/mount.html?list=${list}`);
  const list = await compare(
    () => mount('own'),
    () => mount('bare'),
  );
  const window = await compare(
    () => openClient(browser, served),
    () => openBare(browser, pages),
  );
  return {
    listPainted: list.painted,
    listMounted: list.mounted,
    clientPainted: window.painted,
    clientMounted: window.mounted,
  };
}

/** Opens the two again and again, in turn. */
async function compare(openOwn: () => Promise<Page>, openPeer: () => Promise<Page>) {
  const own: Mount[] = [];
  const peer: Mount[] = [];
  for (let round = 0; round < mounts; round += 1) {
    own.push(await mountOf(await openOwn()));
    peer.push(await mountOf(await openPeer()));
  }
  const medians = (of: (mount: Mount) => number) => ({
    here: median(own.map(of)),
    beside: median(peer.map(of)),
  });
  return { painted: medians(({ painted }) => painted), mounted: medians(({ mounted }) => mounted) };
}

async function measureUse(browser: Browser, served: Served, pages: BenchPages, snapshot: string) {
  const [own, peer] = [await openClient(browser, served), await openBare(browser, pages)];
  const measured = {
    ...readMotion(await compareMotion(own, peer, (page) => page.evaluate(move, scrolling))),
    ...(await measureChange(own, peer, served)),
    ...(await measureBatch(own, peer, snapshot)),
    scrolledInChange: await measureScrollingInChange(own, peer, snapshot),
  };
  await own.close();
  await peer.close();
  return measured;
}

async function measureChange(own: Page, peer: Page, served: Served) {
  await own.bringToFront();
  const row = await topContact(own);
  const sip = `person${/\d+/.exec(row)?.[0]}@contoso.com`;
  await command(served, { name: 'client.sign-in', sip });
  const times = await own.evaluate(changePresence, { sip, row, times: changes });
  const { length } = await own.evaluate(() => window.probe.lastState);
  await peer.bringToFront();
  const floor = await peer.evaluate(echo, { length, times: changes });
  return {
    changeP95: { here: percentile(times, 0.95), beside: percentile(floor, 0.95) },
    change: { here: median(times), beside: median(floor) },
  };
}

async function measureBatch(own: Page, peer: Page, snapshot: string) {
  const last = await own.evaluate(() => window.probe.lastState);
  const frames = changesOf(snapshot, last, { count: changedAtOnce, batches });
  await own.bringToFront();
  const mine = await own.evaluate(deliver, frames);
  await peer.bringToFront();
  const theirs = await peer.evaluate(deliver, frames);
  return {
    batch: { here: median(mine), beside: median(theirs) },
    batchLongest: Math.max(...mine),
  };
}

/**
 * The longest frame of each round while contacts change and the list is scrolled, the median of all rounds: a hiccup of
 * the machine spoils one round of either page, and what the page itself is slow at shows in each.
 */
async function measureScrollingInChange(own: Page, peer: Page, snapshot: string) {
  const [mine, theirs]: [number[], number[]] = [[], []];
  await compareMotion(own, peer, async (page) => {
    const last = await own.evaluate(() => window.probe.lastState);
    const frames = { count: changedInFrame, batches: scrolling.frames };
    const delivered = changesOf(snapshot, last, frames);
    const motion = await page.evaluate(move, { ...scrolling, delivered });
    (page === own ? mine : theirs).push(Math.max(...motion.intervals));
    return motion;
  });
  return { here: median(mine), beside: median(theirs) };
}

interface Mount {
  readonly mounted: number;
  readonly painted: number;
}

async function mountOf(page: Page): Promise<Mount> {
  const mount = await page.evaluate(() => {
    const { received, mounted, painted } = window.probe;
    return { mounted: mounted - received, painted: painted - received };
  });
  await page.close();
  return mount;
}

function openClient(browser: Browser, { origin, token }: Served): Promise<Page> {
  return open(browser, `${origin}/?client=${encodeURIComponent(viewer)}#token=${token}`);
}

const openBare = (browser: Browser, { origin }: BenchPages): Promise<Page> =>
  open(browser, `${origin}/bare-list.html`);

/** A page in a browser context of its own, once its list is painted. */
async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(installProbe);
  await page.goto(url);
  await page.waitForFunction(() => window.probe.painted > 0);
  return page;
}

/** The name of the contact at the top of the list as it is scrolled now. */
async function topContact(page: Page): Promise<string> {
  const rows = page.getByRole('treeitem', { level: 2 });
  const label = (await rows.nth(6).getAttribute('aria-label')) ?? '';
  const [name] = /^[^,]*?\d+/.exec(label) ?? [];
  if (name === undefined) throw new Error(`The row "${label}" does not begin with a name.`);
  return name;
}

async function command(
  { origin, token }: Served,
  { name, ...input }: { readonly name: string; readonly [field: string]: unknown },
): Promise<void> {
  const response = await fetch(`${origin}/api/commands/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(input),
  });
  if (!response.ok) throw new Error(await response.text());
}
