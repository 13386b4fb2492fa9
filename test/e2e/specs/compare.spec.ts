import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';
import { expectWhole } from '../support/whole.js';

const before = (page: Page) => page.getByRole('region', { name: 'As it is', exact: true });
const after = (page: Page) => page.getByRole('region', { name: 'As it would be', exact: true });
const rows = (side: ReturnType<typeof before>) => side.getByRole('treeitem', { level: 2 });
const compareAlice = (page: Page): Promise<void> =>
  new StagePage(page)
    .frame(alice.name)
    .getByRole('button', { name: `Compare ${alice.name} before and after` })
    .click();
const noPhoto = 'DisplayPhoto NoPhoto';

test('the photo policy is seen before and after in three clicks, and made so by one more', async ({
  emulator,
}) => {
  const page = await emulator.stage();
  const stage = new StagePage(page);
  // One click opens the page, two choose in a list, and nothing else is asked.
  await compareAlice(page);
  await page.getByRole('combobox', { name: 'Policy or setting' }).selectOption(noPhoto);
  await expect(page.getByRole('status').filter({ hasText: '4 differences' })).toBeVisible();
  await expect(before(page).getByRole('button', { name: 'My picture' })).toBeVisible();
  await expect(after(page).getByRole('button', { name: 'My picture' })).toHaveCount(0);
  await expect(after(page)).toContainText('on a copy');
  const pictures = page.getByRole('button', { name: /^Difference 2 of 4, All pictures: / });
  await expect(pictures).toHaveAccessibleName(/19 pictures, 3 outlines → 22 squares/);

  await page.getByRole('button', { name: 'Do it on the stage' }).click();
  await expect(page.getByText('Alice Ahlberg would notice nothing.')).toBeVisible();
  await page.getByRole('button', { name: 'Stage', exact: true }).click();
  await expect(stage.client(alice.name).ownPicture).toHaveCount(0);
});

test('two clients of a copy go together, by mouse and by keyboard', async ({ emulator }) => {
  await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
  const page = await emulator.stage();
  const undo = page.getByRole('button', { name: /^Undo/ });
  const undone = (await undo.getAttribute('aria-label')) ?? '';
  await page.setViewportSize({ width: 1280, height: 720 });
  // What is pending is offered where it is told.
  await compareAlice(page);
  await expect(page.getByRole('radio', { name: 'Pending change' })).toBeChecked();
  await expect(rows(before(page)).nth(5)).toBeInViewport({ ratio: 1 });

  for (const side of [before(page), after(page)])
    await expectWhole(side.getByTitle('Global', { exact: true }), 'what decides a side');

  await rows(before(page)).first().click();
  await expect(rows(after(page)).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(rows(after(page)).last()).toBeInViewport();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('dialog', { name: 'Contact card of Bob Barros' })).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // F8 goes through the differences, and opens where they are.
  for (const _ of [1, 2, 3]) await page.keyboard.press('F8');
  await expect(page.getByRole('dialog', { name: /^Lync - Options/ })).toHaveCount(2);
  await expect(before(page).getByRole('tab', { name: 'My Picture' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  const instead = after(page).getByText('My Picture is not here, so General is shown.');
  await expectWhole(instead, 'what is shown instead');
  const longest = before(page).getByText('Show a picture from a Web address');
  expect((await longest.boundingBox())?.height, 'one line').toBeLessThan(24);
  await page.keyboard.press('Shift+F8');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const second = page.getByRole('button', { name: /^Difference 2 of 4/ });
  await expect(second).toHaveAttribute('aria-current', 'true');
  await second.focus();
  await page.keyboard.press('3');
  const slider = page.getByRole('slider', { name: /^Divider/ });
  const half = Number(await slider.getAttribute('aria-valuenow'));
  await slider.focus();
  await page.keyboard.press('ArrowDown');
  await expect(slider).toHaveAttribute('aria-valuetext', `${half + 2} percent as it is`);
  await second.focus();
  await page.keyboard.press('1');
  await expect(after(page)).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(after(page)).toBeVisible();
  await expect(before(page)).toHaveCount(0);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(rows(after(page)).first()).toBeVisible();

  // How somebody else sees the person; the clock goes on in both.
  await page.getByRole('button', { name: 'Show that client' }).click();
  await expect(page.getByText('Picture of Alice Ahlberg').first()).toBeVisible();
  await expect(
    before(page)
      .getByRole('group', { name: new RegExp(bob.name) })
      .first(),
  ).toBeVisible();
  await expect(undo).toHaveAccessibleName(undone);
  await emulator.command({ name: 'clock.run', duration: '00:10:00' });
  await expect(page.getByRole('status').filter({ hasText: '2 differences' })).toBeVisible();
});

test('axe finds nothing on the page, in light and dark, and nothing is cut at three sizes', async ({
  emulator,
}) => {
  const page = await emulator.stage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await compareAlice(page);
  await expect(after(page)).toContainText('Choose a policy or a setting');
  await expectAccessible(page, 'nothing chosen yet');
  await page.getByRole('combobox', { name: 'Policy or setting' }).selectOption(noPhoto);
  await expect(page.getByText('4 differences')).toBeVisible();
  await page.keyboard.press('F8');
  await expectAccessibleInBothThemes(page, 'a setting chosen');
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(rows(before(page)).nth(5)).toBeInViewport({ ratio: 1 });
    const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(isWide).toBe(false);
  }
});
