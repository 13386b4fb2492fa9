import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('the timeline is scrubbed by keys from change to change, and is a table as well', async ({
  emulator,
}) => {
  await emulator.command({ name: 'clock.run-to', time: '08:01:00' });
  const times = { start: '08:10', end: '09:00' };
  const meeting = { mailbox: alice.sip, subject: 'Design review', ...times };
  await emulator.command({ name: 'exchange.add-entry', ...meeting });
  await emulator.command({ name: 'clock.run-to', time: '09:15:00' });
  const stage = new StagePage(await emulator.stage());
  await stage.timeline.open();
  const { pane, slider } = stage.timeline;
  const reads = (text: string) =>
    expect(slider).toHaveAttribute('aria-valuetext', new RegExp(text));
  await reads('09:15:00\\. Calendar: nothing\\. .*As published: nothing\\.');
  await slider.press('p');
  await reads(`09:00:00\\..*As published: nothing\\..*${bob.name}: Available`);
  await slider.press('Shift+ArrowLeft');
  await reads(`08:59:59\\..*As published: In a meeting\\..*${bob.name}: In a meeting`);
  await slider.press('p');
  await reads('08:30:00\\..*As last polled: Design review\\..*As published: In a meeting');
  await slider.press('Shift+ArrowLeft');
  await reads(
    '08:29:59\\. Calendar: Design review\\. As last polled: nothing\\. As published: nothing',
  );
  await slider.press('p');
  await reads('08:10:00\\.');
  await slider.press('ArrowLeft');
  await reads('08:09:00\\. Calendar: nothing');
  await pane.getByRole('button', { name: 'As a table' }).click();
  const row = (lane: string, shows: string) =>
    pane.getByRole('row').filter({ hasText: lane }).filter({ hasText: shows });
  await expect(row('As published', 'In a meeting').getByRole('cell')).toHaveText([
    '08:30:00',
    '09:00:00',
    'As published',
    'In a meeting',
  ]);
  await expect(row(bob.name, 'Available').last().getByRole('cell').nth(1)).toHaveText('goes on');
});
