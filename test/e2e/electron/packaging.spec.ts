import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { ipcChannels } from '../../../electron/host/desktop/ipc-channels.js';
import { presenceClasses } from '../../../shared/lync/presence.js';
import { writeStandInRuntime } from '../../support/stand-in-runtime.js';
import { expect, test } from '../support/desktop-fixtures.js';
import { launchDouble } from '../support/electron-double-driver.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test.describe('a package', () => {
  test.skip(process.platform !== 'linux', 'The stand-in for the runtime is one for Linux.');
  test.describe.configure({ mode: 'serial', timeout: 120_000 });

  let folder: string;
  let unpacked: string;
  let asar: string;
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'lync-package-'));
    const runtime = writeStandInRuntime(join(folder, 'runtime'));
    const options = ['--linux', '--dir', `--electron-dist=${runtime}`, `--output=${folder}/out`];
    await promisify(execFile)(process.execPath, [join(root, 'build', 'dist.js'), ...options]);
    const [name = ''] = readdirSync(join(folder, 'out')).filter((n) => n.endsWith('unpacked'));
    unpacked = join(folder, 'out', name);
    asar = join(unpacked, 'resources', 'app.asar');
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds what the program needs to run, and nothing else', () => {
    const packed = listPackage(asar, { isPack: false }).map((name) => name.slice(1));
    const folders = new Set(packed.flatMap((name) => parents(name)));
    const files = packed.filter((name) => !folders.has(name)).sort();
    expect(files).toEqual(
      [
        'LICENSE',
        'NOTICE',
        'package.json',
        'build/icons/icon.png',
        ...presenceClasses.flatMap((presence) => [
          `build/icons/tray/${presence}.png`,
          `build/icons/tray/${presence}@2x.png`,
        ]),
        ...importedFrom('main.js').map((name) => `dist/main/${name}`),
        'dist/preload/preload.cjs',
        ...filesOf('dist/renderer').filter((name) => !name.endsWith('.map')),
      ].sort(),
    );
  });

  test('describes itself without what only development needs', () => {
    extractAll(asar, join(folder, 'app'));
    const description: unknown = JSON.parse(
      readFileSync(join(folder, 'app', 'package.json'), 'utf8'),
    );
    expect(description).toMatchObject({
      name: 'lync-client-emulator',
      main: 'dist/main/main.js',
      type: 'module',
    });
    expect(description).not.toHaveProperty('scripts');
    expect(description).not.toHaveProperty('devDependencies');
  });

  test('has its fuses set so that it runs no code but its own', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'lync-client-emulator'));
    const settings = Object.entries(wire).flatMap(([index, state]) =>
      index === 'version'
        ? []
        : [[FuseV1Options[Number(index)], String.fromCharCode(Number(state))]],
    );
    const [off, on] = ['0', '1'];
    expect(Object.fromEntries(settings)).toEqual({
      RunAsNode: off,
      EnableCookieEncryption: off,
      EnableNodeOptionsEnvironmentVariable: off,
      EnableNodeCliInspectArguments: off,
      EnableEmbeddedAsarIntegrityValidation: on,
      OnlyLoadAppFromAsar: on,
      LoadBrowserProcessSpecificV8Snapshot: off,
      GrantFileProtocolExtraPrivileges: off,
    });
  });

  test('has the languages it speaks only', () => {
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(['en-GB.pak', 'en-US.pak']);
  });

  test('starts from what it holds, with no module beside it', async ({ browser, dataFolder }) => {
    const options = { browser, dataFolder, frozen: true, organisationFile: null };
    const main = join(asar, 'dist', 'main', 'main.js');
    const facts = { isPackaged: true };
    const { double, dispose } = await launchDouble(options, { main, facts });
    const { page } = await double.window('lync://app/');
    await expect(page.getByRole('region', { name: 'Virtual clock' })).toBeVisible();
    const { tray } = await double.state();
    expect(tray).toMatchObject({ isEmpty: false, scaleFactors: [1, 2] });
    const command = { name: 'shell.run', text: 'Get-CsClientPolicy' } as const;
    const answer = await double.command({ channels: ipcChannels, page: 'lync://app/', command });
    expect(JSON.stringify(answer)).toContain('DisplayPhoto');
    expect(await double.quit()).toEqual({ code: 0, signal: null });
    await dispose();
  });
});

function parents(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
}

function filesOf(path: string): string[] {
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** A bundle of the main process and the chunks that it imports, at any remove. */
function importedFrom(name: string, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  // Comments of bundled libraries name types by import, too.
  const source = readFileSync(join(root, 'dist', 'main', name), 'utf8').replace(
    /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm,
    '',
  );
  for (const [, chunk = ''] of source.matchAll(/(?:from|import)[\s(]*["`]\.\/([^"`]+)["`]/g))
    importedFrom(chunk, seen);
  return [...seen];
}
