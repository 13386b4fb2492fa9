import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MemoryScriptFolder } from '../../../../../electron/emulator/management-shell/files/memory-script-folder.js';
import {
  type ScriptFolder,
  scriptFolderLimits,
} from '../../../../../electron/emulator/management-shell/files/script-folder.js';
import { DiskScriptFolder } from '../../../../../electron/host/state/storage/disk-script-folder.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const at = toInstant(Date.UTC(2012, 10, 19, 8));
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (folder: ScriptFolder, path: string) => new TextDecoder().decode(folder.read(path));
const paths = (folder: ScriptFolder) => folder.list().map(({ path }) => path);

const kinds: readonly (readonly [string, () => ScriptFolder])[] = [
  ['in memory', () => new MemoryScriptFolder()],
  ['over another one', () => new MemoryScriptFolder(new MemoryScriptFolder())],
  ['on the disk', () => new DiskScriptFolder(join(temporaryFolder(), 'files'))],
];

describe.each(kinds)('the files of the shell %s', (_, open) => {
  it('are none at first', () => {
    const folder = open();
    expect(folder.list()).toEqual([]);
    expect(folder.find('users.csv')).toBeNull();
    expect(() => folder.read('users.csv')).toThrow('There is no file users.csv here.');
  });

  it('are written, added to, read and removed', () => {
    const folder = open();
    folder.write('users.csv', bytes('one'), at);
    folder.append('users.csv', bytes(', two'), at);
    folder.append('new.txt', bytes('three'), at);
    expect(text(folder, 'users.csv')).toBe('one, two');
    expect(folder.list()).toEqual([
      { path: 'new.txt', kind: 'file', size: 5, modified: at },
      { path: 'users.csv', kind: 'file', size: 8, modified: at },
    ]);
    folder.write('users.csv', bytes('x'), at);
    expect(text(folder, 'users.csv')).toBe('x');
    folder.remove('users.csv');
    expect(paths(folder)).toEqual(['new.txt']);
  });

  it('have names without regard to case, and keep the first spelling', () => {
    const folder = open();
    folder.write('Estate/Users.csv', bytes('one'), at);
    folder.append('estate/USERS.CSV', bytes('two'), at);
    expect(text(folder, 'ESTATE/users.csv')).toBe('onetwo');
    expect(paths(folder)).toEqual(['Estate', 'Estate/Users.csv']);
  });

  it('may lie in folders, which are made and removed with what is in them', () => {
    const folder = open();
    folder.makeFolder('a/b', at);
    folder.makeFolder('a/b', at);
    folder.write('a/b/c.txt', bytes('c'), at);
    folder.write('a-b.txt', bytes('d'), at);
    expect(paths(folder)).toEqual(['a', 'a/b', 'a/b/c.txt', 'a-b.txt']);
    folder.remove('A');
    expect(paths(folder)).toEqual(['a-b.txt']);
    expect(() => folder.makeFolder('a-b.txt', at)).toThrow('is a file, and no folder');
    expect(() => folder.write('a-b.txt/x', bytes('e'), at)).toThrow('is a file, and no folder');
    folder.makeFolder('a', at);
    expect(() => folder.write('a', bytes('e'), at)).toThrow('a is a folder');
    expect(() => folder.read('a')).toThrow('a is a folder');
  });

  it.each([
    '..',
    '../x',
    'a/../../x',
    '/etc/passwd',
    'C:/x',
    'a\\b',
    'x:stream',
    'NUL',
    'com1.txt',
    'a/lpt9.csv',
    'x.',
    'x ',
    'a\u0000b',
    '',
    'x'.repeat(121),
    '1/2/3/4/5/6/7/8/9',
  ])('are never at %j', (path) => {
    const folder = open();
    expect(() => folder.write(path, bytes('x'), at)).toThrow('cannot be the name of a file here');
    expect(() => folder.append(path, bytes('x'), at)).toThrow('cannot be the name of a file here');
    expect(() => folder.makeFolder(path, at)).toThrow('cannot be the name of a file here');
    expect(folder.find(path)).toBeNull();
    expect(() => folder.read(path)).toThrow('There is no file');
    expect(() => folder.remove(path)).toThrow('There is no file');
    expect(folder.list()).toEqual([]);
  });

  it('are only so large', () => {
    const folder = open();
    const large = { length: scriptFolderLimits.fileSize + 1 } as Uint8Array;
    expect(() => folder.write('x', large, at)).toThrow('x would be larger than 128 MB.');
  });
});

describe('the files of the shell on the disk', () => {
  it('are only so many', () => {
    const root = temporaryFolder();
    for (let count = 0; count < scriptFolderLimits.items; count += 1)
      mkdirSync(join(root, `${count}`));
    const folder = new DiskScriptFolder(root);
    expect(() => folder.write('one-more', bytes('x'), at)).toThrow('holds 1000 files and folders');
    folder.remove('7');
    folder.write('one-more', bytes('x'), at);
  });

  it('do not follow links', () => {
    const [root, outside] = [join(temporaryFolder(), 'files'), temporaryFolder()];
    mkdirSync(root);
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    symlinkSync(outside, join(root, 'away'));
    symlinkSync(join(outside, 'secret.txt'), join(root, 'secret.txt'));
    const folder = new DiskScriptFolder(root);
    expect(folder.list()).toEqual([]);
    expect(() => folder.read('away/secret.txt')).toThrow('There is no file');
    expect(() => folder.read('secret.txt')).toThrow('There is no file');
    expect(() => folder.write('away/new.txt', bytes('x'), at)).toThrow();
    expect(() => folder.append('away/secret.txt', bytes('x'), at)).toThrow();
    // The link itself gives way to the file; what it led to stays.
    folder.write('secret.txt', bytes('mine'), at);
    expect(text(folder, 'secret.txt')).toBe('mine');
    expect(readFileSync(join(outside, 'secret.txt'), 'utf8')).toBe('secret');
    expect(readdirSync(outside)).toEqual(['secret.txt']);
  });

  it('are seen when people put them there', () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'mine.ps1'), 'Get-CsUser');
    writeFileSync(join(root, 'half.csv.unfinished'), '');
    utimesSync(join(root, 'mine.ps1'), at / 1000, at / 1000);
    expect(new DiskScriptFolder(root).list()).toEqual([
      { path: 'mine.ps1', kind: 'file', size: 10, modified: at },
    ]);
  });
});

describe('the files of the shell over others', () => {
  it('show those, and leave them as they are', () => {
    const below = new MemoryScriptFolder();
    for (const path of ['a.txt', 'b.txt', 'c/d.txt']) below.write(path, bytes(path), at);
    const folder = new MemoryScriptFolder(below);
    folder.append('a.txt', bytes('!'), at);
    folder.remove('b.txt');
    folder.remove('c');
    folder.write('e.txt', bytes('e'), at);
    expect(text(folder, 'a.txt')).toBe('a.txt!');
    expect(paths(folder)).toEqual(['a.txt', 'e.txt']);
    expect(paths(below)).toEqual(['a.txt', 'b.txt', 'c', 'c/d.txt']);
    expect(text(below, 'a.txt')).toBe('a.txt');
    folder.write('b.txt', bytes('again'), at);
    expect(text(folder, 'b.txt')).toBe('again');
  });
});
