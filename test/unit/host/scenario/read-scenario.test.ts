import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  loadScenario,
  readScenario,
  ScenarioFileError,
} from '../../../../electron/host/scenario/read-scenario.js';
import { filesIn } from '../../../../electron/host/scenario/scenario-files.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

/** What a refused scenario says; fails when it is taken. */
function refusal(text: string, folder?: string): string {
  try {
    readScenario(text, 'try.yaml', ...(folder === undefined ? [] : [filesIn(folder)]));
  } catch (error) {
    if (error instanceof ScenarioFileError) return error.message;
    throw error;
  }
  throw new Error('The scenario was taken.');
}

/** A scenario of one line per step, which begin at line 3. */
const steps = (...lines: readonly string[]): string =>
  ['scenario: Try', 'steps:', ...lines.map((line) => `  - ${line}`)].join('\n');

test('A small scenario is taken, with or without a byte order mark', () => {
  const text = steps("run: '00:30:00'");
  expect(readScenario(text, 'try.yaml').title).toBe('Try');
  expect(readScenario(`\uFEFF${text}`, 'try.yaml').steps.map(({ title }) => title)).toEqual([
    'sign-in alice@contoso.com, bob@contoso.com',
    'run 00:30:00',
  ]);
});

describe('A bad scenario is refused with place, fault and expectation', () => {
  it.each<[string, string, string]>([
    ['nothing', '', 'try.yaml:1:1 expected an object; found null'],
    ['a list', '- one', 'try.yaml:1:1 expected an object; found a list of 1'],
    ['no steps', 'scenario: Try', 'try.yaml:1:1 steps: expected a list; missing'],
    [
      'an unknown key at the top',
      `${steps("run: '00:30:00'")}\npolices: x`,
      'try.yaml:4:1 polices: unknown key; did you mean "policies"?',
    ],
    [
      'an unknown act',
      steps('shel: Get-CsClientPolicy'),
      'try.yaml:3:5 steps[0].shel: unknown key; did you mean "shell"?',
    ],
    [
      'an unknown key of an act',
      steps("meeting: { who: alice, subject: Talk, begin: '08:00', end: '09:00' }"),
      'try.yaml:3:43 steps[0].meeting.begin: unknown key; known here: who, subject, start, end',
    ],
    [
      'an unknown key of an expectation',
      steps('expect: { client: alice, row: bob, presense: Away }'),
      'try.yaml:3:40 steps[0].expect.presense: unknown key; did you mean "presence"?',
    ],
    ['a step that does nothing', steps('note: text'), 'try.yaml:3:5 steps[0]: expected one act'],
    [
      'a step that does two things',
      steps("{ run: '00:30:00', shell: Get-CsUser }"),
      'try.yaml:3:5 steps[0]: expected one act, such as shell, run or expect',
    ],
    [
      'a duration of another form',
      steps('run: 30 minutes'),
      'steps[0].run: expected a duration hh:mm:ss such as 00:30:00; found "30 minutes"',
    ],
    [
      'a time that no clock shows',
      steps("at: '25:00:00'"),
      'try.yaml:3:9 steps[0].at: expected a time such as 08:30',
    ],
    [
      'an unknown person',
      steps('lock: bobb'),
      'try.yaml:3:11 steps[0].lock: Nobody is called bobb. Did you mean Bob Barros (bob@contoso.com)?',
    ],
    [
      'an unknown person in a list',
      steps('sign-in: [alice, nobody@contoso.com]'),
      'try.yaml:3:22 steps[0].sign-in[1]: Nobody is called nobody@contoso.com.',
    ],
    [
      'an unknown person of an expectation',
      steps('expect: { client: alice, row: caroll, presence: Away }'),
      'steps[0].expect.row: Nobody is called caroll. Did you mean Carol Castellanos (carol@contoso.com)?',
    ],
    [
      'an unknown Front End',
      steps('restart-service: fe9'),
      'steps[0].restart-service: expected a Front End of the organisation; found "fe9"; did you mean "fe1"?',
    ],
    [
      'an unknown command',
      steps('command: { name: clock.pausee }'),
      'steps[0].command.name: expected a known name, did you mean "clock.pause"?; found "clock.pausee"',
    ],
    [
      'a key that the command does not have',
      steps("command: { name: clock.run, duration: '00:30:00', spede: 1 }"),
      'steps[0].command.spede: unknown key; known here: name, duration',
    ],
    [
      'an expectation of nothing',
      steps('expect: { client: alice }'),
      'steps[0].expect: expected something to see, such as presence',
    ],
    [
      'an expectation without a client',
      steps('expect: { list: photo tiles }'),
      'steps[0].expect: expected a client, whose window is meant',
    ],
    [
      'an expectation without a row',
      steps('expect: { client: alice, presence: Away }'),
      'steps[0].expect: expected a row or a card, whose is meant',
    ],
    [
      'an expectation of fields in a row',
      steps('expect: { client: alice, row: bob, fields: { title: x } }'),
      'steps[0].expect: expected a card, whose fields are meant',
    ],
    [
      'an expectation of a row and a card',
      steps('expect: { client: alice, row: bob, card: bob, presence: Away }'),
      'steps[0].expect: expected a row or a card, not both',
    ],
    [
      'a kind of log entry that there is not',
      steps('expect: { log: [{ kind: policy.chnged, count: 0 }] }'),
      'try.yaml:3:29 steps[0].expect.log[0].kind: expected a kind of log entry; found "policy.chnged"; did you mean "policy.changed"?',
    ],
    [
      'a kind of log entry that no command writes',
      steps('expect: { log: [{ kind: command.log.read, count: 0 }] }'),
      'expected a kind of log entry; found "command.log.read"',
    ],
    [
      'a person in entries that are about nobody',
      steps('expect: { log: [{ kind: policy.changed, who: alice, count: 0 }] }'),
      'steps[0].expect.log[0].who: expected no person: entries of the kind policy.changed are about nobody',
    ],
    [
      'a kind to wait for that there is not',
      steps('until: { kind: calendar.poled, within: 01:00:00 }'),
      'steps[0].until.kind: expected a kind of log entry; found "calendar.poled"; did you mean "calendar.polled"?',
    ],
    [
      'a setting that there is not',
      steps('expect: { client: alice, settings: { DisplayPhto: none } }'),
      'try.yaml:3:42 steps[0].expect.settings.DisplayPhto: expected a setting that reaches a client; found "DisplayPhto"; did you mean "DisplayPhoto"?',
    ],
    [
      'a pending setting that there is not',
      steps('expect: { client: alice, pending: { DisplayPhto: none } }'),
      'steps[0].expect.pending.DisplayPhto: expected a setting',
    ],
    [
      'a control of Options that there is not',
      steps('expect: { client: alice, option-values: { show-emoticon: none } }'),
      'found "show-emoticon"; did you mean "show-emoticons"?',
    ],
    [
      'choices of a control that there is not',
      steps('expect: { client: alice, option-choices: { langauge: [] } }'),
      'found "langauge"; did you mean "language"?',
    ],
    [
      'a control to set that there is not',
      steps('option-values: { who: alice, values: { show-emoticon: true } }'),
      'steps[0].option-values.values.show-emoticon: expected a control of the Options dialog',
    ],
    [
      'a line of the contact card that there is not',
      steps('expect: { client: alice, card: bob, fields: { calender: none } }'),
      'found "calender"; did you mean "calendar"?',
    ],
    [
      'a presence that there is not',
      steps('expect: { client: alice, row: bob, presence: Availble }'),
      'steps[0].expect.presence: expected a presence text; found "Availble"; did you mean "Available"?',
    ],
    [
      'an activity that there is not',
      steps('expect: { client: alice, row: bob, activity: In a meting }'),
      'did you mean "In a meeting"?',
    ],
    [
      'an entry that there is not',
      steps('expect: { client: alice, entry: { key: contat/bob@contoso.com, is: none } }'),
      'steps[0].expect.entry.key: expected an entry of a client; found "contat/bob@contoso.com"',
    ],
    [
      'an entry of a server that has no name',
      steps('expect: { entry: { key: front-end/registry, is: none } }'),
      'steps[0].expect.entry.key: expected an entry of the stage; found "front-end/registry"',
    ],
    [
      'an entry about a person who is not there',
      steps('expect: { client: alice, entry: { key: contact/bobb@contoso.com, is: none } }'),
      'Nobody is called bobb@contoso.com. Did you mean Bob Barros (bob@contoso.com)?',
    ],
    [
      'a part of an entry that there is not',
      steps('expect: { client: alice, entry: { key: layout, path: style.sorce, is: none } }'),
      'steps[0].expect.entry.path: expected a part of layout; found "sorce"; did you mean "source"?',
    ],
    [
      'a part of an entry that is a prototype',
      steps('expect: { entry: { key: settings, path: __proto__.x, is: none } }'),
      'found "__proto__"; known here: profile',
    ],
    [
      'a field that the command before does not answer',
      steps("run: '00:30:00'", 'expect: { result: { fred: none } }'),
      'steps[1].expect.result.fred: expected a field of what clock.run answers; found "fred"; did you mean "fired"?',
    ],
    [
      'an answer of a command that answers nothing',
      steps('lock: alice', 'expect: { result: { fired: none } }'),
      'steps[1].expect.result.fired: endpoint.lock answers nothing',
    ],
    [
      'a conversation with oneself',
      steps('expect: { client: alice, message: { with: alice, count: 0 } }'),
      'steps[0].expect.message.with: expected somebody else',
    ],
    [
      'a cmdlet that there is not',
      steps('shell: Get-CsClientPolcy'),
      'try.yaml:3:12 steps[0].shell: expected a cmdlet of the shell; found "Get-CsClientPolcy"; did you mean "Get-CsClientPolicy"?',
    ],
    [
      'a cmdlet among the policies that there is not',
      `policies: Set-CsClientPolcy\n${steps("run: '00:30:00'")}`,
      'try.yaml:1:11 policies: expected a cmdlet of the shell; found "Set-CsClientPolcy"',
    ],
    [
      'text that is no PowerShell',
      steps('shell: "Get-CsUser |"'),
      'steps[0].shell: expected text that the shell can read. It is not complete',
    ],
    ...(
      [
        ['error', '""'],
        ['error', '[]'],
        ['output', '" "'],
        ['notice', '""'],
        ['refused', '""'],
        ['log', '[]'],
        ['log', '[{ kind: policy.changed, text: "" }]'],
        ['result', '{}'],
        ['next-event', '{}'],
        ['front-end', '{ name: fe1 }'],
        ['explain', "{ url: 'http://x.example', sender: alice }"],
        ['client', 'alice, settings: {}'],
        ['client', 'alice, pending: {}'],
        ['client', 'alice, option-values: {}'],
        ['client', 'alice, option-choices: {}'],
        ['client', 'alice, forecast: {}'],
        ['client', 'alice, card: bob, fields: {}'],
        ['client', 'alice, message: { with: bob, error: "" }'],
      ] as const
    ).map(([key, value]): [string, string, string] => [
      `${key}: ${value}, which expects nothing`,
      steps(`expect: { ${key}: ${value} }`),
      'try.yaml:3:',
    ]),
    [
      'an unknown organisation',
      `organisation: ./missing.json\n${steps("run: '00:30:00'")}`,
      'try.yaml:1:15 organisation: expected no file: only the text of this scenario is here',
    ],
    [
      'a word for an organisation',
      `organisation: simple\n${steps("run: '00:30:00'")}`,
      'organisation: expected sample, a file such as ./organisation.json, or an organisation; found "simple"',
    ],
    [
      'an unknown key of an organisation in the file',
      `organisation: { schemaVersion: 1, name: A, sipDomain: a.com, timeZone: UTC, start: '2010-12-06T08:00:00', sites: [{ name: A, pool: p.a.com }], peple: [] }\n${steps("run: '00:30:00'")}`,
      'organisation.peple: unknown key; did you mean "people"?',
    ],
    [
      'a reference in that organisation',
      `organisation: { schemaVersion: 1, name: A, sipDomain: a.com, timeZone: UTC, start: '2010-12-06T08:00:00', sites: [{ name: A, pool: p.a.com }], people: [{ sip: al@a.com, manager: bo@a.com }] }\n${steps("run: '00:30:00'")}`,
      'organisation.people[0].manager: expected a person of this file; found "bo@a.com"',
    ],
    [
      'a start on a day that is none',
      `start: 2010-02-29T08:00:00\n${steps("run: '00:30:00'")}`,
      'try.yaml:1:8 start: expected a date of the calendar',
    ],
    ['a key twice', `scenario: Try\nscenario: Again\n`, 'try.yaml:2:1 expected each key once'],
    [
      'a rule that there is not',
      'scenario: Try\nsteps:\n  - { lock: alice, rule: photos/none-such }',
      'try.yaml:3:26 steps[0].rule: expected the id of a rule',
    ],
    [
      'a bracket that is never closed',
      'scenario: [\n',
      'try.yaml:2:1 not YAML: a closing quote, bracket',
    ],
    ['no YAML', 'scenario: [', 'try.yaml:1:12 not YAML: a closing quote, bracket'],
    [
      'two documents',
      `${steps("run: '00:30:00'")}\n---\na: 1`,
      'try.yaml:4:1 expected one document; found another',
    ],
    [
      'an anchor',
      steps('shell: &a Get-CsUser'),
      'try.yaml:3:15 expected a value; found the anchor &a',
    ],
    [
      'an alias',
      steps('shell: &a Get-CsUser', 'shell: *a'),
      'try.yaml:4:12 expected a value; found the alias *a',
    ],
    [
      'a tag',
      steps('shell: !!js/function x'),
      'expected a value without a tag; found tag:yaml.org,2002:js/function',
    ],
    ['a key that is no text', '? [a]\n: b', 'expected text as a key'],
    [
      'a deep nest',
      '['.repeat(100_000) + ']'.repeat(100_000),
      'try.yaml:1:101 expected at most 100 levels',
    ],
    ['an open nest', '['.repeat(100_000), 'expected at most 100 levels'],
    [
      'a long file',
      `# ${'x'.repeat(5_000_000)}`,
      'try.yaml:1:1 expected at most 4194304 characters',
    ],
    ['a nested object that is no prototype', '__proto__: { scenario: Try }', 'unknown key'],
  ])('%s', (_, text, said) => {
    expect(refusal(text)).toContain(said);
  });

  it('says of a misspelt cmdlet the line of the text in which it stands', () => {
    const script = 'shell: |\n      Get-CsUser\n      Set-CsClientPolcy -DisplayPhoto NoPhoto';
    expect(refusal(steps(script))).toBe(
      'try.yaml:5:7 steps[0].shell: expected a cmdlet of the shell; found "Set-CsClientPolcy"; did you mean "Set-CsClientPolicy"?',
    );
  });

  it('takes functions and aliases that the scenario defines, and cmdlets whose error is expected', () => {
    const text = steps(
      'shell: "function Add-Photo { Get-CsUser }; Set-Alias ap Get-CsUser"',
      'shell: Add-Photo; ap',
      'shell: "try { Get-Nothing } catch { }"',
      'shell: Get-Nothing',
      'expect: { error: Get-Nothing }',
    );
    expect(readScenario(text, 'try.yaml').steps).toHaveLength(6);
  });

  it('takes the presence texts of custom states that the scenario brings, and no others', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'states.xml'),
      '<?xml version="1.0"?><customStates xmlns="http://schemas.microsoft.com/09/2009/communicator/customStates"><customState ID="1" availability="busy"><activity LCID="1033">On the road</activity></customState></customStates>',
    );
    const text = (presence: string) =>
      `web: { 'https://a.example/s.xml': ./states.xml }\n${steps(`expect: { client: alice, row: bob, presence: ${presence} }`)}`;
    expect(readScenario(text('On the road'), 'try.yaml', filesIn(folder)).steps).toHaveLength(2);
    expect(refusal(text('On the rode'), folder)).toContain('did you mean "On the road"?');
  });

  it('says of a misspelt key that it is unknown, and no more', () => {
    expect(refusal(steps('shel: x')).split('\n')).toHaveLength(1);
    expect(refusal(steps('expect: { client: alice, lst: photo tiles }')).split('\n')).toHaveLength(
      1,
    );
  });

  it('says up to twenty problems at once, in the order of the text', () => {
    const message = refusal(steps(...Array.from({ length: 30 }, (_, i) => `lock: nobody-${i}`)));
    const lines = message.split('\n');
    expect(lines).toHaveLength(20);
    expect(lines[0]).toMatch(/^try\.yaml:3:11 .*nobody-0/);
    expect(lines[19]).toMatch(/^try\.yaml:22:11 .*nobody-19/);
  });

  it('expands no bomb of aliases', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 26; i += 1) {
      const before = String.fromCharCode(96 + i);
      const letter = String.fromCharCode(97 + i);
      bomb.push(`${letter}: &${letter} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    expect(refusal(bomb.join('\n'))).toContain('found the anchor &a');
  });
});

describe('A file that a scenario refers to', () => {
  const withCalendar = (file: string) => steps(`calendar: { who: alice, file: ${file} }`);

  it('lies in the folder of the scenario or below it', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'inside', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'secret.ics'), 'BEGIN:VCALENDAR');
    writeFileSync(join(folder, 'inside', 'deep', 'alice.ics'), 'BEGIN:VCALENDAR');
    symlinkSync(join(folder, 'secret.ics'), join(folder, 'inside', 'link.ics'));
    const inside = join(folder, 'inside');
    const taken = readScenario(withCalendar('./deep/alice.ics'), 'try.yaml', filesIn(inside));
    expect(JSON.stringify(taken.steps.at(-1)?.actions)).toContain('BEGIN:VCALENDAR');
    for (const file of ['./../secret.ics', './deep/../../secret.ics', './link.ics']) {
      const message = refusal(withCalendar(file), inside);
      expect(message).toContain(
        `expected a file of the scenario’s folder; ${file} leads out of it`,
      );
    }
    expect(refusal(withCalendar('./deep'), inside)).toContain(
      './deep cannot be read: it is a folder',
    );
    expect(refusal(withCalendar('./none.ics'), inside)).toContain('./none.ics cannot be read');
    expect(refusal(withCalendar('/etc/passwd'), inside)).toContain('such as ./alice.ics');
  });

  it('is named with its own problems when it is an organisation', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'org.json'), '{ "name": 1 }');
    const text = `organisation: ./org.json\n${steps("run: '00:30:00'")}`;
    expect(refusal(text, folder)).toContain('./org.json:1:11 name: expected text; found 1');
  });

  it('is read once, however often it is named, and up to a limit in all', () => {
    const folder = temporaryFolder();
    const names = Array.from({ length: 9 }, (_, index) => `./${index}.ics`);
    for (const name of names) writeFileSync(join(folder, name), Buffer.alloc(8 * 1024 * 1024, 65));
    const each = (file: string) => `calendar: { who: alice, file: ${file} }`;
    const often = Array<string>(50).fill(each('./0.ics'));
    expect(readScenario(steps(...often), 'try.yaml', filesIn(folder)).steps).toHaveLength(51);
    expect(refusal(steps(...names.map(each)), folder)).toContain(
      './8.ics is beyond 67108864 bytes in all',
    );
  });

  it('is a file, when it is the scenario itself', async () => {
    await expect(loadScenario(temporaryFolder())).rejects.toThrow(
      'expected a file that can be read; it is a folder',
    );
  });

  it('is missing by name when it is the scenario itself', async () => {
    const folder = temporaryFolder();
    await expect(loadScenario(join(folder, 'none.yaml'))).rejects.toThrow(
      'expected a file that can be read',
    );
  });
});
