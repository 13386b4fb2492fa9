import type { Page } from '@playwright/test';
import { expectAccessible, showTheme } from '../support/accessibility.js';
import type { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';
import { expectWhole } from '../support/whole.js';

const sizes = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

const dockPanes = [
  'Shell and log',
  'Calendar',
  'Timeline',
  'Messages',
  'Front Ends',
  'Detective',
] as const;

/** How many contacts of a client are to be seen whole. */
const wholeContacts = (client: ClientPage): Promise<number> =>
  client.rows.evaluateAll(async (rows) => {
    const isWhole = (row: Element): Promise<boolean> =>
      new Promise((resolve) => {
        const observer = new IntersectionObserver(([seen]) => {
          observer.disconnect();
          resolve((seen?.intersectionRatio ?? 0) > 0.99);
        });
        observer.observe(row);
      });
    return (await Promise.all(rows.map(isWhole))).filter(Boolean).length;
  });

async function expectSixContacts(stage: StagePage, shown: string): Promise<void> {
  for (const { name } of [alice, bob])
    await expect
      .poll(() => wholeContacts(stage.client(name)), `${shown}, client of ${name}`)
      .toBeGreaterThanOrEqual(6);
}

/** The names above the clients. */
const names = (page: Page) =>
  page.getByRole('region', { name: /^Client of / }).getByRole('heading', { level: 2 });

const tabsOf = (page: Page, name: string) => page.getByRole('tablist', { name });

test('no pane takes a client its six contacts, at any size', async ({ emulator }) => {
  test.slow();
  await emulator.shell(`New-CsClientPolicy PhotosControl -EnableEventLogging $true | Out-Null
    Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  const page = await emulator.stage();
  const stage = new StagePage(page);
  for (const [index, size] of sizes.entries()) {
    await page.setViewportSize(size);
    await showTheme(page, index === 1 ? 'dark' : 'light');
    const at = `${size.width}x${size.height}`;
    await expectWhole(names(page), `names beside what is pending at ${at}`);
    for (const name of dockPanes) {
      await tabsOf(page, 'Views of the dock').getByRole('tab', { name }).click();
      await expectSixContacts(stage, `${name} at ${at}`);
      if (size.height < 800)
        await expectAccessible(page, `${name} beside the clients`, {
          within: ['#dock', '#dock-bar'],
        });
    }
    await page.getByRole('button', { name: 'Fold the dock away' }).click();
    for (const name of ['Stories', 'Policies', 'Presence'] as const) {
      await tabsOf(page, 'Guide and policies').getByRole('tab', { name }).click();
      await expectSixContacts(stage, `${name} at ${at}`);
    }
    await expectAccessible(page, `the stage at ${at}`, { colours: index > 0 });
  }
  // In the smallest window, with all panes open, both clients stand beside each other under whole names.
  await page.setViewportSize(sizes[0]);
  await page.keyboard.press('Alt+1');
  await tabsOf(page, 'Views of the dock').getByRole('tab', { name: 'Timeline' }).click();
  await expectWhole(names(page), 'names between two panes');
  await expectWhole(page.getByRole('main', { name: 'Clients' }), 'clients between two panes');
  await page.keyboard.press('Alt+1');
  await page.setViewportSize(sizes[2]);
  // A third client stands beside them, and none is wider than 400.
  await emulator.command({ name: 'client.sign-in', sip: carol.sip });
  for (const { name } of [alice, bob, carol]) {
    await expect(stage.frame(name)).toBeInViewport({ ratio: 1 });
    expect((await stage.frame(name).boundingBox())?.width).toBeLessThanOrEqual(400);
  }
});

test('panes fold by keyboard, remember it, and leave a handle; presets bring them back', async ({
  emulator,
}) => {
  const page = await emulator.stage();
  const stage = new StagePage(page);
  await page.setViewportSize(sizes[0]);
  const people = page.getByRole('searchbox', { name: 'Find a person' });
  const guide = tabsOf(page, 'Guide and policies');
  await expect(people).toHaveCount(0);
  await page.keyboard.press('Alt+1');
  await expect(people).toBeVisible();
  await page.keyboard.press('Alt+3');
  await expect(guide).toHaveCount(0);
  await page.reload();
  await expect(people).toBeVisible();
  await expect(guide).toHaveCount(0);
  await page.getByRole('button', { name: 'Guide and policies' }).press('Enter');
  await expect(guide).toBeVisible();

  // The folded dock keeps a line to type in, and says what it printed.
  await page.keyboard.press('Control+Backquote');
  await expect(stage.shell.input).not.toHaveJSProperty('tagName', 'TEXTAREA');
  await page.keyboard.type('Get-Nonsense');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^The term 'Get-Nonsense'/ }).click();
  await expect(stage.shell.errors).toHaveCount(1);
  await stage.shell.input.focus();
  await page.keyboard.press('Escape');
  await expect(stage.shell.input).not.toBeFocused();

  const layout = page.getByRole('radiogroup', { name: 'Layout' });
  await layout.getByRole('radio', { name: 'Present' }).check();
  await expect(guide).toHaveCount(0);
  await expect(stage.log).toBeHidden();
  await layout.getByRole('radio', { name: 'Test' }).check();
  await expect(stage.log).toBeVisible();
  await layout.getByRole('radio', { name: 'Operate' }).check();
  await expect(guide).toBeVisible();
  await page.keyboard.press('F6');
  await expect(page.locator(':focus')).toHaveCount(1);

  // What 200 % leaves of 1280x720.
  await page.setViewportSize({ width: 640, height: 360 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  await stage.frame(alice.name).scrollIntoViewIfNeeded();
  await expect(stage.client(alice.name).list).toBeInViewport();
  await expect(page.getByRole('button', { name: /^(Play|Pause)/ })).toBeAttached();
});

test('a row of People keeps its shape under the pointer, and its buttons are where they are shown', async ({
  emulator,
}) => {
  await emulator.shell(`New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto | Out-Null
    Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  const { page, people } = new StagePage(await emulator.stage());
  const rows = people.getByRole('listitem');
  const row = rows.filter({ hasText: alice.name });
  await expect(row).toContainText('Changes at next sign-in');
  await expect(people.getByRole('button', { name: /^Sign in / }).first()).toBeVisible();
  const shapes = () => rows.evaluateAll((each) => each.map((one) => one.getBoundingClientRect()));
  const before = await shapes();
  // Without a look at the row before it, as who knows the place moves there.
  await row.getByRole('button', { name: `Policies of ${alice.name}` }).hover();
  for (const name of [
    `Show the client of ${alice.name}`,
    `Resultant policy of ${alice.name}`,
    `Who sees what of ${alice.name}`,
    `Policies of ${alice.name}`,
    `Sign out ${alice.name}`,
  ])
    await row.getByRole('button', { name }).click({ trial: true });
  const name = row.getByText(alice.name);
  expect(await name.evaluate((text) => text.scrollWidth <= text.clientWidth)).toBe(true);
  expect(await shapes()).toEqual(before);
  await page.mouse.move(0, 0);
  expect(await shapes()).toEqual(before);
});

test('clients keep their places over a reload, a popped-out one says what is pending', async ({
  emulator,
}) => {
  const page = await emulator.stage();
  const stage = new StagePage(page);
  await stage.client(alice.name).chooseStatus('Sign Out');
  await emulator.command({ name: 'stage.arrange-clients', first: [bob.sip] });
  await page.reload();
  const frames = page.getByRole('region', { name: /^Client of / });
  await expect(frames).toHaveCount(2);
  await expect(frames.first()).toHaveAccessibleName(`Client of ${bob.name}`);
  await expect(frames.last()).toHaveAccessibleName(`Client of ${alice.name}`);

  const own = await emulator.client(bob.sip);
  await emulator.shell(`New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto | Out-Null
    Grant-CsClientPolicy ${bob.sip} PhotosControl`);
  const line = own.getByRole('region', { name: 'Policy, and what is pending' });
  await expect(line).toContainText('Global');
  await expect(line.getByRole('status')).toHaveText('1 pending');
  await expectAccessible(own, 'a popped-out client with something pending');
  await line.getByRole('button', { name: `Sign in again: ${bob.name}` }).click();
  await expect(line).toContainText('Tag:PhotosControl');
});

test('colours are chosen and kept; F1 explains the pane; the tour is offered once', async ({
  emulator,
}) => {
  const page = await emulator.stage();
  await page.setViewportSize({ width: 1600, height: 1000 });
  const stage = new StagePage(page);
  await stage.openSettings();
  await stage.settings.getByRole('radio', { name: 'Dark' }).check();
  await stage.closeSettings();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await stage.calendar.open();
  await page.keyboard.press('F1');
  const topic = page.getByRole('article', { name: 'Calendar' });
  await expect(topic).toBeVisible();
  await expectAccessible(page, 'help');
  await page.keyboard.press('Escape');

  const offer = stage.guide.getByRole('region', { name: 'New here?' });
  await offer.getByRole('button', { name: 'Take the tour' }).click();
  await expect(
    stage.guide.getByRole('region', { name: 'Story: A tour in five steps' }),
  ).toBeVisible();
  await stage.guide.getByRole('button', { name: 'Close the Story' }).click();
  await expect(offer).toHaveCount(0);
});
