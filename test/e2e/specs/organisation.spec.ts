import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateOrganisation } from '../../support/generate-organisation.js';
import { expect, test } from '../support/fixtures.js';
import { alice } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

const northwind = { ...generateOrganisation({ people: 40, seed: 7 }), name: 'Northwind' };
const [first] = northwind.people;

/** Offers a file in the settings, as the chooser of the system would. */
async function load(stage: StagePage, fileName: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    stage.page.waitForEvent('filechooser'),
    stage.settings.getByRole('button', { name: 'Load from a file…' }).click(),
  ]);
  await chooser.setFiles({
    name: fileName,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}

test('an organisation is loaded from a file, and the sample comes back when asked for', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await emulator.shell('New-CsClientPolicy PhotosControl');
  await stage.openSettings();
  await load(stage, 'northwind.json', JSON.stringify(northwind));
  await expect(stage.settings.getByRole('status')).toHaveText('northwind.json is loaded.');
  await expect(stage.settings).toContainText(
    'Northwind: 40 people at 3 sites, from northwind.json',
  );
  await stage.closeSettings();
  const person = `${first?.givenName} ${first?.surname}`;
  await expect(stage.frame(person)).toBeVisible();
  await expect(stage.frame(alice.name)).toHaveCount(0);
  await stage.inspect(person);
  await expect(stage.policy('Tag:PhotosControl')).toHaveCount(0);

  await stage.openSettings();
  await stage.settings.getByRole('button', { name: 'Back to the sample' }).click();
  await stage.settings.getByRole('button', { name: 'Reset everything' }).click();
  await expect(stage.settings.getByRole('status')).toHaveText(
    'The sample organisation is back as it came.',
  );
  await stage.closeSettings();
  await expect(stage.frame(alice.name)).toBeVisible();
});

const unusable = [
  {
    what: 'wrong syntax',
    text: '{\n  "schemaVersion": 1,\n  "name": Contoso\n}',
    says: /broken\.json.*3.*11/s,
  },
  {
    what: 'a wrong schema',
    text: JSON.stringify({ ...northwind, people: [{ ...first, givenName: 7 }] }, null, 2),
    says: /broken\.json.*people\[0\]\.givenName.*expected text; found 7/s,
  },
  {
    what: 'a newer schema version',
    text: JSON.stringify({ ...northwind, schemaVersion: 99 }),
    says: /broken\.json.*newer version.*expected schemaVersion 2; found 99/s,
  },
] as const;

test('a file of wrong syntax, schema or version is refused with its place, and the organisation stays', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.openSettings();
  for (const { what, text, says } of unusable)
    await test.step(what, async () => {
      await load(stage, 'broken.json', text);
      await expect(stage.settings.getByRole('alert')).toHaveText(says);
      await expect(stage.settings).toContainText(
        /Contoso: \d+ people at 3 sites, the built-in sample/,
      );
    });
  await stage.closeSettings();
  await expect(stage.client(alice.name).list).toBeVisible();
});

test('a state file that cannot be read is set aside when that is asked for, and the stage says where', async ({
  dataFolder,
  start,
}) => {
  const broken = '{ "schemaVersion": 1,\n  "state": {{} }';
  writeFileSync(join(dataFolder, 'state.json'), broken);
  const emulator = await start({ wayOn: 'start-afresh' });
  const stage = new StagePage(await emulator.stage());
  const kept = 'state.set-aside-1.json';
  const notice = stage.page.getByRole('status').filter({ hasText: kept });
  await expect(notice).toBeVisible();
  expect(readFileSync(join(dataFolder, kept), 'utf8')).toBe(broken);
  await expect(stage.client(alice.name).list).toBeVisible();
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toHaveCount(0);
});

test('a copy of a state that cannot be read whole says where it is and what is left out', async ({
  dataFolder,
  start,
}) => {
  const newer = '{ "schemaVersion": 99, "state": {} }';
  writeFileSync(join(dataFolder, 'state.json'), newer);
  const emulator = await start({ wayOn: 'open-copy' });
  const stage = new StagePage(await emulator.stage());
  const copy = `${dataFolder}-copy-1`;
  const notice = stage.page.getByRole('status').filter({ hasText: copy });
  await expect(notice).toContainText('schemaVersion is 99');
  expect(readFileSync(join(dataFolder, 'state.json'), 'utf8')).toBe(newer);
  await emulator.close();
  rmSync(copy, { recursive: true, force: true });
});
