import { expect, test } from '../support/fixtures.js';
import { StagePage } from '../support/stage-page.js';

const [before, after] = [
  [
    'Process started',
    'Runtime ready',
    'Modules loaded',
    'State read',
    'Organisation opened',
    'Emulator ready',
  ],
  ['Page loaded', 'First snapshot received', 'First paint'],
];

test('the settings show what the start of the program and its first page reached', async ({
  emulator,
  hostKind,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.openSettings();
  const table = stage.settings.getByRole('table', { name: 'Start' });
  const reachable = hostKind === 'browser' ? 'Listening' : 'Window created';
  const names = [...before, reachable, ...after];
  await expect(table.getByRole('rowheader')).toHaveText(
    names.map((name) => new RegExp(`^${name}`)),
  );
  await expect(table.getByRole('cell')).toHaveText(names.map(() => /^\d+ ms$/));
});
