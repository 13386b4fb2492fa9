import type { Emulator } from '../support/emulator.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { ConfigurationWindow } from '../support/presence-panes.js';
import { StagePage } from '../support/stage-page.js';

const runTo = (emulator: Emulator, time: string) =>
  emulator.command({ name: 'clock.run-to', time });

test('B1 a meeting put in between poll and publication flips presence at 08:30:00, back at 09:00:00', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await runTo(emulator, '08:01:00');
  await stage.calendar.open();
  await stage.calendar.create('Design review', '2010-12-06T08:10', '2010-12-06T09:00');
  await expect(
    stage.calendar.pane.getByRole('button', { name: 'Design review, 08:10 to 09:00, Busy' }),
  ).toBeInViewport();
  await stage.presence.open(alice.name);
  const forecast = stage.presence.forecast('Design review');
  await expect(forecast).toContainText('08:30:00 In a meeting');
  await expect(forecast).toContainText('back at 09:00:00');
  const row = stage.client(bob.name).row(alice.name);
  const { status } = stage.client(alice.name);
  for (const [time, text] of [
    ['08:29:59', 'Available'],
    ['08:30:00', 'In a meeting'],
    ['08:59:59', 'In a meeting'],
    ['09:00:00', 'Available'],
  ] as const) {
    await runTo(emulator, time);
    await expect(row).toHaveAccessibleName(new RegExp(`^${alice.name}, ${text}(,|$)`));
    await expect(status).toHaveAccessibleName(`Status: ${text}`);
  }
  await expect(forecast).toHaveCount(0);
});

test('the intervals of the article are in force after the next sign-in, and a broken Exchange is named where its user looks', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.shell.run(`Set-CsClientPolicy -WebServicePollInterval 00:15:00
Set-CsClientPolicy -CalendarStatePublicationInterval 600`);
  await stage.presence.open(alice.name);
  const { intervals } = stage.presence;
  await expect(intervals).toContainText('not set: the client’s own default');
  await stage.signOutAndIn(alice.name).click();
  await expect(intervals.getByRole('definition').nth(0)).toHaveText('00:15:00');
  await expect(intervals.getByRole('definition').nth(1)).toHaveText('00:10:00');
  await expect(intervals).toContainText('Global, WebServicePollInterval');
  await runTo(emulator, '08:00:01');

  await stage.calendar.open();
  const { mailbox } = stage.calendar;
  await mailbox.getByRole('combobox', { name: 'What' }).selectOption('503 Unavailable');
  await mailbox.getByRole('combobox', { name: 'How long' }).selectOption('A number of requests');
  await mailbox.getByRole('button', { name: 'Set fault' }).click();
  await expect(mailbox.getByRole('list', { name: 'Faults in force' })).toContainText(
    '503 Unavailable: Exchange Web Services',
  );
  const configuration = new ConfigurationWindow(stage.client(alice.name));
  await configuration.open();
  await expect(configuration.value('Calendar Poll Interval')).toHaveText('00:15:00');
  await expect(configuration.value('Client Policy')).toHaveText('Global');
  await expect(configuration.value('EWS Information')).toHaveText('EWS Status OK');
  await runTo(emulator, '08:15:00');
  await expect(configuration.value('EWS Information')).toContainText('It is unavailable (503).');
  await expect(configuration.value('Last Calendar Poll')).toHaveText('08:15:00, failed');
  await expect(configuration.value('Next Calendar Poll')).toHaveText('08:30:00');
  await expect(mailbox).toContainText('Exchange answers as it should.');
  await runTo(emulator, '08:30:00');
  await expect(configuration.value('EWS Information')).toHaveText('EWS Status OK');
  await expect(configuration.value('Next Calendar Publication')).toHaveText('08:40:00');
});

test('entries are drawn, moved and resized, read from a file only once, and found in every week', async ({
  emulator,
}) => {
  const { page, calendar } = new StagePage(await emulator.stage());
  await calendar.open();
  const hour = (name: string) => calendar.pane.getByRole('gridcell', { name });
  await hour('Tue 7 Dec 09:00').hover({ position: { x: 30, y: 2 } });
  await page.mouse.down();
  await hour('Tue 7 Dec 09:30').hover({ position: { x: 30, y: 20 } });
  await page.mouse.up();
  await calendar.form.getByRole('textbox', { name: 'Subject' }).fill('Drawn');
  await page.keyboard.press('Enter');
  const drawn = calendar.entry('Drawn');
  await expect(drawn).toHaveAccessibleName('Drawn, 09:00 to 10:00, Busy');

  /** From where the pointer is to a place in an hour, which what is dragged may lie over by then. */
  const dragTo = async (name: string, position: { x: number; y: number }) => {
    await page.mouse.down();
    await hour(name).hover({ force: true, position });
    await page.mouse.up();
  };
  await drawn.hover({ position: { x: 20, y: 12 } });
  await dragTo('Wed 8 Dec 09:30', { x: 22, y: 13 });
  await expect(drawn).toHaveAccessibleName('Drawn, 09:30 to 10:30, Busy');
  await expect(
    calendar.pane.getByRole('gridcell', { name: /^Wed 8 Dec 09:30, Drawn/ }),
  ).toHaveCount(1);
  await calendar.edge('Drawn', 'end').hover({ position: { x: 20, y: 3 } });
  await dragTo('Wed 8 Dec 11:00', { x: 22, y: 18 });
  await expect(drawn).toHaveAccessibleName('Drawn, 09:30 to 11:30, Busy');
  await expect(calendar.form).toHaveCount(0);
  await drawn.focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(drawn).toHaveAccessibleName('Drawn, 09:30 to 11:15, Busy');
  await expect(drawn).toBeFocused();

  const file = `BEGIN:VCALENDAR
BEGIN:VEVENT
UID:leave@contoso.com
SUMMARY:Leave
DTSTART;VALUE=DATE:20101221
DURATION:P2D
X-MICROSOFT-CDO-BUSYSTATUS:OOF
END:VEVENT
END:VCALENDAR
`;
  const leave = { name: 'leave.ics', mimeType: 'text/calendar', buffer: Buffer.from(file) };
  const input = calendar.pane.getByLabel('Import .ics…').and(page.locator('input'));
  await input.setInputFiles(leave);
  await expect(calendar.pane.getByRole('status')).toHaveText('1 entry from leave.ics');
  await input.setInputFiles(leave);
  await expect(calendar.pane.getByRole('status')).toHaveText(
    '1 entry from leave.ics, in place of 1',
  );
  for (const _ of [1, 2])
    await calendar.pane.getByRole('button', { name: 'Later', exact: true }).click();
  await expect(calendar.entry('Leave')).toHaveCount(2);
  await expect(calendar.entry('Leave').first()).toHaveAccessibleName(
    'Leave, All day, Out of office',
  );
});
