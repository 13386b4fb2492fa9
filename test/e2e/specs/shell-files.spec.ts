import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('a list is uploaded, read by a script, and what that wrote is downloaded and deleted', async ({
  emulator,
}) => {
  const page = await emulator.stage();
  const { shell } = new StagePage(page);
  await page.getByRole('button', { name: 'Files (0)' }).click();
  const files = page.getByRole('region', { name: 'Files of the shell' });
  await files.getByLabel('Upload', { exact: true }).setInputFiles({
    name: 'names.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Sip\n${alice.sip}\n${bob.sip}\n`),
  });
  await expect(files.getByRole('status')).toHaveText('Uploaded names.csv.');

  await shell.type(
    'Import-Csv names.csv | ForEach-Object { Get-CsUser $_.Sip } | Select-Object SipAddress | Export-Csv people.csv -NoType',
  );
  await expect(files.getByRole('listitem')).toHaveText([/^names\.csv/, /^people\.csv/]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('button', { name: 'Download people.csv' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('people.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toBe(`"SipAddress"\r\n"sip:${alice.sip}"\r\n"sip:${bob.sip}"\r\n`);

  await files.getByRole('button', { name: 'Delete names.csv' }).click();
  await expect(files.getByRole('listitem')).toHaveText([/^people\.csv/]);
  await expect(shell.errors).toHaveCount(0);
});

test('a file that is dropped on the list is one of the shell', async ({ emulator }) => {
  const page = await emulator.stage();
  await page.getByRole('button', { name: 'Files (0)' }).click();
  const files = page.getByRole('region', { name: 'Files of the shell' });
  const dataTransfer = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['a,b'], 'dropped.csv'));
    return transfer;
  });
  await files.dispatchEvent('dragover', { dataTransfer });
  await files.dispatchEvent('drop', { dataTransfer });
  await expect(files.getByRole('listitem')).toHaveText([/^dropped\.csv3 B/]);
});
