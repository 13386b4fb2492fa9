import { expectAccessible, showTheme } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('a policy is made, changed, granted, tried, run, undone and removed by clicking, with its cmdlet beside it', async ({
  emulator,
}) => {
  test.slow();
  const stage = new StagePage(await emulator.stage());
  const { page, guide } = stage;
  const line = page.getByRole('textbox', { name: 'The equal cmdlet' });
  const setting = (name: string) => guide.getByRole('group', { name, exact: true });
  await page.getByRole('tab', { name: 'Policies' }).click();
  await guide.getByRole('button', { name: 'New client policy' }).click();
  await guide.getByRole('textbox', { name: 'Name', exact: true }).fill('PhotosControl');
  await setting('DisplayPhoto').getByRole('radio', { name: 'NoPhoto' }).check();
  await expect(line).toHaveValue(
    'New-CsClientPolicy -Identity PhotosControl -DisplayPhoto NoPhoto',
  );
  await page.keyboard.press('Control+Enter');
  const form = guide.getByRole('form', { name: 'Tag:PhotosControl' });
  await expect(form).toBeVisible();
  await expect(setting('DisplayPhoto').getByRole('radio', { name: 'NoPhoto' })).toBeFocused();
  await expect(page.getByRole('log', { name: 'Shell output' })).toContainText('New-CsClientPolicy');

  await page.keyboard.press('/');
  await page.keyboard.type('photo fetched');
  await expect(setting('EnableURL')).toHaveCount(0);
  const size = setting('MaxPhotoSizeKB').getByRole('textbox');
  await size.fill('500');
  await expect(size).toHaveAccessibleDescription(/does not take the value 500/);
  await expect(size).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(size).toHaveValue('30');

  await line.fill('Set-CsClientPolicy PhotosControl -MaxPhotoSizeKB 20');
  await expect(size).toHaveValue('20');
  await line.fill('Get-CsClientPolicy | Set-CsClientPolicy -MaxPhotoSizeKB 20');
  await expect(form.getByText('this is a pipe')).toBeVisible();
  await expect(size).toBeDisabled();
  await form.getByRole('button', { name: 'Back to the form' }).click();

  await form.getByRole('button', { name: 'Grant…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Grant Tag:PhotosControl' });
  await dialog.getByRole('combobox', { name: 'Add a person' }).fill(alice.name);
  await dialog.getByRole('option', { name: new RegExp(alice.name) }).click();
  await dialog.getByRole('button', { name: 'Grant to 1 person' }).click();
  await expect(form.getByText(`governs 1 person: ${alice.name}`)).toBeVisible();
  await form.getByRole('button', { name: /^Undo: Shell: .*Grant-CsClientPolicy/ }).click();
  await expect(form.getByText('governs nobody')).toBeVisible();

  await emulator.shell('Remove-CsClientPolicy PhotosControl -Force');
  await expect(guide.getByRole('alert')).toContainText('Tag:PhotosControl is gone');
  await guide.getByRole('button', { name: 'Policies', exact: true }).click();
  await guide.getByRole('radio', { name: 'Server' }).check();
  await guide.getByRole('button', { name: 'Update of KB 2684128' }).click();
  await guide.getByRole('radio', { name: 'Removed' }).click();
  await expect(guide.getByRole('radio', { name: 'Removed' })).toBeChecked();
  await expect(guide.getByRole('button', { name: /^Undo: Install the update/ })).toBeVisible();
});

test('a whole client stays in sight beside the form at each size, and axe finds nothing, light or dark', async ({
  emulator,
}) => {
  test.slow();
  await emulator.shell('New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto | Out-Null');
  const stage = new StagePage(await emulator.stage());
  const { page, guide } = stage;
  await page.getByRole('tab', { name: 'Policies' }).click();
  await guide.getByRole('button', { name: 'Change Tag:PhotosControl' }).click();
  const form = guide.getByRole('form', { name: 'Tag:PhotosControl' });
  await form
    .getByRole('group', { name: 'WebServicePollInterval' })
    .getByRole('textbox')
    .fill('00:00:01');
  await expect(form.getByText(/does not take the value/)).toBeVisible();
  for (const [width, height, colorScheme] of [
    [1280, 720, 'light'],
    [1440, 900, 'dark'],
    [1920, 1080, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await showTheme(page, colorScheme);
    await expect(stage.frame(alice.name)).toBeInViewport({ ratio: 1 });
    await expect(form.getByRole('button', { name: 'Run' })).toBeInViewport({ ratio: 1 });
    if (width === 1920) continue;
    await expectAccessible(page, `the form at ${width}×${height}, ${colorScheme}`, {
      within: ['#inspector'],
      colours: true,
    });
  }
});
