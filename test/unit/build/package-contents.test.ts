import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What `npm pack` puts into the package, the bundles left out where nothing is built. */
const packed = z
  .array(z.object({ files: z.array(z.object({ path: z.string() })) }))
  .parse(
    JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      }),
    ),
  )
  .flatMap(({ files }) => files.map(({ path }) => path));

const isPacked = (path: string): boolean =>
  packed.includes(path) || packed.some((file) => file.startsWith(`${path.replace(/\/$/, '')}/`));

const pages = packed.filter((path) => path.endsWith('.md'));

/** The relative links of a page, from the top of the project. */
function linksOf(page: string): readonly string[] {
  const text = readFileSync(root + page, 'utf8');
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path = '']) =>
    posix.join(posix.dirname(page), path),
  );
}

it('the package has pages beside the README', () => {
  expect(pages).toContain('README.md');
  expect(pages.length).toBeGreaterThan(5);
});

it.each(pages)('whatever %s links to is in the package', (page) => {
  expect(linksOf(page).filter((path) => !isPacked(path))).toEqual([]);
});

it('every file that a command of the README names is in the package', () => {
  const commands = readFileSync(`${root}README.md`, 'utf8').matchAll(
    /^ {4}npx lync-emulator (.*)$/gm,
  );
  const named = [...commands].flatMap(([, line = '']) => line.split(/[\s=]+/));
  const inRepository = named.filter((word) => word.includes('/') && existsSync(root + word));
  expect(inRepository.length).toBeGreaterThan(1);
  expect(inRepository.filter((path) => !isPacked(path))).toEqual([]);
});

it.each([
  'electron/emulator/directory/sample/contoso.json',
  'test/scenarios/a/a1-label-for-a-colleague.yaml',
  'shared/scenario/stories/photos.yaml',
  'test/playwright/example/playwright.config.ts',
  'shared/organisation/organisation.schema.json',
  'shared/scenario/scenario.schema.json',
  'shared/capsule/capsule.schema.json',
  'electron/host/command-line/recipes/Containerfile',
])('%s is in the package', (path) => {
  expect(packed).toContain(path);
});

it('no test, source or secret comes along by accident', () => {
  const strange = packed.filter((path) => /\.(tsx?|map|tgz|pem|env)$/.test(path));
  expect(
    strange.filter((path) => !/^dist\/types\/|^test\/playwright\/example\//.test(path)),
  ).toEqual([]);
});
