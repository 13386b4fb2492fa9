import { expectAccessible, expectAccessibleInBothThemes } from '../support/accessibility.js';
import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol, governBy } from '../support/people.js';
import { ConfigurationWindow } from '../support/presence-panes.js';
import { StagePage } from '../support/stage-page.js';

test('axe finds nothing on the stage, its panes and dialogs in light and dark', async ({
  emulator,
}) => {
  test.slow();
  const page = await emulator.stage();
  const stage = new StagePage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(stage.client(alice.name).list).toBeVisible();
  await expectAccessibleInBothThemes(page, 'the first screen');

  await stage.shell.run(`New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto
Grant-CsClientPolicy ${alice.sip} PhotosControl
Set-CsClientPolicy -Nonsense`);
  await expect(stage.shell.errors).toHaveCount(1);
  await stage.inspect(alice.name);
  await expect(stage.signOutAndIn(alice.name)).toBeVisible();
  await expectAccessibleInBothThemes(
    page,
    'shell with output and error, ladder and pending changes',
  );

  await stage.shell.run('Remove-CsClientPolicy PhotosControl -Confirm');
  await expect(stage.shell.pane.getByRole('group', { name: /Confirm/ })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'a question of the shell', { within: ['#dock'] });
  await page.keyboard.press('n');

  await page.getByRole('button', { name: 'Why?', exact: true }).click();
  const client = stage.client(bob.name);
  await client.root.getByRole('button', { name: 'Why? Style of the contact list' }).click();
  await expect(page.getByRole('dialog', { name: /^Why\?/ })).toContainText('Evidence');
  await expectAccessibleInBothThemes(page, 'why-mode with an answer');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Why?', exact: true }).click();

  await client.options.open();
  await expectAccessibleInBothThemes(page, 'Options on the stage', { within: ['[role=dialog]'] });
  await client.options.press('Cancel');
  await stage.people.getByRole('searchbox', { name: 'Find a person' }).fill('zzz');
  await stage.openSettings();
  await expectAccessibleInBothThemes(page, 'settings', { within: ['dialog[open]'] });
  await stage.closeSettings();
  await page.setViewportSize({ width: 1024, height: 700 });
  await expectAccessibleInBothThemes(page, 'a small window where nobody was found');
});

test('axe finds nothing on devices, forecast, calendar, faults, timeline and configuration in light and dark', async ({
  emulator,
}) => {
  test.slow();
  const page = await emulator.stage();
  const stage = new StagePage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const mailbox = alice.sip;
  const times = { start: '08:00', end: '09:00' };
  for (const [subject, busyType, allDay] of [
    ['Review', 'busy', false],
    ['Focus', 'tentative', false],
    ['Lunch', 'free', false],
    ['Leave', 'oof', true],
  ] as const)
    await emulator.command({
      name: 'exchange.add-entry',
      mailbox,
      subject,
      ...times,
      busyType,
      allDay,
    });
  const fault = { target: 'ews', kind: 'unavailable', times: 1 } as const;
  await emulator.command({ name: 'exchange.set-fault', ...fault });
  await emulator.command({ name: 'endpoint.add', sip: mailbox, device: 'mobile' });
  await emulator.command({ name: 'clock.run', duration: '00:45:00' });
  await emulator.command({ name: 'exchange.set-fault', ...fault, kind: 'slow' });
  await stage.presence.open(alice.name);
  await expect(stage.presence.forecast('Review')).toBeVisible();
  await stage.calendar.open();
  await expectAccessibleInBothThemes(page, 'devices, forecast, calendar and faults', {
    within: ['#dock', '#inspector-panel'],
  });
  await stage.calendar.entry('Review').click();
  await expectAccessibleInBothThemes(page, 'an entry in its form', { within: ['dialog[open]'] });
  await page.keyboard.press('Escape');
  await stage.timeline.open();
  await stage.timeline.slider.focus();
  await expectAccessibleInBothThemes(page, 'timeline', { within: ['#dock'] });
  await stage.timeline.pane.getByRole('button', { name: 'As a table' }).click();
  await stage.timeline.pane.getByRole('table').waitFor();
  await new ConfigurationWindow(stage.client(bob.name)).open();
  await expectAccessibleInBothThemes(page, 'timeline as a table, Configuration Information', {
    within: ['#dock', 'dialog[open]'],
  });
});

const visible = '-ShowManagePrivacyRelationships $true -EnableAppearOffline $true';

for (const displayPhoto of ['AllPhotos', 'PhotosFromADOnly', 'NoPhoto'] as const) {
  test(`axe finds nothing on a client in each view and display mode under ${displayPhoto}`, async ({
    emulator,
  }) => {
    test.slow();
    await governBy(emulator, alice, `-DisplayPhoto ${displayPhoto} ${visible}`);
    const page = await emulator.client(alice.sip);
    const client = new ClientPage(page, alice.name);
    for (const view of ['Status', 'Relationship', 'Groups'] as const)
      for (const rows of ['one-line', 'two-lines'] as const) {
        await emulator.command({
          name: 'client.set-display',
          sip: alice.sip,
          choice: { rows, view: view.toLowerCase() as Lowercase<typeof view> },
        });
        await expect(client.root.getByRole('tab', { name: view, selected: true })).toBeVisible();
        await expectAccessible(page, `${view} in ${rows}`);
      }
    await client.openContactMenu(carol.name);
    await client.openSubmenu('Change Privacy Relationship');
    await expect(client.radioItem('Workgroup')).toBeVisible();
    await expectAccessible(page, 'contact menu with its submenu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await client.openCard(carol.name);
    await client.card(carol.name).getByRole('tab', { name: 'Contact', exact: true }).waitFor();
    await expectAccessible(page, 'contact card');
    await client.card(carol.name).getByRole('tab', { name: 'Organization' }).click();
    await expectAccessible(page, 'contact card with its organization');
    await page.keyboard.press('Escape');
    await client.root.getByRole('searchbox', { name: 'Find a contact' }).fill('an');
    await page
      .getByRole('button', { name: /^Add .+ to contacts$/ })
      .first()
      .waitFor();
    await expectAccessible(page, 'search results');
  });
}

for (const displayPhoto of ['AllPhotos', 'PhotosFromADOnly', 'NoPhoto'] as const) {
  test(`axe finds nothing on the pages of Options under ${displayPhoto}`, async ({ emulator }) => {
    test.slow();
    await governBy(emulator, alice, `-DisplayPhoto ${displayPhoto}`);
    const page = await emulator.client(alice.sip);
    const { options } = new ClientPage(page, alice.name);
    await options.open();
    for (const title of await options.tabs.allTextContents()) {
      await options.turnTo(title);
      await expectAccessible(page, title);
    }
  });
}

test('axe finds nothing on the menus, panes, About and sign-in screen of a client', async ({
  emulator,
}) => {
  test.slow();
  await governBy(emulator, alice, visible);
  const page = await emulator.client(alice.sip);
  const client = new ClientPage(page, alice.name);
  await client.status.click();
  await expectAccessible(page, 'status menu');
  await page.keyboard.press('Escape');
  await client.openDisplayMenu();
  await expectAccessible(page, 'display menu');
  await page.keyboard.press('Escape');
  for (const [pane, content] of [
    ['Activity Feeds', client.root.getByRole('heading', { name: 'All Updates' })],
    ['Conversations', client.root.getByText('No conversation is open.')],
    ['Phone', client.root.getByRole('heading', { name: 'Voice Mail' })],
    ['Contacts', client.list],
  ] as const) {
    await client.root.getByRole('button', { name: pane }).click();
    await content.waitFor();
    await expectAccessible(page, pane);
  }
  await client.root.getByRole('button', { name: 'Show Menu' }).click();
  await client.openSubmenu('Help');
  await client.item('About Lync Client Emulator').click();
  await page.getByRole('dialog', { name: /^About/ }).waitFor();
  await expectAccessible(page, 'About');
  await page.keyboard.press('Escape');
  await client.chooseStatus('Sign Out');
  await page.getByRole('button', { name: 'Sign In' }).waitFor();
  await expectAccessible(page, 'sign-in screen');
});
