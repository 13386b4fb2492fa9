import { expectAccessible, expectAccessibleInBothThemes } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { expectWhole } from '../support/whole.js';

const sizes = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

test('who sees what is read, tried on a copy and done by keyboard, and the privacy sheet signed', async ({
  emulator,
}) => {
  test.slow();
  const alice = 'alice@contoso.com';
  await emulator.command({ name: 'client.set-status', sip: alice, status: 'appear-away' });
  await emulator.command({ name: 'clock.run', duration: '00:25:00' });
  const page = await emulator.stage();
  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('combobox', { name: /^Find a command/ }).fill('who sees what of alice');
  await expect(page.getByRole('option', { name: /^Who sees what of Alice/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const matrix = page.getByRole('main', { name: 'Who sees what' });
  const grid = matrix.getByRole('grid', { name: 'Who sees what of Alice Ahlberg' });
  await expect(
    grid.getByRole('gridcell', { name: 'Last active, Workgroup: 25 mins' }),
  ).toBeVisible();

  const add = matrix.getByRole('combobox', { name: 'Add a person as a column' });
  await add.fill('bob barros');
  await expect(matrix.getByRole('option', { name: /Bob Barros/ })).toBeVisible();
  await add.press('Enter');
  await expect(grid.getByRole('columnheader', { name: /Bob Barros/ })).toBeVisible();

  await matrix.getByRole('switch', { name: 'Update KB 2684128' }).press('Space');
  await expect(matrix.getByRole('status')).toHaveText('On a copy: 4 cells differ.');
  await grid.getByRole('gridcell', { name: 'Availability, Bob Barros: Away' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  const cell = grid.getByRole('gridcell', {
    name: /^Last active, Friends and Family: no, on a copy, on the stage 25 mins/,
  });
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = matrix.getByRole('complementary', { name: 'Last active, Friends and Family' });
  await expect(panel).toContainText('The server has the update and tells nobody.');
  await expect(panel).toContainText('KB 2684128');

  for (const size of sizes) {
    await page.setViewportSize(size);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wider, `${size.width} pixels are enough`).toBe(false);
    await expect(cell).toBeInViewport();
    await expectWhole(matrix.locator(':has(> [role="grid"])'), `the table at ${size.width} pixels`);
    await expect(matrix.getByRole('button', { name: 'Do it on the stage…' })).toBeInViewport();
  }
  await expectAccessibleInBothThemes(page, 'who sees what', { within: ['#page'] });
  await page.setViewportSize({ width: 640, height: 500 });
  await expect(grid.getByRole('columnheader')).toHaveCount(3);
  await page.setViewportSize({ width: 1440, height: 900 });

  await cell.focus();
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(cell).toBeFocused();
  await matrix.getByRole('button', { name: 'Do it on the stage…' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Do it' }).press('Enter');
  await expect(
    grid.getByRole('gridcell', { name: 'Last active, Workgroup: no', exact: true }),
  ).toBeVisible();

  await matrix.getByRole('button', { name: 'Privacy sheet' }).press('Enter');
  const sheet = page.getByRole('article', {
    name: 'Can anyone learn how long Alice Ahlberg was away?',
  });
  await expect(sheet).toContainText('As the server is now, with update KB 2684128', {
    timeout: 60_000,
  });
  await expect(
    sheet.getByRole('table', { name: 'With the update: 63 of 63 checks pass' }),
  ).toBeVisible();
  await expectAccessible(page, 'the privacy sheet, dark', { within: ['#page'], colours: true });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main', { name: 'Privacy sheet' })).toHaveCount(0);
});
