import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from '../../support/source-files.js';

const files = sourceFiles('renderer', 'test/workbench');
const code = files.filter(({ path }) => /\.tsx?$/.test(path));

/** The names that style sheets are imported by, each with what is read of it. */
const wearers = code.flatMap(({ path, text }) =>
  [...text.matchAll(/^import (\w+) from '(\S+\.module\.css)';$/gm)].map(([, name, sheet = '']) => ({
    sheet: posix.join(posix.dirname(path), sheet),
    worn: [...text.replace(/'[^'\n]*'/g, '').matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(
      ([, worn]) => worn,
    ),
  })),
);

const classesOf = (sheet: string): ReadonlySet<string> => {
  const rules = sheet.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '');
  const selectors = [...rules.matchAll(/[^{}]+(?={)/g)].join(' ');
  return new Set([...selectors.matchAll(/\.([a-z]\w*)/gi)].map(([, name = '']) => name));
};

const sheets = files.filter(({ path }) => path.endsWith('.module.css'));

it.each(sheets)('$path has the classes that are worn, and no others', ({ path, text }) => {
  const worn = wearers.filter(({ sheet }) => sheet === path).flatMap((wearer) => wearer.worn);
  expect([...classesOf(text)].toSorted()).toEqual([...new Set(worn)].toSorted());
});

/** How often each word stands anywhere in the code. */
const uses = new Map<string, number>();
for (const { text } of code)
  for (const [word] of text.matchAll(/\w+/g)) uses.set(word, (uses.get(word) ?? 0) + 1);

const catalogues = code.filter(({ path }) => path.endsWith('strings.ts'));

it.each(catalogues)('$path has no text that is shown nowhere', ({ text }) => {
  const texts = [...text.matchAll(/^export const \w+Strings = {[\s\S]*?^}/gm)].join('\n');
  const keys = [...texts.matchAll(/^ {2}(\w+)(?=:|\()/gm)].map(([, key = '']) => key);
  expect(keys.filter((key) => uses.get(key) === 1)).toEqual([]);
});
