import { expectAccessibleInBothThemes } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';

test('intervals are planned and set by keyboard, at three sizes, light and dark', async ({
  emulator,
}) => {
  test.slow();
  const page = await emulator.stage();
  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('combobox', { name: /^Find a command/ }).fill('meeting reach presence');
  await expect(page.getByRole('option', { name: /When does a meeting/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const planner = page.getByRole('main', { name: 'When does a meeting reach presence' });
  const poll = planner.getByRole('slider', { name: 'Poll of Exchange, B' });
  await expect(poll).toHaveAttribute('aria-valuetext', '5 minutes');

  await poll.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(poll).toHaveAttribute('aria-valuetext', '15 minutes');
  await page.keyboard.press('PageUp');
  await expect(poll).toHaveAttribute('aria-valuetext', '1 hour 30 minutes');
  await expect(planner.getByText('Documents disagree whether this is allowed.')).toBeVisible();
  const typed = planner.getByRole('textbox', { name: 'WebServicePollInterval, B' });
  await typed.fill('00:04:59');
  await typed.press('Enter');
  await expect(planner.getByText(/does not take the value "00:04:59"/)).toBeVisible();
  await typed.fill('00:15:00');
  await typed.press('Enter');
  await expect(planner.getByRole('row', { name: /^Worst wait/ }).getByRole('cell')).toContainText([
    '< 30 min',
    '< 15 min',
    '15 min less',
  ]);

  const cursor = planner.getByRole('slider', { name: 'Minute of creation' });
  await cursor.focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowRight');
  await expect(cursor).toHaveAttribute(
    'aria-valuetext',
    /^Created at 08:06:30\. A shows it at 08:30:00, after 23 min 30 s\. B shows it at 08:15:00/,
  );
  await planner.getByText('As a table').click();
  await expect(
    planner.getByRole('table', { name: 'When presence flips, by minute of creation' }),
  ).toBeVisible();

  for (const size of sizes) {
    await page.setViewportSize(size);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wider, `${size.width} pixels are enough`).toBe(false);
    await expect(planner.getByRole('button', { name: 'Set B on Global' })).toBeInViewport();
    await expect(poll).toBeInViewport();
    for (const strip of await planner.getByRole('img', { name: /^[AB]\b/ }).all())
      await expect(strip).toBeInViewport({ ratio: 1 });
  }
  await expectAccessibleInBothThemes(page, 'the interval planner', { within: ['#page'] });

  await planner.getByRole('button', { name: 'Set B on Global' }).press('Enter');
  await expect(planner.getByText(/^Global has these intervals/)).toBeVisible();
  await expect(planner.getByRole('textbox', { name: 'WebServicePollInterval, A' })).toHaveValue(
    '00:15:00',
  );
  await page.keyboard.press('Escape');
  await expect(planner).toHaveCount(0);
});

const sizes = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];
