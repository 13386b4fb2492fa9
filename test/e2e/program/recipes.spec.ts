import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { expect, test } from '../support/fixtures.js';
import {
  codeBlocks,
  freePort,
  packProgram,
  type RecipeProject,
  readRecipe,
  recipeProject,
} from '../support/recipe-project.js';

test.skip(process.platform === 'win32', 'The recipes are for a POSIX shell.');
test.describe.configure({ mode: 'default', timeout: 180_000 });

let packed: string;
let packFolder: string;
test.beforeAll(async () => {
  packFolder = mkdtempSync(join(tmpdir(), 'lync-recipes-'));
  packed = await packProgram(packFolder);
});
test.afterAll(() => rmSync(packFolder, { recursive: true, force: true }));

let project: RecipeProject | null = null;
test.afterEach(() => project?.close());

/** A project to run a recipe in. */
async function prepare(folder: string, isInstalled = true): Promise<RecipeProject> {
  project = await recipeProject(folder, packed, isInstalled);
  return project;
}

const has = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

test('plain Linux: every command of the page runs, from the installation on', async ({
  dataFolder,
}) => {
  const { bash, folder } = await prepare(dataFolder, false);
  const script = codeBlocks(readRecipe('linux.md'), 'sh').join('\n');
  const result = await bash(script, { PORT: await freePort(), DISPLAY: undefined });
  expect(result, result.complained).toMatchObject({ code: 0 });
  expect(result.said).toContain('1 passed, 0 failed');
  expect(result.said).toContain('calendar.polled');
  expect(readFileSync(join(folder, 'policies.csv'), 'utf8')).toContain('Tag:Quiet');
  expect(readFileSync(join(folder, 'hit.csv'), 'utf8')).not.toBe('');
  expect(statSync(join(folder, 'token')).mode & 0o077).toBe(0);
  // The token that was given is not printed.
  const ready = readFileSync(join(folder, 'ready.json'), 'utf8');
  expect(JSON.parse(ready)).toMatchObject({ ready: true, exchange: null });
  expect(ready).not.toContain(readFileSync(join(folder, 'token'), 'utf8').trim());
});

test('curl: every command of the page runs', async ({ dataFolder }) => {
  test.skip(!has('curl'), 'curl is not installed here.');
  const { bash, folder } = await prepare(dataFolder);
  const script = codeBlocks(readRecipe('curl.md'), 'sh').join('\n');
  const result = await bash(script, { PORT: await freePort() });
  expect(result, result.complained).toMatchObject({ code: 0 });
  expect(result.said).toContain('"ready":true');
  expect(result.said).toContain('"photo":{"kind":"none"');
  expect(JSON.parse(readFileSync(join(folder, 'event-log.json'), 'utf8'))).not.toEqual([]);
});

test('Python: the client of the page and its tests run, with the standard library alone', async ({
  dataFolder,
}) => {
  test.skip(!has('python3'), 'Python is not installed here.');
  const { bash, folder } = await prepare(dataFolder);
  const page = readRecipe('python.md');
  for (const file of codeBlocks(page, 'python')) {
    const [, name = ''] = /^# (\w+\.py)\n/.exec(file) ?? [];
    writeFileSync(join(folder, name), file);
  }
  // A token of the surroundings is not that of the emulators which the tests start.
  const result = await bash(codeBlocks(page, 'sh').join('\n'), { LYNC_EMULATOR_TOKEN: 'other' });
  expect(result, result.complained).toMatchObject({ code: 0 });
  expect(result.complained).toMatch(/Ran 3 tests in .*\n\nOK\n/);
});

const workflow = z.object({
  jobs: z.record(
    z.string(),
    z.object({
      env: z.record(z.string(), z.union([z.string(), z.number()])),
      steps: z.array(
        z.object({
          uses: z.string().optional(),
          run: z.string().optional(),
          if: z.string().optional(),
        }),
      ),
    }),
  ),
});

test('GitHub Actions: every run line runs, one step after the other', async ({ dataFolder }) => {
  test.skip(!has('curl'), 'curl is not installed here.');
  const { bash, folder } = await prepare(dataFolder);
  const { jobs } = workflow.parse(parse(readRecipe('github-actions.yml')));
  const variables = join(folder, 'github-env');
  writeFileSync(variables, '');
  for (const { env, steps } of Object.values(jobs)) {
    expect(Object.keys(env)).toEqual(['PORT']);
    const given = { PORT: await freePort(), GITHUB_ENV: variables };
    for (const { uses, run } of steps) {
      expect(uses ?? 'actions/none@v1').toMatch(/^actions\/[\w-]+@v\d+$/);
      if (run === undefined) continue;
      const lines = readFileSync(variables, 'utf8').trim().split('\n');
      const shared = Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
      const result = await bash(run, { ...given, ...shared });
      expect(result, `${run}\n${result.said}${result.complained}`).toMatchObject({ code: 0 });
    }
  }
  expect(readFileSync(join(folder, 'results', 'scenarios.xml'), 'utf8')).toContain('<testsuite');
  expect(readFileSync(join(folder, 'results', 'event-log.csv'), 'utf8')).toContain(
    'emulator.started',
  );
  const [, token = ''] =
    /^LYNC_EMULATOR_TOKEN=(.{64})$/m.exec(readFileSync(variables, 'utf8')) ?? [];
  const printed = readFileSync(join(folder, 'emulator.log'), 'utf8');
  expect(printed).toContain('with the token that was given');
  expect(printed).not.toContain(token);
});

const pipeline = z.record(
  z.string(),
  z.object({
    variables: z.record(z.string(), z.string()),
    before_script: z.array(z.string()),
    script: z.array(z.string()),
    artifacts: z.object({ paths: z.array(z.string()), reports: z.object({ junit: z.string() }) }),
  }),
);

test('GitLab CI: the script runs, and leaves what its artifacts name', async ({ dataFolder }) => {
  test.skip(!has('curl'), 'curl is not installed here.');
  const { bash, folder } = await prepare(dataFolder);
  for (const job of Object.values(pipeline.parse(parse(readRecipe('gitlab-ci.yml'))))) {
    const { before_script, script, variables, artifacts } = job;
    expect(Object.keys(variables)).toEqual(['PORT']);
    const result = await bash([...before_script, ...script].join('\n'), { PORT: await freePort() });
    expect(result, `${result.said}${result.complained}`).toMatchObject({ code: 0 });
    for (const path of [...artifacts.paths, artifacts.reports.junit])
      expect(existsSync(join(folder, path)), path).toBe(true);
  }
});

test('the container file: its commands build, start, and say when it is ready', async ({
  dataFolder,
}) => {
  const { bash, start, folder } = await prepare(dataFolder, false);
  const file = containerFile(readRecipe('Containerfile'));
  expect(file.USER).toEqual(['node']);
  expect(file.COPY).toEqual(['lync-client-emulator.tgz ./']);
  for (const run of file.RUN ?? []) {
    const built = await bash(run);
    expect(built, built.complained).toMatchObject({ code: 0 });
  }
  const environment = { PORT: await freePort(), DATA: join(folder, 'data') };
  const named = (file.ENV ?? []).flatMap((line) =>
    line.split(' ').map((pair) => pair.split('=')[0]),
  );
  expect(named).toEqual(Object.keys(environment));
  const [command = ''] = file.CMD ?? [];
  const refused = await bash(command, environment);
  expect(refused.code).toBe(2);
  expect(refused.complained).toContain('so a token has to be given: set LYNC_EMULATOR_TOKEN');

  const token = 'a1b2c3d4e5f60718'.repeat(3);
  await start(command, { ...environment, LYNC_EMULATOR_TOKEN: token });
  const [health = ''] = file.HEALTHCHECK ?? [];
  const [, asked = ''] = /^.*?CMD (.*)$/s.exec(health) ?? [];
  const ready = await bash(asked.replace('--timeout 5', '--timeout 60'), environment);
  expect(ready, ready.complained).toMatchObject({ code: 0 });

  const address = `http://127.0.0.1:${environment.PORT}/api/topics`;
  const headers = { authorization: `Bearer ${token}` };
  expect((await fetch(address, { headers })).status).toBe(200);
  expect((await fetch(address)).status).toBe(401);
});

/** The instructions of a container file by name, each with its arguments; lines that go on are joined. */
function containerFile(text: string): Readonly<Partial<Record<string, readonly string[]>>> {
  const instructions: Record<string, string[]> = {};
  const lines = text.replaceAll(/^#.*\n/gm, '').replaceAll(/\\\n\s*/g, '');
  for (const [, name = '', rest = ''] of lines.matchAll(/^([A-Z]+) (.*)$/gm)) {
    instructions[name] ??= [];
    instructions[name].push(rest);
  }
  return instructions;
}
