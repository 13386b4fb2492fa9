import { expectAccessibleInBothThemes } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('a person is found by policy, and the page of what governs them opens and is left by keyboard', async ({
  emulator,
}) => {
  await emulator.shell(`New-CsClientPolicy "Front Desk" -DisplayPhoto NoPhoto | Out-Null
    Grant-CsClientPolicy ${carol.sip} "Front Desk"`);
  const stage = new StagePage(await emulator.stage());
  const { page, people } = stage;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('front desk');
  await expect(people.getByText('1 person by policy')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(people.getByRole('button', { name: `Sign in ${carol.name}` })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');

  const policy = page.getByRole('main', { name: 'Resultant policy' });
  const photo = policy.getByRole('row', { name: /^DisplayPhoto/ });
  await expect(photo.first()).toContainText('NoPhoto');
  await expect(photo.first()).toContainText('Tag:Front Desk');
  await expect(policy.getByRole('heading', { name: 'Resultant policy' })).toBeFocused();
  expect(page.url()).toContain('#page=policy&person=carol');

  await emulator.shell('Set-CsClientPolicy Tag:"Front Desk" -DisplayPhoto PhotosFromADOnly');
  await expect(photo.first()).toContainText('PhotosFromADOnly');
  await expect(stage.clock).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(policy).toHaveCount(0);
  await expect(people.getByRole('button', { name: /^Resultant policy of Carol/ })).toBeFocused();
});

test('two people stand beside each other, and a click opens the client of the first', async ({
  emulator,
}) => {
  await emulator.shell(`New-CsClientPolicy Kiosk -DisplayPhoto NoPhoto | Out-Null
    Grant-CsClientPolicy ${alice.sip} Kiosk`);
  const stage = new StagePage(await emulator.stage());
  const { page } = stage;
  await stage.inspect(alice.name);
  await stage.guide.getByRole('button', { name: 'Resultant policy' }).click();
  const policy = page.getByRole('main', { name: 'Resultant policy' });
  await policy.getByRole('combobox', { name: 'Compare with…' }).fill(bob.sip);
  await expect(policy.getByRole('option', { name: new RegExp(bob.name) })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(policy.getByText(/^1 setting differs between/)).toBeVisible();
  await expect(policy.getByRole('row', { name: /^DisplayPhoto/ }).getByRole('cell')).toContainText([
    'NoPhoto',
    'AllPhotos',
    'differs',
  ]);
  await page.goBack();
  await expect(policy.getByRole('combobox', { name: 'Compare with…' })).toBeVisible();
  await policy.getByRole('button', { name: 'Open the client' }).click();
  await expect(stage.frame(alice.name)).toBeInViewport();
});

test('axe finds nothing on the resultant policy, alone and compared, in light and dark', async ({
  emulator,
}) => {
  test.slow();
  const stage = new StagePage(await emulator.stage());
  const { page } = stage;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await emulator.shell(`New-CsClientPolicy Kiosk -DisplayPhoto NoPhoto | Out-Null
    Set-CsClientPolicy -DisplayPhoto PhotosFromADOnly
    Grant-CsClientPolicy ${alice.sip} Kiosk`);
  await stage.inspect(alice.name);
  await stage.guide.getByRole('button', { name: 'Resultant policy' }).click();
  const policy = page.getByRole('main', { name: 'Resultant policy' });
  await expect(policy.getByRole('row', { name: /^DisplayPhoto/ })).toHaveCount(2);
  const look = { within: ['#page'] };
  await expectAccessibleInBothThemes(page, 'the resultant policy of a person', look);
  await policy.getByText('client-policy/DisplayPhoto', { exact: true }).click();
  await policy.getByRole('combobox', { name: 'Compare with…' }).fill(bob.name);
  await policy.getByRole('option', { name: new RegExp(bob.name) }).click();
  await expect(policy.getByText(/^1 setting differs/)).toBeVisible();
  await expectAccessibleInBothThemes(page, 'two people beside each other', look);
});
