import { writeFileSync } from 'node:fs';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';
import { Album } from './album.js';

for (const colorScheme of ['light', 'dark'] as const)
  test(`stage, ${colorScheme}`, async ({ emulator }) => {
    test.slow();
    const album = new Album('stage', colorScheme);
    const page = await emulator.stage();
    const stage = new StagePage(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(stage.client(bob.name).list).toBeVisible();
    await expect(stage.guide.getByRole('button', { name: /^Whose photos/ })).toBeVisible();
    await album.take(page, 'first screen');
    await page.setViewportSize({ width: 1024, height: 700 });
    await album.take(page, 'first screen, small');
    await page.setViewportSize({ width: 1440, height: 900 });

    await stage.guide.getByRole('button', { name: /^Whose photos/ }).click();
    await stage.guide.getByRole('button', { name: /^Next: Two clients/ }).click();
    await expect(stage.guide.getByText('Step 1 of')).toBeVisible();
    await album.take(page, 'a story, and its next line in the shell');
    await stage.guide.getByRole('button', { name: 'Close the Story' }).click();
    await stage.shell.run(`New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto | Out-Null
Grant-CsClientPolicy ${alice.sip} PhotosControl
Get-CsUser -Identity ${alice.sip} | Format-List DisplayName, SipAddress, ClientPolicy
Set-CsClientPolicy PhotosControl -DisplayPhoto None`);
    await expect(stage.shell.errors).toHaveCount(1);
    await stage.inspect(alice.name);
    await expect(stage.signOutAndIn(alice.name)).toBeVisible();
    await album.take(page, 'shell with output and an error, ladder and pending changes');
    await stage.shell.run('Remove-CsClientPolicy PhotosControl -Confirm');
    await expect(stage.shell.pane.getByRole('group', { name: /Confirm/ })).toBeVisible();
    await album.take(page, 'a question of the shell');
    await page.keyboard.press('n');
    await stage.signOutAndIn(alice.name).click();
    await expect(stage.client(alice.name).ownPicture).toHaveCount(0);
    await album.take(page, 'after the sign-in');

    await page.getByRole('button', { name: 'Why?', exact: true }).click();
    const why = { name: 'Why? Style of the contact list' };
    await stage.client(alice.name).root.getByRole('button', why).click();
    await expect(page.getByRole('dialog', why).getByText('Decided by')).toBeVisible();
    await album.take(page, 'why-mode');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Why?', exact: true }).click();
    await stage.client(bob.name).options.open();
    await stage.client(bob.name).options.turnTo('My Picture');
    await album.take(page, 'Options on the stage');
    await stage.client(bob.name).options.press('Cancel');
    const compare = { name: `Compare ${bob.name} before and after` };
    await stage.frame(bob.name).getByRole('button', compare).click();
    const choice = page.getByRole('combobox', { name: 'Policy or setting' });
    await choice.selectOption('DisplayPhoto NoPhoto');
    await expect(page.getByRole('button', { name: /^Difference 1 of/ })).toBeVisible();
    await album.take(page, 'before and after');
    await page.getByRole('radio', { name: 'Slider' }).check();
    await album.take(page, 'before and after, one picture');
    await page.getByRole('radio', { name: '2-up' }).check();
    await page.getByRole('button', { name: 'Stage', exact: true }).click();
    await stage.openSettings();
    await album.take(page, 'settings');
    await stage.closeSettings();
    await stage.people.getByRole('button', { name: `Sign in ${carol.name}` }).click();
    await expect(stage.client(carol.name).list).toBeVisible();
    await album.take(page, 'three clients');
    await stage.inspect(alice.name);
    await stage.guide.getByRole('button', { name: 'Resultant policy' }).click();
    await page
      .getByRole('row', { name: /^DisplayPhoto/ })
      .first()
      .waitFor();
    await album.take(page, 'resultant policy');
    await page.keyboard.press('Escape');
    album.write();
  });

test('stage with notices', async ({ dataFolder, start }) => {
  const album = new Album('stage', 'notices');
  writeFileSync(`${dataFolder}/state.json`, '{ "schemaVersion": 1,\n  "state": {{} }');
  const page = await (await start({ wayOn: 'start-afresh' })).stage();
  await expect(page.getByText(/state\.set-aside-1\.json/).first()).toBeVisible();
  await album.take(page, 'state set aside');
  album.write();
});

test('picture for the README', async ({ emulator }) => {
  const page = await emulator.stage();
  const stage = new StagePage(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 820 });
  const signOutAndIn = async () => {
    await stage.signOutAndIn(alice.name).click();
    await expect(stage.signOutAndIn(alice.name)).toHaveCount(0);
  };
  await page.getByRole('radio', { name: 'Operate' }).check();
  await page.keyboard.press('Alt+2');
  await stage.shell.type('New-CsClientPolicy PhotosControl | Out-Null');
  await stage.shell.type(`Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  await stage.shell.type('Set-CsClientPolicy PhotosControl -DisplayPhoto PhotosFromADOnly');
  await signOutAndIn();
  await stage.shell.type('Set-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto');
  await signOutAndIn();
  await expect(stage.client(alice.name).ownPicture).toHaveCount(0);
  await Album.shoot(page, 'screenshot.png');
});
