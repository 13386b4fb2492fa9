import { expect, test } from '../support/desktop-fixtures.js';

const laptop = {
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  workArea: { x: 0, y: 0, width: 1440, height: 860 },
};
const beamer = {
  bounds: { x: 1440, y: 0, width: 1920, height: 1080 },
  workArea: { x: 1440, y: 0, width: 1920, height: 1040 },
};
const audience = 'lync://app/?audience';

test('the audience has the second screen by itself, and goes when the presentation ends', async ({
  launch,
}) => {
  const program = await launch({ facts: { displays: [laptop, beamer] } });
  const { page } = await program.window('lync://app/');
  await page.getByRole('main', { name: 'Clients' }).waitFor();
  await page.keyboard.press('F5');
  const shown = await program.window(audience);
  await expect(shown.page.getByRole('main', { name: 'Lync clients' })).toBeVisible();
  const windows = async () => (await program.state()).windows;
  await expect.poll(windows).toMatchObject([
    { url: 'lync://app/#page=present', fullScreen: null },
    { url: audience, visible: true, fullScreen: beamer.bounds },
  ]);
  const [, opened] = await windows();
  expect(opened?.options.webPreferences).toMatchObject({ backgroundThrottling: false });
  await expect(page.getByText('The audience window is open')).toBeVisible();

  await page.getByRole('button', { name: 'Swap screens' }).click();
  await expect.poll(windows).toMatchObject([{}, { url: audience, fullScreen: laptop.bounds }]);
  const [moved] = await windows();
  expect(moved?.bounds.x).toBeGreaterThanOrEqual(beamer.bounds.x);
  await page.keyboard.press('s');
  await expect.poll(windows).toMatchObject([{}, { url: audience, fullScreen: beamer.bounds }]);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'End it' }).click();
  await expect(page.getByRole('main', { name: 'Clients' })).toBeVisible();
  await program.quit();
});
