import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contentId } from '../../../../../electron/host/state/storage/content-id.js';
import { openFolderStore } from '../../../../../electron/host/state/storage/folder-store.js';
import type { StateFormat } from '../../../../../electron/host/state/storage/state-format.js';
import { openStores } from '../../../../support/open-stores.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const { openStore } = openStores();

interface Named {
  readonly policies: readonly { readonly name: string }[];
}

const format: StateFormat<Named> = {
  schema: z.strictObject({ policies: z.array(z.strictObject({ name: z.string() })) }),
  former: [],
};

const state = { policies: [{ name: 'Tag:Photos' }] };

/** More than is added to a small state before all of it is written anew. */
const longState = { policies: [{ name: 'x'.repeat(300_000) }] };

describe('the store in a folder', () => {
  it('has no state at first', async () => {
    const store = await openStore(temporaryFolder());
    expect(await store.load(format)).toEqual({ kind: 'none' });
  });

  it('makes the folder if need be', async () => {
    const folder = join(temporaryFolder(), 'deep', 'down');
    const store = await openStore(folder);
    await store.save(state, format);
    expect(readdirSync(folder).sort()).toEqual(['organisations', 'pictures', 'state.jsonl']);
  });

  it('gives back the last state after it was closed and opened again', async () => {
    const folder = temporaryFolder();
    const first = await openFolderStore(folder);
    await first.save({ policies: [] }, format);
    await first.save(state, format);
    await first.close();
    const second = await openStore(folder);
    expect(await second.load(format)).toEqual({ kind: 'state', state });
  });

  it('carries out saves in the order they were asked for', async () => {
    const store = await openStore(temporaryFolder());
    const counts = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(
      counts.map((count) => store.save({ policies: [{ name: `p${count}` }] }, format)),
    );
    expect(await store.load(format)).toEqual({
      kind: 'state',
      state: { policies: [{ name: 'p19' }] },
    });
  });

  it('removes what a crash left half written', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'state.jsonl.unfinished'), '{"schemaVer');
    await openStore(folder);
    expect(readdirSync(folder)).not.toContain('state.jsonl.unfinished');
  });

  it('says in one line when the folder is a file', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    await expect(openFolderStore(file)).rejects.toThrow(
      /^The data folder .*a-file cannot be used: .*--data-dir\.$/,
    );
  });

  it('writes nothing that it could not read back, and names what that is', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    await store.save(state, format);
    const nameless = { policies: [{ name: 'a' }, {}] } as unknown as Named;
    await expect(store.save(nameless, format)).rejects.toThrow(
      `${join(folder, 'state.jsonl')} was not written, because it could not be read back: state.policies[1].name: expected text; missing.`,
    );
    expect(await store.load(format)).toEqual({ kind: 'state', state });
  });

  it('reports a failed save and keeps the state of before', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    await store.save(state, format);
    mkdirSync(join(folder, 'state.jsonl.unfinished'));
    await expect(store.save(longState, format)).rejects.toThrow(
      /state\.jsonl could not be written: it is a folder\./,
    );
    expect(await store.load(format)).toEqual({ kind: 'state', state });
  });
});

describe('a state file that cannot be used', () => {
  const cases: readonly {
    readonly fault: string;
    readonly text: string;
    readonly problem: string;
  }[] = [
    {
      fault: 'wrong syntax',
      text: '{\n "schemaVersion": 1,\n "state": {,}\n}\n',
      problem: 'Line 3, column 12: expected',
    },
    {
      fault: 'a half of a file',
      text: '{\n "schemaVersion": 1,\n "state": {',
      problem: 'Line 3, column 12: expected',
    },
    {
      fault: 'an empty file',
      text: '',
      problem: 'Line 1, column 1: expected a value.',
    },
    {
      fault: 'a newer schema version',
      text: '{ "schemaVersion": 2, "policies": {} }',
      problem: 'schemaVersion is 2, expected 1: a newer version of this program wrote it.',
    },
    {
      fault: 'an envelope with an unknown key',
      text: '{ "schemaVersion": 1, "state": {}, "extra": 1 }',
      problem: 'extra',
    },
    {
      fault: 'a part that the engine refuses',
      text: '{\n "schemaVersion": 1,\n "state": { "policies": [\n  { "name": "a" },\n  { "name": 7 }\n] }\n}',
      problem: 'Line 5, state.policies[1].name: expected text; found 7.',
    },
  ];

  it.each(cases)('is reported and left as it is: $fault', async ({ text, problem }) => {
    const folder = temporaryFolder();
    const file = join(folder, 'state.json');
    writeFileSync(file, text);
    const store = await openStore(folder);
    const loaded = await store.load(format);
    if (loaded.kind !== 'unreadable') throw new Error(`It was ${loaded.kind}.`);
    expect(loaded.problem).toContain(problem);
    expect(loaded.file.endsWith('state.json')).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is left as it is when it is not text', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'state.json'), Uint8Array.of(0xff, 0xfe, 0x00));
    const store = await openStore(folder);
    expect(await store.load(format)).toMatchObject({
      kind: 'unreadable',
      problem: 'It is not text in UTF-8, expected JSON.',
    });
  });

  it.skipIf(process.platform === 'win32')(
    'is left as it is when it is a link to a disk that is not there, and set aside as that link',
    async () => {
      const folder = temporaryFolder();
      const file = join(folder, 'state.json');
      symlinkSync('/not/mounted/state.json', file);
      const store = await openStore(folder);
      expect(await store.load(format)).toMatchObject({
        kind: 'unreadable',
        problem: 'It cannot be opened: there is no such file.',
      });
      expect(readlinkSync(file)).toBe('/not/mounted/state.json');
      const movedTo = await store.setAside();
      expect(movedTo && readlinkSync(movedTo)).toBe('/not/mounted/state.json');
      expect(await store.load(format)).toEqual({ kind: 'none' });
    },
  );

  it('is set aside by name when that is asked for, and never takes the place of another', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    expect(await store.setAside()).toBeNull();
    const movedTo: (string | null)[] = [];
    for (const text of ['first', 'second', 'third']) {
      writeFileSync(join(folder, 'state.json'), text);
      movedTo.push(await store.setAside());
    }
    expect(await store.load(format)).toEqual({ kind: 'none' });
    const names = [1, 2, 3].map((number) => join(folder, `state.set-aside-${number}.json`));
    expect(movedTo).toEqual(names);
    expect(names.map((name) => readFileSync(name, 'utf8'))).toEqual(['first', 'second', 'third']);
  });

  it('gives back all of it that can be read, and names the rest', async () => {
    const folder = temporaryFolder();
    const names = ['"a"', '7', '"b"', '8'].map((name) => `  { "name": ${name} }`).join(',\n');
    writeFileSync(
      join(folder, 'state.json'),
      `{\n "schemaVersion": 2,\n "state": { "policies": [\n${names}\n] }\n}`,
    );
    const store = await openStore(folder);
    const loaded = await store.load(format);
    if (loaded.kind !== 'unreadable') throw new Error(`It was ${loaded.kind}.`);
    expect(loaded.salvage()).toEqual({
      state: { policies: [{ name: 'a' }, { name: 'b' }] },
      leftOut: [
        'Line 5, state.policies[1].name: expected text; found 7.',
        'Line 7, state.policies[3].name: expected text; found 8.',
      ],
    });
  });
});

describe('pictures and organisation files', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const id = contentId(bytes);

  it('come back by the id of their content', async () => {
    const store = await openStore(temporaryFolder());
    await store.savePicture(id, bytes);
    expect(await store.readPicture(id)).toEqual(Buffer.from(bytes));
    const organisation = await store.saveOrganisation('{}');
    expect(await store.readOrganisation(organisation)).toBe('{}');
  });

  it('are not there under another id, or a path', async () => {
    const store = await openStore(temporaryFolder());
    expect(await store.readPicture(contentId('another'))).toBeNull();
    expect(await store.readPicture('../state.json')).toBeNull();
  });

  it('are not kept under an id that is not theirs', async () => {
    const store = await openStore(temporaryFolder());
    await expect(store.savePicture(contentId('another'), bytes)).rejects.toThrow(RangeError);
  });

  it('are not given back once somebody has changed them', async () => {
    const folder = temporaryFolder();
    const store = await openStore(folder);
    await store.savePicture(id, bytes);
    chmodSync(join(folder, 'pictures', id), 0o600);
    writeFileSync(join(folder, 'pictures', id), 'changed');
    expect(await store.readPicture(id)).toBeNull();
  });
});
