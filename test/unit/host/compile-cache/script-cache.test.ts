import {
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ScriptCache } from '../../../../electron/host/compile-cache/script-cache.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
let program: string;
let file: string;

beforeEach(() => {
  program = temporaryFolder();
  file = join(temporaryFolder(), 'compiled', 'run.bin');
});

const answering = (answer: string): string => `exports.answer = () => '${answer}';`;

/** Writes a script of the program, and what it exports when it is compiled by way of a cache. */
function answerOf(cache: ScriptCache, name: string, source: string): unknown {
  writeFileSync(join(program, name), source);
  const exports: { answer?: () => unknown } = {};
  cache.compile(name, Buffer.from(source)).call(exports, exports);
  return exports.answer?.();
}

const begun = (): ScriptCache => new ScriptCache(file, program);

/** Whether saving writes the file, as it does when something was compiled that was not in there. */
function writes(cache: ScriptCache): boolean {
  const before = statSync(file).ino;
  cache.save();
  return statSync(file).ino !== before;
}

describe('The cache of compiled scripts', () => {
  it('has at the next start what was compiled at this one', () => {
    const first = begun();
    expect(answerOf(first, 'a.cjs', answering('yes'))).toBe('yes');
    first.save();
    const second = begun();
    expect(answerOf(second, 'a.cjs', answering('yes'))).toBe('yes');
    expect(writes(second)).toBe(false);
  });

  it('compiles a script anew whose source is another of the same length', () => {
    const first = begun();
    answerOf(first, 'a.cjs', answering('yes'));
    first.save();
    const second = begun();
    expect(answerOf(second, 'a.cjs', answering('not'))).toBe('not');
    expect(writes(second)).toBe(true);
  });

  it.each([0, 3, 5, 40, 0.5, 0.9])('takes nothing from a file that is damaged at %d', (place) => {
    const first = begun();
    answerOf(first, 'a.cjs', answering('yes'));
    first.save();
    const bytes = readFileSync(file);
    const at = place < 1 ? Math.floor(bytes.length * place) : place;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(file, bytes);
    const second = begun();
    expect(answerOf(second, 'a.cjs', answering('yes'))).toBe('yes');
    expect(writes(second)).toBe(true);
  });

  it('takes nothing from a file that was cut off', () => {
    const first = begun();
    answerOf(first, 'a.cjs', answering('yes'));
    first.save();
    for (const length of [0, 2, 4, 30]) {
      writeFileSync(file, readFileSync(file).subarray(0, length));
      expect(answerOf(begun(), 'a.cjs', answering('yes'))).toBe('yes');
    }
  });

  it('keeps what another start compiled, until it is gone from the program', () => {
    const first = begun();
    for (const name of ['a.cjs', 'gone.cjs']) answerOf(first, name, answering(name));
    first.save();
    unlinkSync(join(program, 'gone.cjs'));
    const second = begun();
    answerOf(second, 'b.cjs', answering('b'));
    second.save();
    const third = begun();
    for (const name of ['a.cjs', 'b.cjs'])
      answerOf(third, name, answering(name === 'b.cjs' ? 'b' : name));
    expect(writes(third)).toBe(false);
    answerOf(third, 'gone.cjs', answering('gone.cjs'));
    expect(writes(third)).toBe(true);
  });

  it('leaves no half-written file behind, and nothing that others can read', () => {
    const cache = begun();
    answerOf(cache, 'a.cjs', answering('yes'));
    cache.save();
    expect(readdirSync(join(file, '..'))).toEqual(['run.bin']);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('does nothing where nothing can be written', () => {
    const blocked = join(temporaryFolder(), 'file');
    writeFileSync(blocked, '');
    const cache = new ScriptCache(join(blocked, 'run.bin'), program);
    expect(answerOf(cache, 'a.cjs', answering('yes'))).toBe('yes');
    cache.save();
    expect(existsSync(join(blocked, 'run.bin'))).toBe(false);
  });

  it('names the script and its own lines in the stack of an error', () => {
    const source = 'exports.answer = () => { throw new Error("here"); };';
    const cache = begun();
    let stack = '';
    try {
      answerOf(cache, 'a.cjs', source);
    } catch (error) {
      stack = String(error instanceof Error ? error.stack : error);
    }
    expect(stack).toContain(`${join(program, 'a.cjs')}:1:${source.indexOf('new Error') + 1}`);
  });
});
