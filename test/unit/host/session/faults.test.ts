import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Topic } from '../../../../electron/emulator/topics/topic.js';
import { Session } from '../../../../electron/host/session/session.js';
import type { HostFrame } from '../../../../shared/contract/frames.js';
import { failEveryEventOnce, failureText } from '../../../support/failing-events.js';
import { FakeEmulated, type FakeState } from '../../../support/fake-emulated.js';
import { ManualTime } from '../../../support/manual-time.js';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const failuresIn = async ({ command }: TestEmulator) => {
  const { entries } = await command({ name: 'log.read' });
  return entries.filter(({ kind }) => kind === 'event.failed');
};

describe('an emulator whose every scheduled event fails once', () => {
  let restore = (): void => {};
  beforeEach(() => {
    restore = failEveryEventOnce('before');
  });
  afterEach(() => restore());

  it('plays on', async () => {
    const time = new ManualTime();
    const emulator = await runEmulator({ time });
    await emulator.command({ name: 'clock.play', rate: 3600 });
    for (let tick = 0; tick < 10; tick += 1) {
      await time.pass(500);
      await emulator.session.settle();
    }
    expect((await failuresIn(emulator)).length).toBeGreaterThan(0);
    expect(emulator.stage.get('clock').rate).toBe(3600);
    expect(emulator.stage.get('notice/event-failed').text).toContain(failureText);
    const polled = [...emulator.stage.entries.values()].filter(
      (entry) => (entry as { kind?: string }).kind === 'calendar.polled',
    );
    expect(polled.length).toBeGreaterThan(0);
  });

  it('answers each run of the clock, and the notice can be dismissed', async () => {
    const { command, stage } = await runEmulator();
    const run = () => command({ name: 'clock.run', duration: '01:00:00' });
    const [first, second] = [await run(), await run()];
    expect(first.fired).toBeGreaterThan(0);
    expect(second.fired).toBeGreaterThan(0);
    await command({ name: 'notice.dismiss', id: 'event-failed' });
    expect(stage.find('notice/event-failed')).toBeUndefined();
  });

  it('has the same failures again in a capsule that is opened, and after undo', async () => {
    const emulator = await runEmulator();
    const { command } = emulator;
    await command({ name: 'clock.run', duration: '02:00:00' });
    const log = await command({ name: 'log.read' });
    const capsule = await command({ name: 'capsule.save' });
    await command({ name: 'client.set-status', sip: alice, status: 'busy' });
    await command({ name: 'emulator.undo' });
    expect(await command({ name: 'log.read' })).toEqual(log);
    await command({ name: 'capsule.open', ...capsule });
    expect(await command({ name: 'log.read' })).toEqual(log);
  });
});

describe('a session', () => {
  const broken = 'client/broken';

  class Faulty extends FakeEmulated {
    override topic(name: string) {
      return name === broken ? this.#broken : super.topic(name);
    }
    override *topics() {
      yield* super.topics();
      yield this.#broken;
    }
    readonly #broken = new Topic<Readonly<Record<string, string>>>({
      keys: () => ['key'],
      read: () => {
        throw new Error('nothing to read');
      },
    });
  }

  function open() {
    const emulated = new Faulty([alice]);
    const session = new Session<null, FakeState>({
      emulated,
      epoch: 'one',
      save: async () => {},
      isSaved: true,
      defer: (flush) => flush(),
    });
    const note = (text: string) => session.command({ name: 'client.set-note', sip: alice, text });
    return { emulated, session, note };
  }

  it('refuses a view that cannot be read, and goes on with the others', async () => {
    const { emulated, session, note } = open();
    const frames: HostFrame[] = [];
    const connection = session.attach((frame) => frames.push(frame));
    connection.receive({ type: 'hello', topic: broken });
    connection.receive({ type: 'hello', topic: 'stage' });
    await session.settle();
    emulated.topic(broken)?.invalidate('key');
    await note('still here');
    await session.settle();
    expect(frames.map(({ type }) => type)).toEqual(['refused', 'snapshot', 'batch']);
    expect(emulated.faults).toEqual([
      'The view client/broken cannot be shown: Error: nothing to read',
    ]);
  });

  it('tells the others when one follower cannot be told', async () => {
    const { emulated, session, note } = open();
    const deaf = session.attach(() => {
      throw new Error('the window is gone');
    });
    const frames: HostFrame[] = [];
    const other = session.attach((frame) => frames.push(frame));
    for (const connection of [deaf, other]) connection.receive({ type: 'hello', topic: 'stage' });
    await note('still here');
    await session.settle();
    expect(frames.map(({ type }) => type)).toEqual(['snapshot', 'batch']);
    expect(emulated.faults).toHaveLength(2);
  });
});
