import { describe, expect, it } from 'vitest';
import { powerShellGrammar } from '../../../../electron/host/powershell-grammar.js';
import { readScenario } from '../../../../electron/host/scenario/read-scenario.js';
import { runScenario } from '../../../../electron/host/scenario/run-scenario.js';
import type {
  ScenarioEvent,
  ScenarioResult,
} from '../../../../electron/host/scenario/scenario-result.js';
import {
  failuresOf,
  repositoryScenarios,
  runRepositoryScenario,
} from '../../../support/repository-scenarios.js';

const grammar = powerShellGrammar();

/** Runs steps of the sample organisation, each given as a line of YAML. */
const runSteps = (
  steps: readonly string[],
  onEvent: (event: ScenarioEvent) => void = () => {},
): Promise<ScenarioResult> => {
  const text = ['scenario: Try', 'steps:', ...steps.map((step) => `  - ${step}`)].join('\n');
  return runScenario(readScenario(text, 'try.yaml'), { grammar, onEvent });
};

const statuses = ({ steps }: ScenarioResult) => steps.map(({ status }) => status);

/** What the last step that failed says. */
const failureOf = async (...steps: readonly string[]) => {
  const result = await runSteps(steps);
  expect(result.passed).toBe(false);
  return result.steps.find(({ failure }) => failure !== null)?.failure;
};

describe('the scenarios of this repository', () => {
  it.each(repositoryScenarios())('%s passes', async (name) => {
    expect(failuresOf(await runRepositoryScenario(name))).toEqual([]);
  });

  it('F1 leave the same log, byte for byte, alone and among others', async () => {
    const run = () => runRepositoryScenario('f/f1-same-bytes.yaml');
    const first = await run();
    const others = await Promise.all(Array.from({ length: 8 }, run));
    expect(first.log.length).toBeGreaterThan(10_000);
    for (const { log } of others) expect(log).toBe(first.log);
  });
});

describe('the log of a scenario', () => {
  it('is JSON, one entry a line, with the time on the wall', async () => {
    const { log } = await runSteps(["run: '00:30:00'"]);
    const entries = log
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries[0]).toEqual({
      id: 'e1',
      time: '2010-12-06 08:00:00',
      at: Date.UTC(2010, 11, 6, 16),
      kind: 'emulator.started',
      actor: 'host',
      sip: null,
      text: 'Contoso begins.',
      cause: null,
    });
    expect(entries.at(-1)).toMatchObject({ time: '2010-12-06 08:30:00' });
  });
});

describe('a step that fails', () => {
  it('says expected, seen, when and why, and what follows is skipped', async () => {
    const result = await runSteps([
      "at: '08:01:00'\n    meeting: { who: alice, subject: Talk, start: '08:10', end: '09:00' }",
      "at: '08:20:00'\n    expect: { client: bob, row: alice, presence: In a meeting, class: busy }",
      "run: '00:10:00'",
    ]);
    expect(statuses(result)).toEqual(['passed', 'passed', 'failed', 'skipped']);
    const [failed] = result.steps.filter(({ status }) => status === 'failed');
    expect(failed).toMatchObject({
      time: '2010-12-06 08:20:00',
      step: { line: 5, act: 'expect' },
      failure: {
        message: 'Expected presence to be In a meeting; saw Available.',
        mismatches: [
          { what: 'presence', expected: 'In a meeting', seen: 'Available' },
          { what: 'class', expected: 'busy', seen: 'available' },
        ],
      },
    });
    const why = failed?.failure?.why.map(({ time, kind }) => `${time.slice(11)} ${kind}`);
    expect(why).toContain('08:01:00 mailbox.entry-added');
    expect(why).toContain('08:01:00 command.exchange.add-entry');
    expect(result.steps.at(-1)?.time).toBe('2010-12-06 08:20:00');
  });

  it('is a command that is refused, unless the expect behind it asks for that', async () => {
    const failure = await failureOf('lock: carol');
    expect(failure?.message).toBe('Refused (not-signed-in): carol@contoso.com has no client open.');
    const asked = await runSteps(['lock: carol', 'expect: { refused: no client open }']);
    expect(asked.passed).toBe(true);
    const other = await failureOf('lock: carol', 'expect: { refused: no such person }');
    expect(other?.mismatches[0]).toMatchObject({ what: 'refused', expected: '… no such person …' });
  });

  it('is a command that was to be refused and was not', async () => {
    const failure = await failureOf('lock: bob', 'expect: { refused: true }');
    expect(failure?.mismatches).toEqual([
      { what: 'refused', expected: 'a refusal', seen: 'the step before was carried out' },
    ]);
  });

  it('is an error of the shell, unless the expect behind it asks for that', async () => {
    expect((await failureOf('shell: Get-Nothing'))?.message).toContain(
      'The shell answered with an error: ',
    );
    expect((await failureOf('shell: "Get-CsUser |"'))?.message).toContain('not complete');
    const asked = await runSteps(['shell: Get-Nothing', 'expect: { error: Get-Nothing }']);
    expect(asked.passed).toBe(true);
    const without = await failureOf('shell: Get-CsClientPolicy', 'expect: { error: Nothing }');
    expect(without?.mismatches).toEqual([{ what: 'error', expected: '… Nothing …', seen: 'none' }]);
  });

  it.each([
    ['expect: { client: carol, list: photo tiles }', 'client: carol@contoso.com signed in'],
    ['expect: { client: alice, row: eleanor, photo: ad }', 'row: eleanor@contoso.com'],
    ['expect: { client: alice, list: classic squares }', 'list: classic squares / photo tiles'],
    ['expect: { client: alice, photos: none }', 'photos: none / alice@contoso.com'],
    ['expect: { client: alice, options: [General] }', 'options: General / General, Personal'],
    ['expect: { client: alice, picture-choices: [web] }', 'picture-choices: web / '],
    ['expect: { client: alice, policy: Tag:X }', 'policy: Tag:X / Global'],
    ['expect: { client: alice, settings: { DisplayPhoto: NoPhoto } }', 'NoPhoto / AllPhotos'],
    ['expect: { client: alice, settings: { NoSuch: x } }', 'settings.NoSuch: x / none'],
    [
      'expect: { client: alice, pending: { DisplayPhoto: NoPhoto } }',
      'pending: DisplayPhoto NoPhoto / none',
    ],
    ['expect: { client: alice, ladder: [Tag:X] }', 'ladder: Tag:X / Global'],
    ['expect: { client: alice, forecast: { subject: Talk } }', 'forecast.subject: Talk / none'],
    [
      'expect: { client: alice, message: { with: bob } }',
      'message: a message with bob@contoso.com',
    ],
    ['expect: { client: alice, card: bob, fields: { title: x } }', 'fields.title: x / '],
    [
      'expect: { client: alice, option-values: { show-emoticons: false } }',
      'show-emoticons: false / true',
    ],
    [
      'expect: { client: alice, option-choices: { language: [Welsh] } }',
      'option-choices.language: Welsh / ',
    ],
    [
      'expect: { client: alice, entry: { key: session, path: connected, is: false } }',
      'entry session connected: false / true',
    ],
    ['expect: { entry: { key: settings, path: profile, is: technet } }', 'technet / lync2010'],
    [
      'expect: { entry: { key: settings, path: __proto__.x, is: 1 } }',
      'settings __proto__.x: 1 / none',
    ],
    ['expect: { log: [{ kind: no.such }] }', 'log no.such: an entry / no entry of that kind'],
    ['expect: { log: [{ kind: client.signed-in, count: 1 }] }', 'count: 1 / 2'],
    ["expect: { log: [{ kind: client.signed-in, at: ['09:00'] }] }", 'at: 09:00:00 / 08:00:00'],
    ["expect: { clock: '09:00' }", 'clock: 09:00:00 / 08:00:00'],
    ["expect: { clock: '2010-12-07T08:00' }", '2010-12-07T08:00:00 / 2010-12-06T08:00:00'],
    ['expect: { next-event: { label: nothing } }', 'next-event.label'],
    ['expect: { notice: anything }', 'notice: … anything … / none'],
    ['expect: { output: anything }', 'output: … anything … / none'],
    ['expect: { result: { fired: 3 } }', 'result.fired: 3 / none'],
    ['expect: { front-end: { name: fe1, service: Stopped } }', 'service: Stopped / Running'],
    [
      "expect: { explain: { url: 'http://x.example', sender: alice, verdict: blocked } }",
      'explain.verdict: blocked / passes',
    ],
  ])('is %s', async (step, said) => {
    const failure = await failureOf(step);
    const lines = failure?.mismatches.map(
      ({ what, expected, seen }) => `${what}: ${expected} / ${seen}`,
    );
    expect(lines?.join('\n')).toContain(said);
  });

  it('is one about a calendar entry that nobody has', async () => {
    const failure = await failureOf('delete-meeting: { who: alice, subject: Talk }');
    expect(failure?.message).toContain('No entry "Talk" in the calendar of alice@contoso.com.');
  });
});

it('tells what happens as it happens', async () => {
  const told: string[] = [];
  await runSteps(['title: Half an hour\n    run: 00:30:00', 'lock: carol'], (event) => {
    if (event.type === 'step-started') told.push(`> ${event.step.title}`);
    else if (event.type === 'step-ended') told.push(`${event.result.status} ${event.result.time}`);
    else told.push(event.type);
  });
  expect(told).toEqual([
    'scenario-started',
    '> sign-in alice@contoso.com, bob@contoso.com',
    'passed 2010-12-06 08:00:00',
    '> Half an hour',
    'passed 2010-12-06 08:30:00',
    '> lock carol',
    'failed 2010-12-06 08:30:00',
    'scenario-ended',
  ]);
});

it('waits for those who are told, so that they can look between two steps', async () => {
  let looking = false;
  const result = await runScenario(
    readScenario("scenario: Try\nsteps:\n  - run: '00:30:00'", 'try.yaml'),
    {
      grammar,
      onEvent: async () => {
        expect(looking).toBe(false);
        looking = true;
        await Promise.resolve();
        looking = false;
      },
    },
  );
  expect(result.passed).toBe(true);
});

it('plays at its rate where somebody watches, and leaves the same log', async () => {
  const text = "scenario: Try\nsteps:\n  - play: { rate: 600, for: '00:30:00' }\n  - lock: bob";
  const scenario = readScenario(text, 'try.yaml');
  let waited = 0;
  const wait = async (milliseconds: number) => {
    waited += milliseconds;
  };
  const played = await runScenario(scenario, { grammar, wait });
  expect(waited).toBe(3000);
  expect(played.steps.at(-1)?.time).toBe('2010-12-06 08:30:00');
  expect(played.log).toBe((await runScenario(scenario, { grammar })).log);
});

it('fetches nothing from the web that the scenario does not bring', async () => {
  const result = await runSteps([
    "picture: { who: alice, url: 'https://pictures.example/me.jpg' }",
    'expect: { result: { connected: false, reason: The web of this scenario has nothing at https://pictures.example/me.jpg. } }',
  ]);
  expect(failuresOf(result)).toEqual([]);
});
