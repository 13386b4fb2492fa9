import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RunResult } from '../../../../electron/host/command-line/run/run-result.js';
import { commandLine } from '../../../support/command-line.js';
import { junitProblems } from '../../../support/junit-rules.js';
import {
  brokenScenario,
  failingScenario,
  passingScenario,
} from '../../../support/scenario-files.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

/** In this process, so that no built program is needed. */
const run = (...args: string[]) => commandLine(['run', '--workers', '1', ...args]);

describe('lync-emulator run', () => {
  it('ends with 0 when all pass, a line for each and the totals', async () => {
    const file = passingScenario(folder);
    const { code, said } = await run(file);
    expect(code).toBe(0);
    expect(said).toMatch(
      new RegExp(`^ok {6}A meeting is seen \\(${file}\\) {2}\\d+ ms\n1 passed, 0 failed in`),
    );
  });

  it('says of an expectation that fails what was expected, seen, when and why', async () => {
    const file = failingScenario(folder);
    const { code, said } = await run(file);
    expect(code).toBe(1);
    for (const part of [
      `FAILED  A meeting is not seen (${file})`,
      `${file}:10 Bob sees it`,
      'expected: Available',
      'seen:     In a meeting',
      'at 2010-11-22 08:30:00',
      'because',
      '08:30:00 presence.changed: Alice Ahlberg was Available and is In a meeting.',
      '0 passed, 1 failed',
    ])
      expect(said).toContain(part);
  });

  it('names line, column and the nearest key of a file that cannot be used, and runs the others', async () => {
    const broken = brokenScenario(folder);
    const { code, said } = await run(broken, passingScenario(folder));
    expect(code).toBe(1);
    expect(said).toContain(`${broken}:3:5 steps[0].shel: unknown key; did you mean "shell"?`);
    expect(said).toContain('1 passed, 1 failed');
  });

  it('takes all scenarios of a folder, by name', async () => {
    passingScenario(folder, 'b.yaml');
    passingScenario(folder, 'a.yml');
    writeFileSync(join(folder, 'notes.txt'), '');
    const { said } = await run(folder);
    expect(said.match(/[ab]\.ya?ml/g)).toEqual(['a.yml', 'b.yaml']);
  });

  it('leaves out what --grep does not match, and what comes after a failure with --bail', async () => {
    const files = [failingScenario(folder), passingScenario(folder)];
    expect((await run('--grep', 'is seen', ...files)).said).toMatch(
      /1 passed, 0 failed, 1 left out/,
    );
    expect((await run('--bail', ...files)).said).toMatch(/0 passed, 1 failed, 1 left out/);
  });

  it('ends with 1 when --grep matches nothing, and every report says so and what to do', async () => {
    const file = passingScenario(folder);
    const reports = ['json', 'junit', 'html'].map((name) => [name, join(folder, name)] as const);
    const { code, said } = await run(
      '--grep',
      'nothing',
      '--reporter=list',
      ...reports.map(([name, path]) => `--reporter=${name}=${path}`),
      file,
    );
    expect(code).toBe(1);
    expect(said).toMatch(/^Nothing was run: --grep nothing matches .* of 1 scenario\. Name a part/);
    for (const [, path] of reports)
      expect(readFileSync(path, 'utf8')).toContain('Nothing was run: --grep nothing');
  });

  it('ends with 1 at a scenario that checks nothing, unless it says that it is a demo', async () => {
    const file = join(folder, 'show.yaml');
    const text = "scenario: Show\nsteps:\n  - run: '00:01:00'\n";
    writeFileSync(file, text);
    for (const line of [await run(file), await commandLine(['check', file])]) {
      expect(line.code).toBe(1);
      expect(`${line.said}${line.complained}`).toContain(
        `${file}:3:1 steps: expected a step with expect, without which nothing is checked`,
      );
    }
    writeFileSync(file, `demo: true\n${text}`);
    expect((await run(file)).code).toBe(0);
    expect((await commandLine(['check', file])).code).toBe(0);
  });

  it('runs a failing scenario again as often as --retries says, and it still fails', async () => {
    const { code, said } = await run(
      '--retries',
      '2',
      '--reporter',
      'json',
      failingScenario(folder),
    );
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      summary: { passed: 0, flaky: 0, failed: 1 },
      reports: [
        {
          status: 'failed',
          failedAttempts: [{ step: { title: 'Bob sees it' } }, { step: { title: 'Bob sees it' } }],
        },
      ],
    });
  });

  it('says when each file began in real time, and how long each step took', async () => {
    const { said } = await run('--reporter', 'json', failingScenario(folder));
    const { reports } = JSON.parse(said) as { reports: RunResult[] };
    const [report] = reports;
    expect(report?.started).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(report?.organisation).toBe('Contoso');
    const durations = report?.steps.map(({ status, duration }) => [status, duration > 0]);
    expect(durations).toContainEqual(['failed', true]);
    expect(durations).toContainEqual(['skipped', false]);
  });

  it('writes several reports at once, into folders that it makes', async () => {
    const files = [passingScenario(folder), failingScenario(folder), brokenScenario(folder)];
    const report = (name: string) => join(folder, 'reports', name);
    const { said } = await run(
      ...files,
      '--reporter',
      'list',
      `--reporter=list=${report('r.txt')}`,
      `--reporter=json=${report('r.json')}`,
      `--reporter=junit=${report('r.xml')}`,
      `--reporter=html=${report('r.html')}`,
    );
    const read = (name: string) => readFileSync(report(name), 'utf8');
    expect(read('r.txt').replaceAll(/\d/g, '')).toBe(said.replaceAll(/\d/g, ''));
    expect(JSON.parse(read('r.json'))).toMatchObject({
      format: 'lync-emulator-run',
      summary: { passed: 1, failed: 2 },
      reports: [{ status: 'passed' }, { status: 'failed' }, { status: 'broken' }],
    });
    expect(read('r.xml')).toContain(
      '<failure message="Bob sees it: Expected presence to be Available',
    );
    expect(junitProblems(read('r.xml'))).toEqual([]);
    expect(read('r.html')).toContain('The poll of 08:30 brings it.');
    expect(read('r.html')).not.toContain('<div class="lync-picture"');
  });

  it('draws the clients of what failed, or of all, for the page of the run, and says what it needs for that', async () => {
    const html = join(folder, 'r.html');
    const clients = async (which: string) => {
      const files = [passingScenario(folder), failingScenario(folder)];
      await run(...files, `--reporter=html=${html}`, '--pictures', which);
      return readFileSync(html, 'utf8').split('<div class="lync-picture"').length - 1;
    };
    const ofFailed = await clients('failed');
    expect(ofFailed).toBeGreaterThan(0);
    expect(await clients('all')).toBeGreaterThan(ofFailed);
    const { complained } = await run('--pictures', 'all', folder);
    expect(complained).toContain('add --reporter html=report.html');
  });

  it('gives the same event log in every run', async () => {
    const file = passingScenario(folder);
    const logs = [];
    for (let round = 0; round < 2; round += 1) {
      const { said } = await run('--reporter', 'json', file);
      logs.push((JSON.parse(said) as { reports: [{ log: string }] }).reports[0].log);
    }
    expect(logs[0]).toContain('calendar.published');
    expect(logs[1]).toBe(logs[0]);
  });

  it.each([
    [[], '<files…> is missing.'],
    [['/nowhere.yaml'], '/nowhere.yaml cannot be read: there is no such file.'],
    [['--reporter', 'xunit', '.'], 'Did you mean junit?'],
    [['--reporter', 'list', '--reporter', 'json', '.'], 'One report can go to the terminal'],
    [['--reporter', 'github=a.txt', '.'], 'write --reporter github, without a file'],
    [['--workers', '0', '.'], '--workers is 0, expected a number from 1 to 64.'],
    [['--grep', '(', '.'], '--grep is (, expected a regular expression.'],
  ])('refuses %j in one line', async (args, message) => {
    const scenarios = temporaryFolder();
    passingScenario(scenarios);
    const given = args.map((argument) => (argument === '.' ? scenarios : argument));
    const { code, complained } = await commandLine(['run', ...given]);
    expect(code).toBe(2);
    expect(complained).toContain(message);
    expect(complained.trim().split('\n')).toHaveLength(1);
  });

  it('says of a report that cannot be written which and why', async () => {
    const file = passingScenario(folder);
    const { code, complained } = await run(file, '--reporter', `json=${file}/r.json`);
    expect(code).toBe(1);
    expect(complained).toMatch(/^The report .*r\.json cannot be written: .*\.\n$/);
  });
});

describe('lync-emulator check', () => {
  it('runs nothing, and ends with 0 when all can be used', async () => {
    expect(await commandLine(['check', failingScenario(folder)])).toEqual({
      code: 0,
      said: '1 file checked, all fine\n',
      complained: '',
    });
  });

  it('names each problem with its place, and ends with 1', async () => {
    brokenScenario(folder);
    passingScenario(folder);
    const { code, said, complained } = await commandLine(['check', folder]);
    expect(code).toBe(1);
    expect(complained).toContain('broken.yaml:3:5 steps[0].shel: unknown key');
    expect(said).toBe('2 files checked, 1 cannot be used\n');
  });

  it('writes the same as JSON', async () => {
    brokenScenario(folder);
    const passing = passingScenario(folder);
    const { code, said } = await commandLine(['check', '--reporter', 'json', folder]);
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      format: 'lync-emulator-check',
      summary: { files: 2, broken: 1 },
      files: [
        { problems: [{ path: 'steps[0].shel', line: 3, column: 5 }] },
        { file: passing, title: 'A meeting is seen', problems: [] },
      ],
    });
    expect((await commandLine(['check', '--reporter', 'jsn', folder])).code).toBe(2);
  });
});

describe('lync-emulator rules', () => {
  it('prints one rule with evidence, source and what others say', async () => {
    const { code, said } = await commandLine(['rules', 'photos/no-photo-page']);
    expect(code).toBe(0);
    expect(said).toMatch(/^photos\/no-photo-page\n {2}Under NoPhoto .*missing/);
    expect(said).toContain('Evidence: source-article.');
    expect(said).toContain('Others say: NoPhoto sets My Picture to');
  });

  it('prints the rules of an area, and all of them', async () => {
    const area = (await commandLine(['rules', 'photos'])).said;
    const all = (await commandLine(['rules'])).said;
    expect(area).toContain('photos/size-limit');
    expect(area).not.toContain('privacy/');
    expect(all).toContain(area.trim());
  });

  it('refuses an id that there is not, and says which is near', async () => {
    const { code, complained } = await commandLine(['rules', `${'photos'}/size-limits`]);
    expect(code).toBe(2);
    expect(complained).toContain('Did you mean photos/size-limit?');
  });
});

describe('lync-emulator schema', () => {
  it.each([
    [[], 'https://json-schema.org/draft/2020-12/schema'],
    [['scenario'], 'https://json-schema.org/draft/2020-12/schema'],
    [['organisation'], 'https://json-schema.org/draft/2020-12/schema'],
    [['capsule'], 'https://json-schema.org/draft/2020-12/schema'],
  ])('prints the JSON Schema asked for by %j', async (args, dialect) => {
    const { code, said } = await commandLine(['schema', ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ $schema: dialect });
  });

  it('prints the control API as OpenAPI', async () => {
    const { said } = await commandLine(['schema', 'api']);
    expect(JSON.parse(said)).toMatchObject({ openapi: '3.1.0' });
  });

  it('refuses a format that there is not', async () => {
    const { code, complained } = await commandLine(['schema', 'scenarios']);
    expect(code).toBe(2);
    expect(complained).toContain('Did you mean scenario?');
  });
});
