import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { expect, it } from 'vitest';
import {
  AsarArchive,
  asarEntry,
  asarPlace,
  readFromAsar,
} from '../../support/electron-double/asar-archive.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

it('an archive that its own tool has packed is read as it was', async () => {
  const folder = temporaryFolder();
  const source = join(folder, 'source');
  mkdirSync(join(source, 'deep', 'er'), { recursive: true });
  const contents = { 'a.txt': 'häßlich', 'empty.txt': '', 'deep/er/b.bin': '\u0000\u0001' };
  for (const [name, content] of Object.entries(contents))
    writeFileSync(join(source, name), content);
  const archive = join(folder, 'app.asar');
  await createPackage(source, archive);

  const files = [...AsarArchive.open(archive).files()].map(([name]) => name);
  expect(files.sort()).toEqual(
    Object.keys(contents)
      .map((name) => join(name))
      .sort(),
  );
  for (const [name, content] of Object.entries(contents))
    expect(readFromAsar(join(archive, name)).toString()).toBe(content);
  expect(Object.keys(asarEntry(join(archive, 'deep')).files ?? {})).toEqual(['er']);
  expect(() => readFromAsar(join(archive, 'none'))).toThrow(/ENOENT/);
  expect(() => readFromAsar(join(archive, 'deep'))).toThrow(/EISDIR/);
});

it('only what lies in an archive is looked for there', () => {
  expect(asarPlace('/x/app.asar/dist/main.js')).toEqual({
    archive: '/x/app.asar',
    inside: 'dist/main.js',
  });
  for (const path of ['/x/app.asar.unpacked/a', '/x/main.js', 7, null])
    expect(asarPlace(path)).toBeNull();
});
