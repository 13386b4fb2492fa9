import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures.js';
import {
  freePort,
  packProgram,
  type RecipeProject,
  recipeProject,
} from '../support/recipe-project.js';

test.skip(process.platform === 'win32', 'The scripts are for a POSIX shell.');
test.describe.configure({ mode: 'default', timeout: 180_000 });

let packFolder: string;
let project: RecipeProject;
test.beforeAll(async () => {
  packFolder = mkdtempSync(join(tmpdir(), 'lync-pipeline-'));
  project = await recipeProject(
    packFolder,
    await packProgram(mkdtempSync(join(packFolder, 'pack-'))),
    true,
  );
  for (const [name, text] of Object.entries(scenarios))
    writeFileSync(join(packFolder, 'tests', name), text);
});
test.afterAll(() => {
  project.close();
  rmSync(packFolder, { recursive: true, force: true });
});

const scenarios = {
  'red.yaml': `scenario: Bob is believed to be away
sign-in: [alice, bob]
steps:
  - run: 00:01:00
  - expect: { client: alice, row: bob, presence: Away }
`,
  'misspelt.yaml': `scenario: A word that there is not
sign-in: [alice]
steps:
  - run: 00:30:00
  - expect: { log: [{ kind: calendar.poled }] }
`,
  'unchecked.yaml': `scenario: Nothing is expected
sign-in: [alice]
steps:
  - run: 00:01:00
`,
};

const read = (name: string): string => readFileSync(join(packFolder, name), 'utf8');
const emulator = (line: string, environment?: NodeJS.ProcessEnv) =>
  project.bash(`npx lync-emulator ${line}`, environment);

test('a run is reported as build servers, people and programs read it', async () => {
  const result = await emulator(
    'run "tests/**/{meeting,red}.yaml" --reporter junit=junit.xml --reporter json=run.json --reporter html=run.html --reporter github --pictures failed',
  );
  expect(result.code, result.complained).toBe(1);
  expect(result.said).toContain('1 passed, 1 failed');
  expect(result.said).toMatch(/^::error file=tests\/red\.yaml,line=5/m);
  const junit = read('junit.xml');
  expect(junit).toMatch(/<testsuites[^>]* tests="2" failures="1"/);
  expect(junit).toMatch(/<testcase[^>]* classname="[^"]+"/);
  expect(JSON.parse(read('run.json'))).toBeTruthy();
  const page = read('run.html');
  expect(page).toContain('Bob is believed to be away');
  expect(page).toContain('Contoso');
  expect(page).not.toMatch(/(?:src|href)="https?:/);
});

test('a run that checks nothing is never green, and says what to do', async () => {
  const nothing = await emulator('run tests/meeting.yaml --grep nothing');
  expect(nothing.code).toBe(1);
  expect(nothing.said + nothing.complained).toContain('--grep');
  const none = await emulator('run "tests/**/*.nowhere.yaml"');
  expect(none.code).toBe(1);
  const unchecked = await emulator('run tests/unchecked.yaml');
  expect(unchecked.code).toBe(1);
  expect(unchecked.said + unchecked.complained).toContain('demo');
  const misspelt = await emulator('check tests/misspelt.yaml');
  expect(misspelt.code).toBe(1);
  expect(misspelt.said + misspelt.complained).toContain('calendar.polled');
  expect(misspelt.said + misspelt.complained).toMatch(/misspelt\.yaml:5/);
});

test('the parts of a run are the whole of it, and each scenario is in one', async () => {
  const parts = await Promise.all(
    ['1/2', '2/2'].map((part) =>
      emulator(`run tests/meeting.yaml tests/red.yaml --shard ${part} --reporter list`),
    ),
  );
  const said = parts.map((part) => part.said).join('\n');
  expect(parts.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(said.match(/A meeting is put into the calendar/g)?.length).toBe(1);
  expect(said).toContain('Bob is believed to be away');
});

test('a scenario is told as a page to leave behind', async () => {
  const result = await emulator('report tests/meeting.yaml --out story.html');
  expect(result, result.complained).toMatchObject({ code: 0 });
  const page = read('story.html');
  expect(page).toContain('Budget');
  expect(page).not.toMatch(/(?:src|href)="https?:/);
});

test('a served emulator is waited for, asked, inspected, read by mail clients, and its log kept', async () => {
  const port = await freePort();
  const token = randomBytes(32).toString('hex');
  const environment = { LYNC_EMULATOR_TOKEN: token };
  const serving = `npx lync-emulator serve --frozen --json --port ${port} --exchange-port 0 --data-dir data > ready.json`;
  await project.start(serving, environment);
  const waited = await emulator(`wait --url http://127.0.0.1:${port} --timeout 60`);
  expect(waited, waited.complained).toMatchObject({ code: 0 });
  const ready = JSON.parse(read('ready.json').split('\n')[0] ?? '') as {
    ready: boolean;
    exchange: unknown;
  };
  expect(ready.ready).toBe(true);

  const origin = `http://localhost:${port}`;
  const health = await fetch(`${origin}/health`);
  expect(await health.json()).toMatchObject({ ready: true });
  expect((await fetch(`${origin}/health`, { method: 'HEAD' })).status).toBe(200);
  expect((await fetch(`${origin}/api/topics`)).status).toBe(401);
  const act = async (name: string, input: object) => {
    const answer = await fetch(`${origin}/api/commands/${name}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  expect((await act('inspection.read', { sip: 'Alice Ahlberg' })).body).toMatchObject({
    value: { sip: 'alice@contoso.com' },
  });
  const refused = await act('client.sign-in', { sip: 'alise' });
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(JSON.stringify(refused.body)).toContain('Did you mean Alice Ahlberg');

  const mailboxes = /http:\/\/127\.0\.0\.1:\d+/.exec(JSON.stringify(ready.exchange))?.[0];
  const wsdl = await fetch(`${mailboxes}/EWS/Services.wsdl`);
  expect(wsdl.status).toBe(200);
  expect(await wsdl.text()).toContain('GetUserAvailability');

  const log = await emulator(
    `log --url http://127.0.0.1:${port} --format csv --out log.csv`,
    environment,
  );
  expect(log, log.complained).toMatchObject({ code: 0 });
  expect(read('log.csv')).toContain('emulator.started');
});
