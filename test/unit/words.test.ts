import { expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.js';

const gendered = /\b(he|him|his|himself|she|her|hers|herself)\b/gi;
const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

/** What people read: all that is not a comment, and READMEs whole. */
const texts = sourceFiles(
  'electron',
  'renderer',
  'shared',
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
).map(({ path, text }) => ({
  path,
  text: /\.[jt]sx?$/.test(path) ? text.replace(comments, '') : text,
}));

it('no text that people read says he or she', () => {
  const found = texts.flatMap(({ path, text }) =>
    [...text.matchAll(gendered)].map(
      ({ index }) => `${path}: …${text.slice(Math.max(0, index - 30), index + 30)}…`,
    ),
  );
  expect(found).toEqual([]);
});
