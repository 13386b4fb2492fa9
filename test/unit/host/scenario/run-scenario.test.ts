import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../../electron/host/scenario/read-scenario.js';
import { runScenario } from '../../../../electron/host/scenario/run-scenario.js';
import type { ScenarioResult } from '../../../../electron/host/scenario/scenario-result.js';
import { failuresOf } from '../../../support/repository-scenarios.js';
import { failureOf, runSteps } from '../../../support/run-steps.js';
import { startScenario } from '../../../support/start-scenario.js';

const statuses = ({ steps }: ScenarioResult) => steps.map(({ status }) => status);

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
    expect((await failureOf('shell: Get-CsClientPolicy Nothing'))?.message).toContain(
      'The shell answered with an error: ',
    );
    const open = ['shell: "Get-CsUser |"', 'expect: { error: Nothing }'];
    expect((await failureOf(...open))?.message).toContain('not complete');
    const asked = await runSteps(['shell: Get-Nothing', 'expect: { error: Get-Nothing }']);
    expect(asked.passed).toBe(true);
    const without = await failureOf('shell: Get-CsClientPolicy', 'expect: { error: Nothing }');
    expect(without?.mismatches).toEqual([{ what: 'error', expected: '… Nothing …', seen: 'none' }]);
  });

  it('is a shell that waits for an answer nobody gives', async () => {
    const asking = 'shell: Set-CsClientPolicy -DisplayPhoto NoPhoto -Confirm';
    expect((await failureOf(asking))?.message).toContain('The shell waits for an answer: ');
    const shown = 'shell: (Get-CsClientPolicy).DisplayPhoto';
    const answered = await runSteps([asking, 'answer: Y', shown, 'expect: { output: NoPhoto }']);
    expect(failuresOf(answered)).toEqual([]);
  });

  it('sees the answer of the step before, although it waits for a moment itself', async () => {
    const asked = "at: '08:10:00'\n    expect: { result: { entry: c1 } }";
    const meeting = "meeting: { who: alice, subject: Talk, start: '09:00', end: '10:00' }";
    expect(failuresOf(await runSteps([meeting, asked]))).toEqual([]);
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
      start: startScenario,
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
  const played = await runScenario(scenario, { start: startScenario, wait });
  expect(waited).toBe(3000);
  expect(played.steps.at(-1)?.time).toBe('2010-12-06 08:30:00');
  expect(played.log).toBe((await runScenario(scenario, { start: startScenario })).log);
});

it('fetches nothing from the web that the scenario does not bring', async () => {
  const result = await runSteps([
    "picture: { who: alice, url: 'https://pictures.example/me.jpg' }",
    'expect: { result: { connected: false, reason: The web of this scenario has nothing at https://pictures.example/me.jpg. } }',
  ]);
  expect(failuresOf(result)).toEqual([]);
});
