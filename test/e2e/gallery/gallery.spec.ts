import { writeFileSync } from 'node:fs';
import { ClientPage } from '../support/client-page.js';
import type { Emulator } from '../support/emulator.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol, diego, fay } from '../support/people.js';
import { governBy } from '../support/policies.js';
import { StagePage } from '../support/stage-page.js';
import { Album } from './album.js';

const clientSize = { width: 330, height: 640 };
const dialogSize = { width: 780, height: 640 };
const looks = ['AllPhotos', 'PhotosFromADOnly', 'NoPhoto'] as const;

/** People with some life: statuses, notes and an age. */
async function enliven(emulator: Emulator): Promise<void> {
  for (const person of [carol, diego, fay])
    await emulator.command({ name: 'client.sign-in', sip: person.sip });
  await emulator.command({ name: 'client.set-status', sip: diego.sip, status: 'do-not-disturb' });
  await emulator.command({ name: 'client.set-status', sip: carol.sip, status: 'appear-away' });
  await emulator.command({ name: 'clock.run', duration: '00:25:00' });
}

for (const look of looks)
  test(`client under ${look}`, async ({ emulator }) => {
    test.slow();
    const album = new Album('client', look);
    await enliven(emulator);
    await governBy(
      emulator,
      alice,
      `-DisplayPhoto ${look} -ShowManagePrivacyRelationships $true -EnableAppearOffline $true`,
    );
    const page = await emulator.client(alice.sip);
    const client = new ClientPage(page, alice.name);
    await page.setViewportSize(clientSize);
    for (const rows of ['two-lines', 'one-line'] as const)
      for (const view of ['groups', 'status', 'relationship'] as const) {
        const choice = { rows, view };
        await emulator.command({ name: 'client.set-display', sip: alice.sip, choice });
        await album.take(page, `${view}, ${rows}`);
      }
    const choice = { rows: 'two-lines', view: 'groups' } as const;
    await emulator.command({ name: 'client.set-display', sip: alice.sip, choice });

    await client.row(carol.name).hover();
    await album.take(page, 'row under the pointer');
    await client.status.click();
    await album.take(page, 'status menu');
    await page.keyboard.press('Escape');
    await client.openDisplayMenu();
    await album.take(page, 'display menu');
    await page.keyboard.press('Escape');
    await client.root.getByRole('searchbox', { name: 'Find a contact' }).fill('an');
    await page
      .getByRole('button', { name: /^Add .+ to contacts$/ })
      .first()
      .waitFor();
    await album.take(page, 'search results');
    await client.root.getByRole('button', { name: 'Clear search' }).click();

    await page.setViewportSize({ width: 640, height: 640 });
    await client.openContactMenu(carol.name);
    await client.item('Change Privacy Relationship').click();
    await album.take(page, 'contact menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await client.openCard(carol.name);
    await client.card(carol.name).getByRole('tab', { name: 'Contact', exact: true }).waitFor();
    await album.take(page, 'contact card');
    await client.card(carol.name).getByRole('tab', { name: 'Organization' }).click();
    await album.take(page, 'contact card, organization');
    await page.keyboard.press('Escape');

    await page.setViewportSize(dialogSize);
    await client.options.open();
    for (const title of await client.options.tabs.allTextContents()) {
      await client.options.turnTo(title);
      await album.take(page, `Options, ${title}`);
    }
    await client.options.press('Cancel');
    album.write();
  });

test('client: sign-in, panes, alert, note forbidden, About', async ({ emulator }) => {
  const album = new Album('client', 'other');
  const page = await emulator.client(alice.sip);
  const client = new ClientPage(page, alice.name);
  await page.setViewportSize(clientSize);
  await emulator.command({ name: 'client.sign-in', sip: diego.sip });
  await emulator.command({ name: 'client.set-status', sip: diego.sip, status: 'busy' });
  const tag = { contact: diego.sip, tagged: true };
  await emulator.command({ name: 'client.tag-contact', sip: alice.sip, ...tag });
  await emulator.command({ name: 'client.set-status', sip: diego.sip, status: 'available' });
  await album.take(page, 'alert');
  for (const pane of ['Activity Feeds', 'Conversations', 'Phone'] as const) {
    await client.root.getByRole('button', { name: pane }).click();
    await album.take(page, pane);
  }
  await client.root.getByRole('button', { name: 'Contacts', exact: true }).click();
  await client.root.getByRole('button', { name: 'Show Menu' }).click();
  await client.item('Help').click();
  await album.take(page, 'menu');
  await client.item('About Lync Client Emulator').click();
  await album.take(page, 'About');
  await page.keyboard.press('Escape');
  await governBy(emulator, alice, '-DisablePresenceNote $true -DisableFeedsTab $true');
  await album.take(page, 'no note, no feeds');
  await client.chooseStatus('Sign Out');
  await page.getByRole('button', { name: 'Sign In' }).waitFor();
  await album.take(page, 'sign-in');

  await emulator.command({ name: 'client.sign-in', sip: fay.sip });
  const fays = await emulator.client(fay.sip);
  await fays.setViewportSize(clientSize);
  await album.take(fays, 'a federated watcher');
  album.write();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`stage, ${colorScheme}`, async ({ emulator }) => {
    test.slow();
    const album = new Album('stage', colorScheme);
    const page = await emulator.stage();
    const stage = new StagePage(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(stage.client(bob.name).list).toBeVisible();
    await album.take(page, 'first screen');
    await page.setViewportSize({ width: 1024, height: 700 });
    await album.take(page, 'first screen, small');
    await page.setViewportSize({ width: 1440, height: 900 });

    await stage.guide.getByRole('button', { name: 'Fill the shell' }).click();
    await album.take(page, 'the shell filled');
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
    await album.take(page, 'why-mode');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Why?', exact: true }).click();
    await stage.client(bob.name).options.open();
    await stage.client(bob.name).options.turnTo('My Picture');
    await album.take(page, 'Options on the stage');
    await stage.client(bob.name).options.press('Cancel');
    await stage.openSettings();
    await album.take(page, 'settings');
    await stage.closeSettings();
    await stage.people.getByRole('button', { name: `Sign in ${carol.name}` }).click();
    await expect(stage.client(carol.name).list).toBeVisible();
    await album.take(page, 'three clients');
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
  await stage.shell.type('New-CsClientPolicy PhotosControl | Out-Null');
  await stage.shell.type(`Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  await stage.shell.type('Set-CsClientPolicy PhotosControl -DisplayPhoto PhotosFromADOnly');
  await signOutAndIn();
  await stage.shell.type('Set-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto');
  await signOutAndIn();
  await expect(stage.client(alice.name).ownPicture).toHaveCount(0);
  await Album.shoot(page, 'screenshot.png');
});
