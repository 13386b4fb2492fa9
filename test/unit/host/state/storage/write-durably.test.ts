import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendDurably } from '../../../../../electron/host/state/storage/write-durably.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const pieces = (...texts: readonly string[]) => texts.map((text) => Buffer.from(text));

function fileWith(text: string): string {
  const file = join(temporaryFolder(), 'state.jsonl');
  writeFileSync(file, text);
  return file;
}

describe('what is added to a file', () => {
  it.each([
    ['small', 10],
    ['large', 100_000],
  ])('stands at its end, in order: %s content', async (_, length) => {
    const file = fileWith('begun\n');
    const [first, second] = ['a'.repeat(length), 'b'.repeat(length)];
    expect(await appendDurably(file, pieces(first, second, '\n'), 6)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(`begun\n${first}${second}\n`);
  });

  it('is nothing where the file has another length, is not there, or is no file', async () => {
    const file = fileWith('begun\nby somebody else\n');
    expect(await appendDurably(file, pieces('more'), 6)).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('begun\nby somebody else\n');
    const folder = temporaryFolder();
    expect(await appendDurably(join(folder, 'missing'), pieces('more'), 0)).toBe(false);
    expect(await appendDurably(folder, pieces('more'), 0)).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('waits for no pipe that nobody reads', async () => {
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await appendDurably(pipe, pieces('more'), 0)).toBe(false);
  });
});
