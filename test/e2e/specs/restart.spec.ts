import { expect, test } from '../support/fixtures.js';

test('policies, people signed in and the clock are there again after the program was closed', async ({
  start,
}) => {
  const first = await start();
  await first.shell('New-CsClientPolicy -Identity PhotosControl -DisplayPhoto NoPhoto');
  await first.command({ name: 'clock.run', duration: '00:10:00' });
  const { entries } = await first.command({ name: 'log.read' });
  await first.close();

  const second = await start();
  const shown = await second.shell('(Get-CsClientPolicy -Identity PhotosControl).DisplayPhoto');
  expect(shown.records.map(({ text }) => text.trim())).toEqual(['NoPhoto']);
  const again = await second.command({ name: 'log.read' });
  expect(again.entries.at(-1)?.at).toBeGreaterThanOrEqual(entries.at(-1)?.at ?? 0);
});
