import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../electron/host/command-line/commands.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(root + file, 'utf8');

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

/** The first group of each match. */
const named = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);

describe.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'test/README.md'])('%s', (file) => {
  const text = read(file);

  it('names only scripts that there are', () => {
    const used = named(text, /\bnpm (?:run )?(start|test|(?<=run )[\w-]+)/g);
    expect(used.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to files that there are', () => {
    const folder = file.includes('/') ? `${file.slice(0, file.lastIndexOf('/'))}/` : '';
    const linked = named(text, /\]\((?!https?:)([^)#]+)\)/g);
    expect(linked.filter((path) => !existsSync(root + folder + path))).toEqual([]);
  });

  it('names only commands of lync-emulator that there are', () => {
    const known = commands.map(({ name }) => name);
    const used = named(text, /\bnpx lync-emulator ([a-z][a-z-]*)/g);
    expect(used.filter((name) => !known.includes(name))).toEqual([]);
  });
});

it('the README starts the program, and its tests, by one command each', () => {
  const start = read('README.md').split('\n## ')[1] ?? '';
  expect(named(start, /^ {4}(.+)$/gm)).toEqual(['npm start', 'npm test']);
});

it('every script for people is in the README or in CONTRIBUTING', () => {
  const text = read('README.md') + read('CONTRIBUTING.md');
  // Called by npm itself, or by the others.
  const inner = ['prepack', 'types', 'lint', 'unit'];
  const untold = Object.keys(scripts).filter(
    (name) => !inner.includes(name) && !new RegExp(`npm (run )?${name}\\b`).test(text),
  );
  expect(untold).toEqual([]);
});
