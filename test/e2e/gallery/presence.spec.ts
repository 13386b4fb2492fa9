import { ClientPage } from '../support/client-page.js';
import { showEveryPresence } from '../support/every-presence.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { governBy } from '../support/policies.js';
import { ConfigurationWindow } from '../support/presence-panes.js';
import { StagePage } from '../support/stage-page.js';
import { Album } from './album.js';

test('presence: every class as tile, one line and classic square', async ({ emulator }) => {
  test.slow();
  const album = new Album('presence', 'classes');
  await showEveryPresence(emulator);
  await governBy(emulator, alice, '-ShowManagePrivacyRelationships $true');
  await emulator.command({ name: 'clock.run', duration: '00:00:01' });
  const page = await emulator.client(alice.sip);
  await page.setViewportSize({ width: 360, height: 1240 });
  const looks = [
    ['tile', 'two-lines'],
    ['one line', 'one-line'],
  ] as const;
  for (const view of ['groups', 'status'] as const)
    for (const [look, rows] of looks) {
      const choice = { rows, view };
      await emulator.command({ name: 'client.set-display', sip: alice.sip, choice });
      await album.take(page, `${look}, ${view}`);
    }
  await emulator.shell('Set-CsClientPolicy -Identity For-alice -DisplayPhoto NoPhoto');
  await emulator.command({ name: 'client.sign-out-and-in', sip: alice.sip });
  await expect(new ClientPage(page, alice.name).ownPicture).toHaveCount(0);
  const choice = { view: 'groups' } as const;
  await emulator.command({ name: 'client.set-display', sip: alice.sip, choice });
  await album.take(page, 'classic square, groups');
  album.write();
});

test('client: note, calendar on the card, Configuration Information', async ({ emulator }) => {
  const album = new Album('client', 'presence');
  for (const text of ['In London until Friday', 'Ask Bob about the budget', 'At lunch'])
    await emulator.command({ name: 'client.set-note', sip: alice.sip, text });
  await emulator.command({
    name: 'exchange.add-entry',
    mailbox: bob.sip,
    subject: 'Budget for the second half of the year',
    location: 'Room 4',
    start: '08:00',
    end: '09:30',
  });
  const relate = { contact: alice.sip, relationship: 'workgroup' } as const;
  await emulator.command({ name: 'client.set-relationship', sip: bob.sip, ...relate });
  await emulator.command({ name: 'clock.run', duration: '00:05:00' });
  const page = await emulator.client(alice.sip);
  const client = new ClientPage(page, alice.name);
  await page.setViewportSize({ width: 640, height: 640 });
  await client.me.getByRole('textbox', { name: 'Personal note' }).hover();
  await client.me.getByRole('button', { name: 'Recent notes' }).click();
  await album.take(page, 'recent notes');
  await page.keyboard.press('Escape');
  await client.openCard(bob.name);
  await expect(client.card(bob.name)).toContainText('Budget');
  await album.take(page, 'card of a workgroup contact in a meeting');
  await page.keyboard.press('Escape');
  await new ConfigurationWindow(client).open();
  await album.take(page, 'Configuration Information');
  album.write();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`stage: presence, calendar, timeline, ${colorScheme}`, async ({ emulator }) => {
    test.slow();
    const album = new Album('stage presence', colorScheme);
    const entries = [
      ['Stand-up', '08:00', '08:15', 'busy'],
      ['Design review', '09:10', '10:30', 'busy'],
      ['Focus time', '10:00', '11:00', 'tentative'],
      ['Dentist', '13:00', '14:00', 'oof'],
      ['Lunch', '12:00', '12:45', 'free'],
      ['Evening call', '20:00', '21:00', 'busy'],
    ] as const;
    await emulator.command({ name: 'clock.run', duration: '00:01:00' });
    for (const [subject, start, end, busyType] of entries) {
      const times = { mailbox: alice.sip, subject, start, end, busyType };
      await emulator.command({ name: 'exchange.add-entry', ...times, location: 'Room 4' });
    }
    await emulator.command({
      name: 'exchange.add-entry',
      mailbox: alice.sip,
      subject: 'Offsite',
      start: '2010-12-09T00:00',
      end: '2010-12-10T23:00',
      allDay: true,
      busyType: 'oof',
    });
    const fault = { target: 'ews', kind: 'unavailable', times: 1 } as const;
    await emulator.command({ name: 'exchange.set-fault', ...fault });
    await emulator.command({ name: 'clock.run-to', time: '09:40:00' });
    await emulator.command({ name: 'exchange.set-fault', ...fault, kind: 'slow' });
    const page = await emulator.stage();
    const stage = new StagePage(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await stage.presence.open(alice.name);
    await expect(stage.presence.forecast('Evening call')).toBeVisible();
    await stage.calendar.open();
    await album.take(page, 'calendar, week, and devices');
    const height = page.getByRole('separator', { name: 'Height of shell and event log' });
    for (let press = 0; press < 12; press += 1) await height.press('ArrowUp');
    await height.blur();
    await stage.presence.intervals.scrollIntoViewIfNeeded();
    await album.take(page, 'calendar higher, forecast');
    await stage.calendar.pane.getByRole('radio', { name: 'Day' }).click();
    await stage.calendar.mailbox
      .getByRole('button', { name: 'Set fault' })
      .scrollIntoViewIfNeeded();
    await stage.presence.server.scrollIntoViewIfNeeded();
    await album.take(page, 'calendar, day, faults and server');
    await stage.calendar.entry('Design review').click();
    await album.take(page, 'an entry in its form');
    await page.keyboard.press('Escape');
    await stage.timeline.open();
    await album.take(page, 'timeline');
    await stage.timeline.pane.getByRole('radio', { name: 'Day' }).click();
    await stage.timeline.slider.press('p');
    await album.take(page, 'timeline of a day, scrubbed');
    await stage.timeline.pane.getByRole('radio', { name: 'Week' }).click();
    await album.take(page, 'timeline of a week');
    await stage.timeline.pane.getByRole('button', { name: 'As a table' }).click();
    await album.take(page, 'timeline as a table');
    await page.setViewportSize({ width: 1024, height: 700 });
    await stage.calendar.open();
    await album.take(page, 'small window');
    album.write();
  });
