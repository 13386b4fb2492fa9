import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

it('no path of a file comes from the pathname of a URL, which spells spaces and drives otherwise', () => {
  const sources = ['build', 'electron', 'renderer', 'shared', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(m?js|tsx?)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  expect(sources.length).toBeGreaterThan(500);
  const wrong = sources.filter((file) =>
    /import\.meta\.url\)\s*\.pathname/.test(readFileSync(file, 'utf8')),
  );
  expect(wrong).toEqual([]);
});
