import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Breathe } from '../../../../electron/emulator/clock/scheduler.js';
import { readScenario } from '../../../../electron/host/scenario/read-scenario.js';
import { runScenario } from '../../../../electron/host/scenario/run-scenario.js';
import { emulatorStateFormat } from '../../../../electron/host/state/emulator-state.js';
import { MemoryStore } from '../../../../electron/host/state/storage/memory-store.js';
import type { StateFormat } from '../../../../electron/host/state/storage/state-format.js';
import type { Command } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { HostFrame } from '../../../../shared/contract/frames.js';
import type { ClockView } from '../../../../shared/contract/views/stage.js';
import { clockRange } from '../../../../shared/lync/clock-range.js';
import { PassingTime } from '../../../support/manual-time.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';
import { savedIn, withClockAt } from '../../../support/saved-state.js';
import { startScenario } from '../../../support/start-scenario.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const longRun: Command = { name: 'clock.run', duration: '8000:00:00' };

const start = (options: Parameters<typeof runEmulator>[0] = {}) =>
  runEmulator({ time: new PassingTime(), ...options });

/** Begins a run, and comes back while it is under way. */
async function beginRun(emulator: TestEmulator, command: Command = longRun) {
  const running = emulator.session.command(command);
  while (emulator.stage.get('clock').run === null) await setImmediate();
  return running.then(({ value }) => value as { fired: number; stopped: boolean });
}

const kindsOf = async ({ command }: TestEmulator, ...beginnings: string[]) => {
  const { entries } = await command({ name: 'log.read', limit: 5000 });
  return entries.flatMap(({ kind }) =>
    beginnings.some((one) => kind.startsWith(one)) ? kind : [],
  );
};

/** A store in which each save is one of many pieces. */
class LargeStore extends MemoryStore {
  begun = (): void => {};
  saved = (): void => {};

  override async save<S extends object>(state: S, format: StateFormat<S>, breathe?: Breathe) {
    this.begun();
    for (let piece = 0; piece < 100; piece += 1) await breathe?.();
    await super.save(state, format);
    this.saved();
  }
}

describe('while a long run is under way', () => {
  it('the stage shows how far it is, and the clock moves', async () => {
    const emulator = await start();
    const clocks: ClockView[] = [];
    const connection = emulator.session.attach((frame: HostFrame) => {
      const clock = frame.type === 'batch' && frame.topics.stage?.clock;
      if (clock) clocks.push(clock as unknown as ClockView);
    });
    connection.receive({ type: 'hello', topic: 'stage' });
    const { now: from } = emulator.stage.get('clock');
    const running = beginRun(emulator, { name: 'clock.run', duration: '800:00:00' });
    expect(await running).toMatchObject({ stopped: false });
    const under = clocks.filter(({ run }) => run !== null);
    expect(under.length).toBeGreaterThan(1);
    expect(under[0]?.run).toEqual({ from, to: from + 800 * 3_600_000 });
    const times = clocks.map(({ now }) => now);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(clocks.at(-1)).toMatchObject({ run: null, now: from + 800 * 3_600_000 });
  });

  it('queries are answered, those that came before it began too', async () => {
    const emulator = await start();
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    const behindAnAct = emulator.command({ name: 'client.set-note', sip: alice, text: 'Here' });
    const running = emulator.session.command(longRun).then(note('run'));
    const early = emulator.command({ name: 'log.read' }).then(note('early query'));
    while (emulator.stage.get('clock').run === null) await setImmediate();
    await emulator.command({ name: 'directory.search', text: 'bob' }).then(note('query'));
    await early;
    await emulator.command({ name: 'clock.pause' });
    await Promise.all([behindAnAct, running]);
    expect(done).toEqual(['early query', 'query', 'run']);
  });

  it('queries are answered while what came of it is made ready for the disk', async () => {
    const store = new LargeStore();
    const emulator = await start({ store });
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    store.begun = () =>
      void emulator.command({ name: 'directory.search', text: 'bob' }).then(note('query'));
    store.saved = note('saved');
    await emulator.command({ name: 'clock.run', duration: '01:00:00' }).then(note('run'));
    expect(done).toEqual(['query', 'saved', 'run']);
  });

  it('acts wait, Pause stops it, and the log has all in the order in which it was sent', async () => {
    const emulator = await start();
    const running = beginRun(emulator);
    while (emulator.stage.get('clock').run === null) await setImmediate();
    const act = emulator.command({ name: 'client.set-status', sip: bob, status: 'busy' });
    const second = emulator.command({ name: 'clock.run', duration: '00:00:10' });
    await emulator.command({ name: 'clock.pause' });
    const result = await running;
    expect(result.stopped).toBe(true);
    expect(result.fired).toBeGreaterThan(0);
    await act;
    expect(await second).toMatchObject({ stopped: false });
    expect(await kindsOf(emulator, 'command.', 'clock.')).toEqual([
      'command.clock.run',
      'clock.stopped',
      'command.clock.pause',
      'command.client.set-status',
      'command.clock.run',
    ]);
  });

  it('closing stops it, and what it reached is kept', async () => {
    const store = new MemoryStore();
    const emulator = await start({ store });
    const running = beginRun(emulator);
    while (emulator.stage.get('clock').run === null) await setImmediate();
    const refused = emulator.command({ name: 'clock.next' });
    const closing = emulator.close();
    expect((await running).stopped).toBe(true);
    await expect(refused).rejects.toThrow('The program is being closed');
    await closing;
    const { now } = (await start({ store })).stage.get('clock');
    expect(now % 1000).toBe(0);
    expect(now).toBeGreaterThan(Date.UTC(2010, 11, 6, 16));
  });
});

describe('a run that was stopped', () => {
  async function stopped(command: Command = longRun) {
    const emulator = await start();
    const running = beginRun(emulator, command);
    while (emulator.stage.get('clock').run === null) await setImmediate();
    await emulator.command({ name: 'clock.pause' });
    await running;
    return emulator;
  }

  it.each<Command>([
    longRun,
    { name: 'clock.run-to', time: '2011-10-06T08:00', before: true },
    { name: 'clock.until', condition: { kind: 'no.such-kind' }, within: '8000:00:00' },
    { name: 'clock.sleep', sip: alice, duration: '8000:00:00' },
  ])('is the same again in a capsule and after undo: $name', async (command) => {
    const emulator = await stopped(command);
    const log = await emulator.command({ name: 'log.read', limit: 5000 });
    const { now } = emulator.stage.get('clock');
    const capsule = await emulator.command({ name: 'capsule.save' });
    await emulator.command({ name: 'client.set-status', sip: bob, status: 'busy' });
    await emulator.command({ name: 'emulator.undo' });
    expect(await emulator.command({ name: 'log.read', limit: 5000 })).toEqual(log);
    const other = await start();
    await other.command({ name: 'capsule.open', ...capsule });
    expect(await other.command({ name: 'log.read', limit: 5000 })).toEqual(log);
    expect(other.stage.get('clock').now).toBe(now);
  });

  it.each<Command>([longRun, { name: 'clock.sleep', sip: alice, duration: '8000:00:00' }])(
    'is recorded as the time that it passed: $name',
    async (command) => {
      const emulator = await start();
      await emulator.command({ name: 'recorder.start' });
      const running = beginRun(emulator, command);
      while (emulator.stage.get('clock').run === null) await setImmediate();
      await emulator.command({ name: 'clock.pause' });
      await running;
      await emulator.command({ name: 'client.set-status', sip: bob, status: 'busy' });
      const { now } = emulator.stage.get('clock');
      const { text, fileName } = await emulator.command({ name: 'recorder.stop' });
      const result = await runScenario(readScenario(text, fileName), {
        start: startScenario,
      });
      expect(result.passed).toBe(true);
      expect(result.steps.at(-1)?.at).toBe(now);
    },
  );
});

describe('the bound of a run', () => {
  it.each<readonly [Command, RegExp]>([
    [{ name: 'clock.run-to', time: '9999-12-06T08:00' }, /366 days at a time at most.*nearer/],
    [{ name: 'clock.run-to', time: '2020-12-06T08:00', before: true }, /366 days .* 3653 days/],
    [{ name: 'clock.run', duration: '8784:00:01' }, /at most 8784:00:00, which is 366 days/],
    [
      { name: 'clock.until', condition: { kind: 'x' }, within: '9000:00:00' },
      /at most 8784:00:00, which is 366 days/,
    ],
    [{ name: 'clock.sleep', sip: alice, duration: '9000:00:00' }, /at most 8784:00:00/],
  ])('is said by name: %o', async (command, words) => {
    const { session, stage } = await start();
    const { now } = stage.get('clock');
    const failure = await session.command(command).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CommandError);
    expect(String(failure)).toMatch(words);
    expect(stage.get('clock').now).toBe(now);
  });

  it('is the last moment of the range, too: a run beyond it is refused, and play ends there', async () => {
    const store = new MemoryStore();
    const first = await start({ store });
    await first.command({ name: 'client.set-note', sip: alice, text: 'Here' });
    await first.close();
    const now = clockRange.last - 3_600_000;
    await store.save(withClockAt(await savedIn(store), now), emulatorStateFormat);
    const { command, session } = await start({ store });
    const run = command({ name: 'clock.run', duration: '02:00:00' });
    await expect(run).rejects.toThrow('the years 1970 to 2199, and this would go beyond');
    await session.advance(() => clockRange.last + 5000);
    await session.close();
    expect(await savedIn(store)).toMatchObject({
      deployment: { clock: { now: clockRange.last } },
    });
  });
});
