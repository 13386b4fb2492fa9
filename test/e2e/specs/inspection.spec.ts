import { expectAccessible } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';

test('where a meeting got to is read by keyboard at any moment, at three sizes, light and dark', async ({
  emulator,
}) => {
  test.slow();
  const sip = 'alice@contoso.com';
  await emulator.command({ name: 'clock.run', duration: '00:01:00' });
  await emulator.command({
    name: 'exchange.add-entry',
    mailbox: sip,
    subject: 'Stand-up',
    start: '08:00',
    end: '18:00',
  });
  await emulator.command({ name: 'clock.run', duration: '02:00:00' });
  const page = await emulator.stage();
  await page.keyboard.press('Control+Shift+p');
  await page.getByRole('combobox', { name: /^Find a command/ }).fill('inspector of alice');
  await expect(page.getByRole('option', { name: /Presence inspector of Alice/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('main', { name: 'Presence inspector' });
  const column = (name: string) => inspector.getByRole('region', { name });
  const standUp = (name: string) => column(name).getByRole('button', { name: /Stand-up/ });
  await expect(standUp('Calendar')).toBeVisible();
  await expect(standUp('Cache')).toBeVisible();
  await expect(standUp('Published')).toBeVisible();
  const bob = column('Watchers').getByRole('button', { name: /Bob Barros/ });
  await expect(bob).toContainText('In a meeting');

  await bob.press('Enter');
  await expect(
    inspector.getByRole('region', { name: 'What made it so' }).getByRole('listitem'),
  ).toContainText([/calendar\.polled/, /calendar\.published/, /presence\.changed/]);

  // Two hours back the meeting had just come into the mailbox, and nobody knew of it.
  const moment = inspector.getByRole('slider', { name: 'Moment to read' });
  await moment.focus();
  await page.keyboard.press('PageUp');
  for (const key of ['PageDown', 'PageDown', 'PageDown']) await page.keyboard.press(key);
  await expect(inspector.getByText(/^As of /)).toBeVisible();
  await expect(standUp('Calendar')).toContainText('the client has not read it');
  await expect(column('Cache')).toContainText('Nothing read.');
  await expect(bob).not.toContainText('In a meeting');
  await inspector.getByRole('button', { name: 'Now' }).press('Enter');
  await expect(bob).toContainText('In a meeting');

  for (const size of sizes) {
    await page.setViewportSize(size);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wider, `${size.width} pixels are enough`).toBe(false);
    await standUp('Calendar').scrollIntoViewIfNeeded();
    await expect(standUp('Calendar')).toBeInViewport({ ratio: 1 });
    await bob.scrollIntoViewIfNeeded();
    await expect(bob).toBeInViewport({ ratio: 1 });
  }
  await expectAccessible(page, 'the inspector', { within: ['#page'] });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, 'the inspector, dark', { within: ['#page'], colours: true });

  await emulator.shell('Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto');
  await inspector.getByRole('radio', { name: 'Settings' }).check();
  const row = inspector.getByRole('row', { name: /^DisplayPhoto/ });
  await expect(row).toContainText('from the next sign-in');
  await emulator.command({ name: 'client.sign-out-and-in', sip });
  await expect(row).not.toContainText('from the next sign-in');
  await expectAccessible(page, 'the settings, dark', { within: ['#page'], colours: true });
  await page.keyboard.press('Escape');
  await expect(inspector).toHaveCount(0);
});

const sizes = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  // 1280 by 720 at 200 %.
  { width: 640, height: 360 },
];
