import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedStories } from '../../../../electron/host/scenario/story/shipped-stories.js';
import { shellFilePiece } from '../../../../shared/contract/shell-file-piece.js';
import { openStores } from '../../../support/open-stores.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const { openStore, reopen } = openStores();
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64');
const paths = ({ stage }: TestEmulator) => stage.get('files').items.map(({ path }) => path);

describe('The files of the shell', () => {
  it('are shown on the stage as the shell writes them, with the time of the virtual clock', async () => {
    const emulator = await runEmulator();
    await emulator.shell('Get-CsUser | Export-Csv users.csv');
    const [file] = emulator.stage.get('files').items;
    expect(file).toMatchObject({ path: 'users.csv', kind: 'file' });
    expect(file?.modified).toBe(emulator.stage.get('clock').now);
    await emulator.shell('Remove-Item users.csv');
    expect(paths(emulator)).toEqual([]);
  });

  it('are written, read and removed by commands, in pieces where they are large', async () => {
    const emulator = await runEmulator();
    const bytes = new Uint8Array(shellFilePiece + 3).fill(7);
    const [first, rest] = [bytes.subarray(0, shellFilePiece), bytes.subarray(shellFilePiece)];
    const path = 'estate/large.xml';
    await emulator.command({ name: 'shell-file.write', path, content: base64(first) });
    await emulator.command({ name: 'shell-file.write', path, content: base64(rest), append: true });
    const read = (from?: number) =>
      emulator.command({ name: 'shell-file.read', path, ...(from !== undefined && { from }) });
    expect(await read()).toEqual({ content: base64(first), size: bytes.length });
    expect(await read(shellFilePiece)).toEqual({ content: 'BwcH', size: bytes.length });
    await emulator.command({ name: 'shell-file.remove', path: 'estate' });
    expect(paths(emulator)).toEqual([]);
  });

  it('have no names that lead elsewhere', async () => {
    const emulator = await runEmulator();
    const write = (path: string) =>
      emulator.command({ name: 'shell-file.write', path, content: base64('x') });
    await expect(write('../x')).rejects.toMatchObject({ code: 'invalid-input', path: 'path' });
    await expect(write('C:/x')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(
      emulator.command({ name: 'shell-file.read', path: 'no.csv' }),
    ).rejects.toMatchObject({ code: 'not-found', message: expect.stringContaining('no.csv') });
  });

  it('lie in the data folder, outlive the program, and are not taken back by undo', async () => {
    const folder = temporaryFolder();
    const emulator = await runEmulator({ store: await openStore(folder) });
    await emulator.shell("'x' | Set-Content kept.txt");
    expect(readFileSync(join(folder, 'files', 'kept.txt'), 'latin1')).toBe('x\r\n');
    await emulator.command({ name: 'emulator.undo' });
    expect(paths(emulator)).toEqual(['kept.txt']);
    await emulator.session.close();
    const again = await runEmulator({ store: await reopen(folder) });
    expect(paths(again)).toEqual(['kept.txt']);
    expect((await again.shell('Get-Content kept.txt')).records[0]?.text).toBe('x');
  });

  it('are read by a plan that is tried, and stay as they are', async () => {
    const emulator = await runEmulator();
    await emulator.shell("'Front Desk' | Set-Content names.txt");
    const plan =
      "Get-Content names.txt | % { New-CsClientPolicy $_ | Out-Null }; 'x' | Set-Content names.txt; 'y' | Set-Content new.txt";
    const tried = await emulator.command({ name: 'what-if.try', plan });
    expect(tried.state).toBe('done');
    expect(paths(emulator)).toEqual(['names.txt']);
    expect((await emulator.shell('Get-Content names.txt')).records[0]?.text).toBe('Front Desk');
  });

  it('are others while a story is open', async () => {
    const emulator = await runEmulator();
    await emulator.shell("'x' | Set-Content own.txt");
    const [story] = shippedStories;
    if (!story) throw new Error('There is no story.');
    await emulator.command({ name: 'story.open', story: story.id });
    expect(paths(emulator)).toEqual([]);
    await emulator.shell("'y' | Set-Content of-story.txt");
    await emulator.command({ name: 'story.close' });
    expect(paths(emulator)).toEqual(['own.txt']);
  });
});
