import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findScenarioFiles } from '../../../../../electron/host/command-line/run/find-scenario-files.js';
import { selectScenarios } from '../../../../../electron/host/command-line/run/select-scenarios.js';
import { commandLine } from '../../../../support/command-line.js';
import { brokenScenario, passingScenario } from '../../../../support/scenario-files.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
let folder: string;
const make = (...names: readonly string[]) => {
  for (const name of names) writeFileSync(join(folder, name), `scenario: ${name}\n`);
};
const found = async (...operands: readonly string[]) =>
  (await findScenarioFiles(operands.map((operand) => join(folder, operand)))).map((file) =>
    relative(folder, file).replaceAll('\\', '/'),
  );

beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'deep', 'deeper'), { recursive: true });
  mkdirSync(join(folder, '.hidden'));
  make(
    'b.yaml',
    'a.yml',
    'C.YAML',
    'notes.txt',
    'deep/d.yaml',
    'deep/deeper/e.yaml',
    '.hidden/h.yaml',
  );
});

describe('The files of a run', () => {
  it('are all scenarios of a folder and below, by name, those behind links and of any case too', async () => {
    symlinkSync(join(folder, 'b.yaml'), join(folder, 'deep', 'link.yaml'));
    expect(await found('.')).toEqual([
      '.hidden/h.yaml',
      'C.YAML',
      'a.yml',
      'b.yaml',
      'deep/d.yaml',
      'deep/deeper/e.yaml',
      'deep/link.yaml',
    ]);
  });

  it('are what a pattern fits, which the shell of Windows and quotes leave as it is', async () => {
    const all = ['deep/d.yaml', 'deep/deeper/e.yaml'];
    expect(await found('deep/**/*.yaml')).toEqual(all);
    expect(await found('{b,c}.*', 'deep/?.yaml')).toEqual(['b.yaml', 'deep/d.yaml']);
    const windows = `${folder.replaceAll('/', '\\')}\\deep\\**\\*.yaml`;
    expect((await findScenarioFiles([windows])).map((file) => relative(folder, file))).toEqual(all);
    const below = relative(process.cwd(), join(folder, 'deep', '**', '*.yaml'));
    expect(await findScenarioFiles([below])).toHaveLength(2);
  });

  it('are there once, however they are named', async () => {
    expect(await found('b.yaml', './b.yaml', '*.yaml', 'deep/../b.yaml')).toEqual(['b.yaml']);
  });

  it('may have names that look like patterns', async () => {
    make('[1].yaml');
    expect(await found('[1].yaml')).toEqual(['[1].yaml']);
  });

  it.each(['run', 'check'])(
    'end %s with 1 where a folder or a pattern has none, and say what to do',
    async (command) => {
      mkdirSync(join(folder, 'empty'));
      for (const operand of ['empty', 'none/**/*.yaml', '*.txt']) {
        const { code, complained } = await commandLine([
          command,
          join(folder, operand),
          passingScenario(folder),
        ]);
        expect(code).toBe(1);
        expect(complained).toContain(
          'so nothing was selected. Name a file, a folder or a pattern.',
        );
      }
    },
  );
});

describe('--shard', () => {
  const shards = async (of: number, files: readonly string[]) =>
    Promise.all(
      Array.from({ length: of }, async (_, index) => {
        const shard = { part: index + 1, of };
        return (await selectScenarios(files, { grep: null, shard })).files;
      }),
    );

  it('has each file in one part, and parts of one length but for one', async () => {
    const files = Array.from({ length: 11 }, (_, index) => `s${index}.yaml`);
    for (const of of [1, 2, 3, 5, 11]) {
      const parts = await shards(of, files);
      expect(parts.flat().sort()).toEqual([...files].sort());
      const lengths = parts.map(({ length }) => length);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    }
  });

  it('has the same parts whatever the order of the files', async () => {
    const files = ['c.yaml', 'a.yaml', 'b.yaml'];
    const sorted = (parts: readonly (readonly string[])[]) => parts.map((part) => part.toSorted());
    expect(sorted(await shards(2, files))).toEqual(sorted(await shards(2, files.toReversed())));
  });

  it('ends with 1 where a part is empty, unless that is said to be fine', async () => {
    const file = passingScenario(folder);
    const none = await commandLine(['run', '--shard', '2/2', file]);
    expect(none.code).toBe(1);
    expect(none.said).toContain('shard 2/2 has none of 1 scenario. Use at most one shard');
    const allowed = await commandLine(['run', '--shard', '2/2', '--allow-empty', file]);
    expect(allowed.code).toBe(0);
    expect(allowed.complained).toContain('Nothing was run: shard 2/2');
  });

  it.each(['0/2', '3/2', 'two', '1'])('refuses %s', async (shard) => {
    const { code, complained } = await commandLine(['run', '--shard', shard, folder]);
    expect(code).toBe(2);
    expect(complained).toContain('expected a part and their number, such as 1/3');
  });
});

it('--grep never leaves out a file that cannot be read', async () => {
  const files = [brokenScenario(folder), passingScenario(folder)];
  writeFileSync(join(folder, 'x.yaml'), 'scenario: [');
  files.push(join(folder, 'x.yaml'));
  const selection = await selectScenarios(files, { grep: /nothing/, shard: null });
  expect(selection.files).toEqual([files[2]]);
  expect(selection.leftOut.map(({ title }) => title)).toEqual(['Broken', 'A meeting is seen']);
});

it('--retries says loudly that it is used', async () => {
  const { complained } = await commandLine(['run', '--retries', '1', passingScenario(folder)]);
  expect(complained).toContain(
    'What fails is run again up to 1 time. What passes only then is named',
  );
});

it('refuses two reports that would go to one file', async () => {
  const reports = ['--reporter=json=r.txt', '--reporter=html=./r.txt'];
  const { code, complained } = await commandLine(['run', passingScenario(folder), ...reports]);
  expect(code).toBe(2);
  expect(complained).toContain('and one be lost. Name two files.');
});

it('opens the reports once', async () => {
  const file = passingScenario(folder);
  const { said } = await commandLine(['run', '--workers', '1', '--reporter', 'github', file]);
  expect(said.match(/^::stop-commands::/gm)).toHaveLength(1);
});

it('writes the other reports where one cannot be written', async () => {
  const file = passingScenario(folder);
  const { code, said, complained } = await commandLine([
    'run',
    file,
    `--reporter=json=${file}/r.json`,
    `--reporter=html=${file}/r.html`,
    '--reporter=list',
  ]);
  expect(code).toBe(1);
  expect(said).toContain('1 passed');
  expect(complained).toContain('r.json cannot be written');
  expect(complained).toContain('r.html cannot be written');
});
