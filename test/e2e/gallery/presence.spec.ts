import { expect, test } from '../support/fixtures.js';
import { alice } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';
import { Album } from './album.js';

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
    await page.setViewportSize({ width: 1920, height: 1080 });
    await stage.presence.open(alice.name);
    await expect(stage.presence.forecast('Evening call')).toBeVisible();
    await stage.calendar.open();
    await album.take(page, 'calendar, week, and devices');
    await stage.presence.intervals.scrollIntoViewIfNeeded();
    await album.take(page, 'calendar, forecast');
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
