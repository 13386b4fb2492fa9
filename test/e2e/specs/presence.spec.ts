import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol, governBy } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('what happens at a person’s devices is what a colleague sees', async ({ emulator }) => {
  const stage = new StagePage(await emulator.stage());
  const { presence } = stage;
  const row = stage.client(bob.name).row(alice.name);
  const reads = (text: string) =>
    expect(row).toHaveAccessibleName(new RegExp(`^${alice.name}, ${text}(,|$)`));
  await presence.open(alice.name);
  await presence.act('Lock');
  await reads('Away');
  await presence.act('Unlock');
  await reads('Available');
  await presence.act('Start call');
  await reads('In a call');
  await presence.act('End call');
  await presence.act('Start conference');
  await reads('In a conference');
  await presence.act('End call');
  await presence.act('Walk away');
  await emulator.command({ name: 'clock.run', duration: '00:05:00' });
  await reads('Inactive');
  await emulator.command({ name: 'clock.run', duration: '00:05:00' });
  await reads('Away');
  await presence.devices.getByRole('button', { name: 'Add a mobile' }).click();
  await reads('Available');
  await presence.devices.getByRole('button', { name: 'Remove Mobile' }).click();
  await presence.act('Come back');
  await reads('Available');
  await presence.act('Disconnect');
  await reads('Offline');
  await presence.act('Reconnect');
  await reads('Available');
  await presence.devices.getByRole('textbox', { name: /^How long to sleep/ }).fill('02:00');
  await presence.act('Sleep');
  // Available is what is read before the sleep as well, so the log says when it is over.
  const offline = async () =>
    (await emulator.command({ name: 'log.read' })).entries.filter(
      ({ kind, sip, text }) =>
        kind === 'presence.changed' && sip === alice.sip && text.endsWith('is Offline.'),
    );
  await expect.poll(offline).toHaveLength(2);
  await reads('Available');
});

test('A1 to A6 how long ago: a colleague reads it as it ticks, an external contact does not, and after the server update nobody', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const [watcher, subject] = [stage.client(alice.name), stage.client(bob.name)];
  const row = watcher.row(bob.name);
  const relate = async (relationship: string) => {
    await subject.openContactMenu(alice.name);
    await subject.item('Change Privacy Relationship').click();
    await subject.radioItem(relationship).click();
  };
  await relate('Colleagues');
  await emulator.command({ name: 'clock.run-to', time: '11:27:30' });
  await emulator.command({ name: 'endpoint.lock', sip: bob.sip });
  await expect(row).toHaveAccessibleName(`${bob.name}, Away`);
  await emulator.command({ name: 'clock.run-to', time: '11:35:00' });
  await expect(row).toHaveAccessibleName(`${bob.name}, Away, 7 mins`);
  await emulator.command({ name: 'clock.run', duration: '00:00:30' });
  await expect(row).toHaveAccessibleName(`${bob.name}, Away, 8 mins`);
  await expect(row).toContainText('Away  8 mins', { useInnerText: true });

  await relate('External Contacts');
  await expect(row).toHaveAccessibleName(`${bob.name}, Away`);
  await relate('Blocked Contacts');
  await expect(row).toHaveAccessibleName(`${bob.name}, Offline`);
  await relate('Workgroup');
  await expect(row).toHaveAccessibleName(`${bob.name}, Away, 8 mins`);
  await watcher.openCard(bob.name);
  await expect(watcher.card(bob.name)).toContainText('8 mins');

  await stage.presence.open(bob.name);
  await stage.presence.server.getByRole('radio', { name: /^Removed from every delivery/ }).click();
  const age = /\d+ (min|hour|day)s?/;
  await expect(row).toHaveAccessibleName(`${bob.name}, Away`);
  await emulator.command({ name: 'client.sign-out-and-in', sip: alice.sip });
  await expect(row).toHaveAccessibleName(`${bob.name}, Away`);
  await row.hover();
  await expect(row.getByRole('button', { name: 'Call', exact: true })).toBeVisible();
  const tree = () => watcher.root.ariaSnapshot();
  await expect.poll(tree).toContain(`${bob.name}, Away`);
  await expect.poll(tree).not.toMatch(age);
  await expect.poll(() => watcher.root.evaluate((root) => root.outerHTML)).not.toMatch(age);
  await watcher.root.getByRole('searchbox', { name: 'Find a contact' }).fill('Bob');
  const found = watcher.root.getByRole('button', { name: `${bob.name}, Away`, exact: true });
  await expect(found).toBeVisible();
  await found.click();
  await expect(watcher.card(bob.name)).toContainText('Away');
  await expect(watcher.card(bob.name)).not.toContainText(age);
  await expect(stage.client(bob.name).status).toHaveAccessibleName('Status: Away');
});

test('policy brings Appear Offline, custom states and the notes of before; a colleague sees what was chosen', async ({
  emulator,
  dataFolder,
}) => {
  const states = join(dataFolder, 'states.xml');
  writeFileSync(
    states,
    `<?xml version="1.0"?>
<customStates xmlns="http://schemas.microsoft.com/09/2009/communicator/customStates">
<customState ID="1" availability="busy"><activity LCID="1033">Counting stock</activity></customState>
</customStates>`,
  );
  await emulator.shell('Set-CsUserServicesConfiguration -MaxPersonalNotes 2');
  await governBy(
    emulator,
    alice,
    `-EnableAppearOffline $true -CustomStateUrl "${pathToFileURL(states)}"`,
  );
  const stage = new StagePage(await emulator.stage());
  const client = stage.client(alice.name);
  const row = stage.client(bob.name).row(alice.name);
  await client.chooseStatus('Counting stock');
  await expect(row).toHaveAccessibleName(new RegExp(`^${alice.name}, Counting stock(,|$)`));
  await expect(client.status).toHaveAccessibleName('Status: Counting stock');
  await client.chooseStatus('Appear Offline');
  await expect(row).toHaveAccessibleName(new RegExp(`^${alice.name}, Offline(,|$)`));
  await client.chooseStatus('Reset Status');
  await expect(row).toHaveAccessibleName(new RegExp(`^${alice.name}, Available(,|$)`));

  const note = client.me.getByRole('textbox', { name: 'Personal note' });
  for (const text of ['One', 'Two', 'Three']) {
    await note.fill(text);
    await note.press('Enter');
  }
  await expect(row).toHaveAccessibleName(/, note: Three$/);
  await note.hover();
  await client.me.getByRole('button', { name: 'Recent notes' }).click();
  await expect(stage.page.getByRole('menuitem')).toHaveText(['Two', 'Remove Note']);
  await client.item('Two').click();
  await expect(row).toHaveAccessibleName(/, note: Two$/);
  await stage.client(bob.name).status.click();
  await expect(stage.client(bob.name).item('Available')).toBeVisible();
  await expect(stage.client(bob.name).item('Appear Offline')).toHaveCount(0);
});

test('the card of a contact tells of the calendar as the relationship allows, and goes with the time', async ({
  emulator,
}) => {
  await emulator.command({
    name: 'exchange.add-entry',
    mailbox: alice.sip,
    subject: 'Budget',
    location: 'Room 4',
    start: '08:30',
    end: '09:30',
  });
  const relate = async (relationship: 'colleagues' | 'workgroup' | 'external-contacts') => {
    const change = { sip: alice.sip, contact: bob.sip, relationship };
    await emulator.command({ name: 'client.set-relationship', ...change });
    await emulator.command({ name: 'clock.run', duration: '00:00:01' });
  };
  await relate('colleagues');
  const page = await emulator.client(bob.sip);
  const client = new ClientPage(page, bob.name);
  await client.openCard(alice.name);
  const card = client.card(alice.name);
  const calendar = card.getByRole('definition').filter({ hasText: /^(Free|Currently) / });
  await expect(calendar).toHaveText('Free until 8:30 AM');
  await emulator.command({ name: 'clock.run-to', time: '08:30:00' });
  await expect(card).toContainText('In a meeting');
  await expect(calendar).toHaveText('Currently busy. Free at 9:30 AM.');
  await expect(card).not.toContainText('Budget');
  await relate('workgroup');
  await expect(card).toContainText('Budget');
  await relate('external-contacts');
  await expect(card).not.toContainText('Budget');
  await expect(calendar).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(client.row(carol.name)).toBeVisible();
});
