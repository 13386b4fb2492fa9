import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolderStore } from '../../../../electron/host/state/storage/folder-store.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { commandLine } from '../../../support/command-line.js';
import { runEmulator } from '../../../support/running-emulator.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const folder = temporaryFolders();
const samples = join(import.meta.dirname, '../../../fixtures/estate');

describe('lync-emulator import', () => {
  it('writes an organisation file with its pictures, and says what it read', async () => {
    const out = join(folder(), 'new', 'estate.json');
    const { code, said } = await commandLine([
      'import',
      join(samples, 'clixml-utf16'),
      join(samples, 'ad'),
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    expect(said).toContain('Everything that was brought was read.');
    expect(said).toContain('8 people (CLIXML, UTF-16; clixml-utf16/CsUser.xml)');
    expect(said).toContain(`The organisation is in ${out}: 8 people.`);
    expect(parseOrganisation(readFileSync(out, 'utf8'), out).people).toHaveLength(8);
    expect(existsSync(join(out, '../photos/kenmyer.jpg'))).toBe(true);
  });

  it('says in words that it is partial, and what was not read', async () => {
    const out = join(folder(), 'estate.json');
    const { code, said } = await commandLine([
      'import',
      join(samples, 'format-list'),
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    expect(said).toContain('The import is partial');
    expect(said).toContain(
      'format-list/CsImFilterConfiguration.txt:3, Global, Prefixes: The dump has only',
    );
  });

  it('says that a folder is empty, and writes nothing', async () => {
    const [empty, out] = [folder(), join(folder(), 'estate.json')];
    const { code, complained } = await commandLine(['import', empty, '--out', out]);
    expect(code).toBe(1);
    expect(complained).toContain(`There is no file in ${empty}. Name the dumps,`);
    expect(existsSync(out)).toBe(false);
  });

  it('prints the report as JSON', async () => {
    const out = join(folder(), 'estate.json');
    const { said } = await commandLine([
      'import',
      join(samples, 'json-ps7'),
      '--out',
      out,
      '--json',
    ]);
    expect(JSON.parse(said)).toMatchObject({ outcome: 'complete', files: 6 });
  });

  it('writes no name of anybody with made-up names', async () => {
    const out = join(folder(), 'estate.json');
    await commandLine(['import', join(samples, 'csv'), '--out', out, '--made-up-names']);
    const text = readFileSync(out, 'utf8').toLowerCase();
    for (const trace of ['litware', 'kenmyer', 'redmond']) expect(text).not.toContain(trace);
    expect(existsSync(join(out, '../photos'))).toBe(false);
  });

  it('ends with 1 and writes nothing where there is nobody', async () => {
    const place = folder();
    const [notes, out] = [join(place, 'notes.txt'), join(place, 'estate.json')];
    writeFileSync(notes, 'Nothing of the kind.');
    const { code, said } = await commandLine(['import', notes, '--out', out]);
    expect(code).toBe(1);
    expect(said).toContain('there is nobody in what was read');
    expect(said).toContain('notes.txt: This is no format that is read here.');
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['import', '--out', 'x.json'], '<paths…> is missing.'],
    [['import', samples], '--out is missing'],
    [['import', join(samples, 'nowhere'), '--out', 'x.json'], 'nowhere cannot be read'],
  ])('refuses %j', async (line, complaint) => {
    const { code, complained } = await commandLine(line);
    expect(code).not.toBe(0);
    expect(complained).toContain(complaint);
  });
});

it('lync-emulator export writes what was imported and opened, with its pictures', async () => {
  const place = folder();
  const [out, again] = [join(place, 'estate.json'), join(place, 'again', 'estate.json')];
  await commandLine(['import', join(samples, 'clixml-utf16'), join(samples, 'ad'), '--out', out]);
  const dataFolder = join(place, 'data');
  const store = await openFolderStore(dataFolder);
  const organisation = { fileName: 'estate.json', text: readFileSync(out, 'utf8'), folder: place };
  const emulator = await runEmulator({ store, organisation });
  await emulator.shell(
    "Grant-CsClientPolicy -Identity kenmyer@litwareinc.com -PolicyName 'Front Desk'",
  );
  await emulator.close();
  const { code, said } = await commandLine(['export', '--data-dir', dataFolder, '--out', again]);
  expect([code, said]).toEqual([0, `The organisation is in ${again}.\n`]);
  const [first, second] = [out, again].map((file) =>
    parseOrganisation(readFileSync(file, 'utf8'), file),
  );
  expect(second?.people[0]?.policies).toEqual({ client: 'Front Desk' });
  expect(second?.people.slice(1)).toEqual(first?.people.slice(1));
  expect(second?.importReport).toEqual(first?.importReport);
  expect(readFileSync(join(again, '../photos/kenmyer.jpg'))).toEqual(
    readFileSync(join(out, '../photos/kenmyer.jpg')),
  );
});
