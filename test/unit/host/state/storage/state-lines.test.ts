import {
  appendFileSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import { nextWrite } from '../../../../../electron/host/state/storage/next-write.js';
import {
  formerFormat,
  type StateFormat,
} from '../../../../../electron/host/state/storage/state-format.js';
import type { SavedState } from '../../../../../electron/host/state/storage/state-lines.js';
import { openStores } from '../../../../support/open-stores.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const { openStore, reopen } = openStores();

const schema = z.strictObject({
  notes: z.record(z.string(), z.string()),
  log: z.array(z.number()),
});
type Notes = z.output<typeof schema>;
const format: StateFormat<Notes> = { schema, former: [] };

const first: Notes = { notes: { ada: 'In', bob: 'Out' }, log: [1] };
const second: Notes = { ...first, notes: { ...first.notes, ada: 'Café' } };
const third: Notes = { ...second, log: [1, 2] };

/** A folder in which the three were saved, one after the other. */
async function savedThree() {
  const folder = temporaryFolder();
  const file = join(folder, 'state.jsonl');
  const store = await openStore(folder);
  for (const state of [first, second, third]) await store.save(state, format);
  return { folder, file, store };
}

const loadFrom = async (folder: string) => (await reopen(folder)).load(format);

/** Fails where the state can be read. */
async function unreadable(folder: string) {
  const loaded = await loadFrom(folder);
  if (loaded.kind !== 'unreadable') throw new Error(`It was ${loaded.kind}.`);
  return loaded;
}

describe('The state file', () => {
  it('begins with a whole state, its version and that of the program, and goes on with what changed', async () => {
    const { file } = await savedThree();
    expect(readFileSync(file, 'utf8')).toBe(
      [
        '{"schemaVersion":1,"program":"development","state":{"notes":{"ada":"In","bob":"Out"},"log":[1]}}',
        '{"changed":[["notes",{"changed":[["ada",{"is":"Café"}]]}]]}',
        '{"changed":[["log",{"items":[[1,0,[2]]]}]]}',
        '',
      ].join('\n'),
    );
  });

  it('is gone on with by the next run, and nothing is written where nothing changed', async () => {
    const { folder, file } = await savedThree();
    const store = await reopen(folder);
    const loaded = await store.load(format);
    expect(loaded).toEqual({ kind: 'state', state: third });
    const lines = readFileSync(file, 'utf8');
    await store.save(structuredClone(third), format);
    expect(readFileSync(file, 'utf8')).toBe(lines);
    await store.save({ ...third, log: [] }, format);
    expect(readFileSync(file, 'utf8')).toMatch(/^(.*\n){4}$/);
    expect(await loadFrom(folder)).toMatchObject({ state: { log: [] } });
  });

  it('keeps the order of keys', async () => {
    const { folder, store } = await savedThree();
    const { ada = '', bob = '' } = third.notes;
    await store.save({ ...third, notes: { bob, ada } }, format);
    const loaded = await loadFrom(folder);
    expect(loaded.kind === 'state' && Object.keys(loaded.state.notes)).toEqual(['bob', 'ada']);
  });

  it('is written anew once its changes take more than the state itself, and 256 KB', async () => {
    const { folder, file, store } = await savedThree();
    const log = Array.from({ length: 20_000 }, (_, index) => 100_000 + index);
    let [largest, rewrites, former] = [0, 0, 0];
    for (let count = 1; count <= 8; count += 1) {
      await store.save({ notes: {}, log: log.slice(0, 2000 * count) }, format);
      await store.save({ notes: {}, log: log.map((each) => each * 10 + count) }, format);
      const { size } = statSync(file);
      if (size < former) rewrites += 1;
      former = size;
      largest = Math.max(largest, size);
    }
    expect(rewrites).toBeGreaterThan(1);
    expect(largest).toBeLessThan(2 * 256 * 1024 + 100);
    expect(await loadFrom(folder)).toMatchObject({ state: { log: { length: 20_000 } } });
  });

  it.each([
    ['its end', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['a half of it', (bytes: Buffer) => bytes.subarray(0, -20)],
    ['a half of a character', (bytes: Buffer) => bytes.subarray(0, bytes.indexOf(0xa9))],
    [
      'pages in its middle',
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, 10), Buffer.alloc(9), Buffer.from('}\n')]),
    ],
  ])(
    'is read without a last line of which %s was not written, and is whole again after the next save',
    async (_what, tear) => {
      const { folder, file } = await savedThree();
      const lines = readFileSync(file, 'utf8').split('\n');
      const line = Buffer.from(`${lines[1]}\n`);
      writeFileSync(file, `${lines[0]}\n${lines[2]}\n`);
      appendFileSync(file, tear(line));
      const store = await reopen(folder);
      expect(await store.load(format)).toEqual({ kind: 'state', state: { ...first, log: [1, 2] } });
      await store.save(second, format);
      expect(await loadFrom(folder)).toEqual({ kind: 'state', state: second });
      expect(readFileSync(file, 'utf8')).not.toContain('\0');
    },
  );

  it.each([
    ['was lost', (file: string) => rmSync(file)],
    ['was written to by somebody else', (file: string) => appendFileSync(file, '{"is":7}\n')],
  ])('is written anew where it %s since the last save', async (_how, spoil) => {
    const { folder, file, store } = await savedThree();
    spoil(file);
    await store.save({ ...third, log: [] }, format);
    expect(await loadFrom(folder)).toEqual({ kind: 'state', state: { ...third, log: [] } });
    expect(readFileSync(file, 'utf8')).toMatch(/^.*\n$/);
  });

  it('never becomes larger than a file that is read', async () => {
    const saveIn = (saved: SavedState | null, state: Notes, largest: number) =>
      nextWrite('The file', state, format, saved, undefined, largest);
    const { saved = null, pieces = [] } = (await saveIn(null, first, 200)) ?? {};
    const begun = Buffer.concat(pieces).length;
    const appended = await saveIn(saved, second, 200);
    const size = appended?.saved.bytes.all ?? 0;
    expect(appended?.after).toBe(begun);
    expect((await saveIn(saved, second, size))?.after).toBe(begun);
    expect((await saveIn(saved, second, size - 1))?.after).toBeNull();
    await expect(saveIn(saved, second, 90)).rejects.toThrow(
      /^The file was not written, because it could not be read back: it would have \d+ bytes, of at most 90\. /,
    );
  });

  it('takes no change that could not be read back, and names what that is', async () => {
    const { folder, file, store } = await savedThree();
    const bad = { ...third, notes: { ada: 7 } } as unknown as Notes;
    await expect(store.save(bad, format)).rejects.toThrow(
      `${file} was not written, because it could not be read back: state.notes.ada: expected text; found 7.`,
    );
    expect(await loadFrom(folder)).toEqual({ kind: 'state', state: third });
  });
});

describe('Damage within the state file', () => {
  it.each([
    ['is no JSON', '{"changed":[["notes",', 'Line 2, column 22: expected a value.'],
    ['is no change', '{"changes":[]}', 'Line 2: expected a change of the state before it.'],
    [
      'changes what is not there',
      '{"gone":["calls"]}',
      'Line 2: it is about the member "calls", which is not there.',
    ],
  ])(
    'is told by its line where that %s, and what was saved before it can be kept',
    async (_what, line, problem) => {
      const { folder, file } = await savedThree();
      const lines = readFileSync(file, 'utf8').split('\n').with(1, line).join('\n');
      writeFileSync(file, lines);
      const loaded = await unreadable(folder);
      expect(loaded).toMatchObject({ file, problem });
      expect(loaded.salvage()).toEqual({
        state: first,
        leftOut: [`${problem} With it, all that was saved after it is left out.`],
      });
      expect(readFileSync(file, 'utf8')).toBe(lines);
    },
  );

  it('is told by line and path where the state is another one than its schema says, and the rest can be kept', async () => {
    const { folder, file } = await savedThree();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('{"is":"Café"}', '{"is":{"text":"Café"}}'));
    const loaded = await unreadable(folder);
    const problem = 'state.notes.ada: expected text; found an object.';
    expect(loaded.problem).toBe(`Line 2, ${problem}`);
    expect(loaded.salvage()).toEqual({
      state: { notes: { bob: 'Out' }, log: [1, 2] },
      leftOut: [problem],
    });
    writeFileSync(file, text.replace('"bob":"Out"', '"bob":null'));
    expect(await unreadable(folder)).toMatchObject({
      problem: 'Line 1, state.notes.bob: expected text; found null.',
    });
  });

  it('leaves all but the character where a byte of a text is another one', async () => {
    const { folder, file } = await savedThree();
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('Out')] = 0xcf;
    writeFileSync(file, bytes);
    const loaded = await unreadable(folder);
    expect(loaded.problem).toBe('It is not text in UTF-8, expected JSON.');
    expect(loaded.salvage()).toEqual({
      state: { ...third, notes: { ...third.notes, bob: '\uFFFDut' } },
      leftOut: ['Bytes that are not UTF-8: the character \uFFFD stands in their place.'],
    });
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('leaves nothing where the first line cannot be read', async () => {
    const { folder, file } = await savedThree();
    writeFileSync(file, readFileSync(file, 'utf8').slice(1));
    const loaded = await unreadable(folder);
    expect(loaded.problem).toMatch(/^Line 1, column \d+: expected /);
    expect(loaded.salvage()).toBeNull();
  });
});

/** Version 1 had one note; version 2 notes by person; version 3 a log. */
const later: StateFormat<Notes> = {
  schema,
  former: [
    formerFormat(z.strictObject({ note: z.string() }), ({ note }) => ({ notes: { ada: note } })),
    formerFormat(z.strictObject({ notes: schema.shape.notes }), ({ notes }) => ({
      notes,
      log: [],
    })),
  ],
};

describe('A state of another version', () => {
  it('is brought to the present one, and the file of version 1 is kept under a name that says so', async () => {
    const folder = temporaryFolder();
    const text = '{\n "schemaVersion": 1,\n "state": {\n  "note": "In"\n }\n}\n';
    writeFileSync(join(folder, 'state.json'), text);
    const store = await openStore(folder);
    const state = { notes: { ada: 'In' }, log: [] };
    expect(await store.load(later)).toEqual({ kind: 'state', state });
    expect(readFileSync(join(folder, 'state.json'), 'utf8')).toBe(text);
    await store.save({ ...state, log: [1] }, later);
    expect(readFileSync(join(folder, 'state.version-1.json'), 'utf8')).toBe(text);
    expect(readdirSync(folder)).not.toContain('state.json');
    expect(readFileSync(join(folder, 'state.jsonl'), 'utf8')).toMatch(/^\{"schemaVersion":3,/);
    expect(await (await reopen(folder)).load(later)).toMatchObject({ state: { log: [1] } });
  });

  it('is brought to it with all that changed since it was written', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'state.jsonl');
    const change = '{"changed":[["notes",{"changed":[["ada",{"is":"Out"}]]}]]}';
    writeFileSync(file, `{"schemaVersion":2,"state":{"notes":{"ada":"In"}}}\n${change}\n`);
    const store = await openStore(folder);
    const state = { notes: { ada: 'Out' }, log: [] };
    expect(await store.load(later)).toEqual({ kind: 'state', state });
    await store.save(state, later);
    expect(readFileSync(file, 'utf8')).toMatch(/^\{"schemaVersion":3,.*\n$/);
  });

  it('is refused by name where that is newer, and all of it that can be read can be kept', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'state.jsonl');
    writeFileSync(
      file,
      '{"schemaVersion":2,"program":"0.9.0","state":{"notes":{},"log":[],"calls":[]}}\n{"changed":[["log",{"items":[[0,0,[5]]]}]]}\n',
    );
    const loaded = await unreadable(folder);
    expect(loaded.problem).toBe(
      'schemaVersion is 2, expected 1: version 0.9.0 of this program wrote it.',
    );
    expect(loaded.salvage()).toEqual({
      state: { notes: {}, log: [5] },
      leftOut: ['state.calls: unknown key; known here: notes, log.'],
    });
  });

  it('is told by its own schema where it cannot be read', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'state.json'), '{ "schemaVersion": 1,\n"state": { "note": 7 } }');
    const loaded = await (await openStore(folder)).load(later);
    expect(loaded).toMatchObject({ problem: 'Line 2, state.note: expected text; found 7.' });
  });
});

describe('Setting aside', () => {
  it('moves what two versions left, and says where the later is', async () => {
    const { folder, store } = await savedThree();
    writeFileSync(join(folder, 'state.json'), '{}');
    expect(await store.setAside()).toBe(join(folder, 'state.set-aside-1.jsonl'));
    expect(await store.load(format)).toEqual({ kind: 'none' });
    await store.save(first, format);
    expect(await loadFrom(folder)).toEqual({ kind: 'state', state: first });
  });
});

describe('A store in memory', () => {
  it('gives back what was saved, change by change, and takes nothing that could not be read back', async () => {
    const store = new MemoryStore();
    for (const state of [first, second, third]) await store.save(state, format);
    expect(await store.load(format)).toEqual({ kind: 'state', state: third });
    const bad = { ...third, calls: 1 } as Notes;
    await expect(store.save(bad, format)).rejects.toThrow(
      'The state in memory was not written, because it could not be read back: state.calls: unknown key',
    );
    await store.setAside();
    expect(await store.load(format)).toEqual({ kind: 'none' });
    await store.save(first, format);
    expect(await store.load(format)).toEqual({ kind: 'state', state: first });
  });
});
