import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import ts from 'typescript-5';
import { findTestBrowser } from '../../../build/set-up/find-chromium.js';
import { expect, test } from '../support/fixtures.js';
import { projectFolder, runProgram } from '../support/program.js';

const installed = join(projectFolder, 'node_modules');

const failing = `import { expect, test } from 'lync-client-emulator/playwright';

test('a list that is no longer of tiles', async ({ emulator }) => {
  const alice = await emulator.client('Alice Ahlberg');
  await emulator.shell('Set-CsClientPolicy -DisplayPhoto NoPhoto');
  await emulator.signOutAndIn('alice');
  await expect(alice).toShowList('photo tiles');
});

test('a misspelt person', async ({ emulator }) => {
  await emulator.signIn('alise');
});

test('a row in place of a contact', async ({ emulator }) => {
  const bob = await emulator.client('bob');
  await expect(bob.row('Alice Ahlberg')).toShowPresence('Available');
});
`;

test('the packed package installs without a network, and its command, its types and its fixtures work', async ({
  dataFolder,
}) => {
  test.setTimeout(300_000);
  const project = join(dataFolder, 'project');
  cpSync(join(projectFolder, 'test', 'playwright', 'example'), project, { recursive: true });
  const npm = (...args: string[]) => runProgram('npm', args, { folder: project });

  await test.step('npm pack', async () => {
    const packed = await runProgram('npm', ['pack', '--pack-destination', project], {
      folder: projectFolder,
    });
    expect(packed, packed.complained).toMatchObject({ code: 0 });
    const [archive = ''] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
    renameSync(join(project, archive), join(project, 'lync-client-emulator.tgz'));
  });

  await test.step('npm install, with Playwright already there', async () => {
    mkdirSync(join(project, 'node_modules', '@playwright'), { recursive: true });
    symlinkSync(
      join(installed, '@playwright', 'test'),
      join(project, 'node_modules', '@playwright', 'test'),
      'junction',
    );
    const result = await npm('install', '--offline', '--ignore-scripts');
    expect(result, result.complained).toMatchObject({ code: 0 });
    expect(
      readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')),
    ).toEqual(['@playwright', 'lync-client-emulator']);
  });

  await test.step('npx lync-emulator', async () => {
    const npx = (...args: string[]) => npm('exec', '--offline', '--', 'lync-emulator', ...args);
    const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect((await npx('--version')).said).toBe(`${version}\n`);
    const run = await npx('run', 'tests/meeting.yaml');
    expect(run, run.complained).toMatchObject({ code: 0 });
    const document = JSON.parse((await npx('schema', 'api')).said) as object;
    const shipped = join(project, 'node_modules', 'lync-client-emulator', 'dist', 'openapi.json');
    expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(document);
  });

  await test.step('the compiler', async () => {
    const result = await runProgram(
      process.execPath,
      [
        join(installed, 'typescript', 'bin', 'tsc'),
        '--noEmit',
        '--strict',
        '--exactOptionalPropertyTypes',
        ...['--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom,dom.iterable'],
        ...['--typeRoots', join(installed, '@types'), '--types', 'node'],
        ...readdirSync(join(project, 'tests'))
          .filter((name) => name.endsWith('.ts'))
          .map((name) => join('tests', name)),
      ],
      { folder: project },
    );
    expect(result).toEqual({ code: 0, said: '', complained: '' });
  });

  await test.step('what an editor says of a command and its parameters', () => {
    const file = join(project, 'hover.ts');
    const source = `import type { EmulatorClient } from 'lync-client-emulator/api';
export const run = (api: EmulatorClient) => api.command({ name: 'clock.play', rate: 60 });
`;
    writeFileSync(file, source);
    const said = hoverIn(file);
    expect(said('name:')).toBe('Lets the clock run, so many virtual seconds to a real one.');
    expect(said('rate:')).toBe('Virtual seconds per real second.');
  });

  const playwright = (...files: string[]) => {
    const chromium = findTestBrowser();
    return runProgram(
      process.execPath,
      [join(installed, '@playwright', 'test', 'cli.js'), 'test', '--reporter=line', ...files],
      {
        folder: project,
        environment: {
          // This run is a Playwright of its own.
          TEST_WORKER_INDEX: undefined,
          TEST_PARALLEL_INDEX: undefined,
          PLAYWRIGHT_JSON_OUTPUT_FILE: undefined,
          ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
        },
      },
    );
  };

  await test.step('the example', async () => {
    const result = await playwright();
    expect(result, result.said).toMatchObject({ code: 0 });
    expect(result.said).toContain('7 passed');
  });

  await test.step('a test that fails, and explains itself', async () => {
    writeFileSync(join(project, 'tests', 'fails.spec.ts'), failing);
    const result = await playwright('tests/fails.spec.ts');
    expect(result.code).toBe(1);
    const said = stripVTControlCharacters(result.said);
    for (const told of [
      'Layout of the contact list: Global sets DisplayPhoto to NoPhoto. (Set-CsClientPolicy -Identity Global -DisplayPhoto)',
      'command.shell.run: Shell: Set-CsClientPolicy -DisplayPhoto NoPhoto',
      "7 |   await expect(alice).toShowList('photo tiles');",
      'event log.txt (text/plain)',
      'client of Alice Ahlberg.png (image/png)',
      '.capsule.json (application/json)',
      '› alise: Sign in.',
      'Nobody is called alise. Did you mean Alice Ahlberg (alice@contoso.com)?',
      "> 11 |   await emulator.signIn('alise');",
      "toShowPresence cannot look at this. Pass a client, expect(await emulator.client('bob'))",
    ])
      expect(said).toContain(told);
  });
});

/** What a language service says of the first place of a text in a file. */
function hoverIn(file: string): (text: string) => string {
  const options: ts.CompilerOptions = {
    strict: true,
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: [],
  };
  const service = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => dirname(file),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
  });
  const source = readFileSync(file, 'utf8');
  return (text) => {
    const info = service.getQuickInfoAtPosition(file, source.indexOf(text));
    return ts.displayPartsToString(info?.documentation);
  };
}
