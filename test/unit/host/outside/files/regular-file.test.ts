import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import {
  isNetworkPath,
  leadsToNetwork,
} from '../../../../../electron/host/outside/files/network-path.js';
import {
  readRegularFile,
  readRegularFileSync,
  readRegularText,
} from '../../../../../electron/host/outside/files/regular-file.js';
import { loadScenario } from '../../../../../electron/host/scenario/read-scenario.js';
import { filesIn } from '../../../../../electron/host/scenario/scenario-files.js';
import { readAddress } from '../../../../../electron/host/server/api/announced-address.js';
import { readOrganisationFile } from '../../../../../electron/host/server/read-organisation-file.js';
import { sampleText } from '../../../../../electron/host/state/kept-organisation.js';
import { openDirectory } from '../../../../../electron/host/state/open-directory.js';
import { contentId } from '../../../../../electron/host/state/storage/content-id.js';
import { copyDataFolder } from '../../../../../electron/host/state/storage/copy-data-folder.js';
import { openFolderStore } from '../../../../../electron/host/state/storage/folder-store.js';
import { readStateFile } from '../../../../../electron/host/state/storage/read-state-file.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const newFolder = temporaryFolders();

/** Something that is no file to be read, by what is said of it. */
function oddities(): readonly (readonly [path: string, why: string])[] {
  const folder = newFolder();
  const at = (name: string): string => join(folder, name);
  execFileSync('mkfifo', [at('pipe')]);
  symlinkSync(at('pipe'), at('link to a pipe'));
  symlinkSync('/dev/zero', at('link to a device'));
  mkdirSync(at('folder'));
  writeFileSync(at('huge'), '');
  truncateSync(at('huge'), 2 ** 40);
  return [
    [at('pipe'), 'it is a pipe, a device or a socket'],
    [at('link to a pipe'), 'it is a pipe, a device or a socket'],
    ['/dev/zero', 'it is a pipe, a device or a socket'],
    [at('link to a device'), 'it is a pipe, a device or a socket'],
    [at('folder'), 'it is a folder'],
    [at('huge'), 'it is too large: at most 1 KB are read'],
  ];
}

describe.skipIf(process.platform === 'win32')('A file is read', () => {
  it('up to its limit and no further, by a link too', async () => {
    const folder = newFolder();
    const path = join(folder, 'file');
    const link = join(folder, 'link');
    symlinkSync(path, link);
    writeFileSync(path, Buffer.alloc(300_000, 7));
    for (const name of [path, link]) {
      expect(Buffer.compare(await readRegularFile(name, 300_000), readFileSync(path))).toBe(0);
      expect(Buffer.compare(readRegularFileSync(name, 300_000), readFileSync(path))).toBe(0);
    }
    await expect(readRegularFile(path, 299_999)).rejects.toThrow('too large');
    expect(() => readRegularFileSync(path, 299_999)).toThrow('too large');
  });

  it.runIf(process.platform === 'linux')(
    'up to its limit also where the system says that it is empty',
    async () => {
      await expect(readRegularFile('/proc/self/maps', 100)).rejects.toThrow('too large');
      expect(() => readRegularFileSync('/proc/self/maps', 100)).toThrow('too large');
    },
  );

  it('only if it is a regular one, at once', async () => {
    for (const [path, why] of oddities()) {
      await expect(readRegularFile(path, 1024)).rejects.toThrow(why);
      expect(() => readRegularFileSync(path, 1024)).toThrow(why);
    }
  });
});

describe('A text that somebody brings', () => {
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');

  it('is read in the encoding that its program wrote, as PowerShell and older Windows programs do', async () => {
    const path = join(newFolder(), 'text');
    for (const bytes of [utf16('Bö'), Buffer.from('\uFEFFBö'), Buffer.from('Bö', 'latin1')]) {
      writeFileSync(path, bytes);
      expect(await readRegularText(path, 1024)).toBe('Bö');
    }
  });

  it('may be a scenario or an organisation', async () => {
    const folder = newFolder();
    const scenario = join(folder, 'scenario.yaml');
    writeFileSync(scenario, utf16("scenario: In UTF-16\r\nsteps:\r\n  - run: '00:00:01'\r\n"));
    expect((await loadScenario(scenario)).title).toBe('In UTF-16');
    const organisation = join(folder, 'organisation.json');
    writeFileSync(organisation, Buffer.from(sampleText().replace('Ahlberg', 'Öberg'), 'latin1'));
    expect((await readOrganisationFile(organisation)).text).toContain('Öberg');
  });
});

const anyState = { schema: z.looseObject({}), former: [] };

describe.skipIf(process.platform === 'win32')(
  'No place that takes a path waits for what is no file',
  () => {
    it('neither an organisation nor a scenario, nor the state or address in a data folder', async () => {
      for (const [path, why] of oddities().filter(([name]) => !name.endsWith('huge'))) {
        await expect(readOrganisationFile(path)).rejects.toThrow(why);
        await expect(loadScenario(path)).rejects.toThrow(why);
      }
      const folder = newFolder();
      execFileSync('mkfifo', [join(folder, 'api.json')]);
      expect(await readAddress(folder)).toBeNull();
      execFileSync('mkfifo', [join(folder, 'state.jsonl')]);
      const { loaded } = await readStateFile(folder, anyState);
      expect(loaded).toMatchObject({
        kind: 'unreadable',
        problem: expect.stringContaining('pipe'),
      });
    });

    it('nor what a data folder keeps beside the state, which a copy of it leaves out', async () => {
      const folder = newFolder();
      const id = contentId('');
      for (const part of ['pictures', 'organisations']) {
        mkdirSync(join(folder, part));
        execFileSync('mkfifo', [join(folder, part, id)]);
      }
      const store = await openFolderStore(folder);
      onTestFinished(() => store.close());
      await expect(store.readPicture(id)).rejects.toThrow('it is a pipe');
      await expect(store.readOrganisation(id)).rejects.toThrow('it is a pipe');
      const copy = await copyDataFolder(folder, anyState);
      expect(readdirSync(join(copy.folder, 'organisations'))).toEqual([]);
    });

    it('nor a file that a scenario names', () => {
      const folder = newFolder();
      execFileSync('mkfifo', [join(folder, 'calendar.ics')]);
      expect(filesIn(folder).read('calendar.ics')).toEqual({
        ok: false,
        message: expect.stringContaining('calendar.ics cannot be read: it is a pipe'),
      });
    });

    it('nor a picture beside an organisation, which is then as if absent', () => {
      const folder = newFolder();
      execFileSync('mkfifo', [join(folder, 'eleanor.jpg')]);
      const text = sampleText().replace(/\{"seed":"eleanor-\d+"\}/, '{"file":"eleanor.jpg"}');
      const directory = openDirectory({ fileName: 'contoso.json', text, folder });
      const eleanor = directory.find('eleanor@contoso.com');
      expect(eleanor?.photo).toMatchObject({ kind: 'file' });
      expect(eleanor && directory.photoOf(eleanor)).toBeNull();
    });
  },
);

describe('A path of Windows', () => {
  it.each([
    '\\\\server\\share\\states.xml',
    '//server/share/states.xml',
    '\\/server/share',
    '\\\\?\\UNC\\server\\share',
    '\\\\.\\UNC\\server\\share',
    '\\\\.\\pipe\\states',
    '\\\\?\\GLOBALROOT\\Device\\Mup\\server\\share',
    '\\??\\UNC\\server\\share',
  ])('leads away from this machine: %s', async (path) => {
    expect(isNetworkPath(path)).toBe(true);
    expect(await leadsToNetwork(path, 'win32')).toBe(true);
    expect(await leadsToNetwork(path, 'linux')).toBe(false);
  });

  it.each(['C:\\states.xml', 'c:/states.xml', '\\\\?\\C:\\states.xml', '\\states.xml', 'states'])(
    'stays on this machine: %s',
    (path) => {
      expect(isNetworkPath(path)).toBe(false);
    },
  );
});
