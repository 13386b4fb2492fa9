import { describe, expect, it } from 'vitest';
import { TrialStopped, type TrialWork } from '../../../../electron/emulator/what-if/try-plan.js';
import { TrialDesk } from '../../../../electron/host/trials/trial-desk.js';
import { runEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';

/** Work that takes a step each time it is told to, of three in all. */
function steps() {
  let step = (): void => undefined;
  const next = () =>
    new Promise<void>((resolve) => {
      step = resolve;
    });
  const work = async ({ progress, isStopped }: TrialWork): Promise<string> => {
    for (let done = 1; done <= 3; done += 1) {
      await next();
      if (isStopped()) throw new TrialStopped('Stopped.');
      progress(done, 3);
    }
    return 'done';
  };
  const take = async (): Promise<void> => {
    step();
    await Promise.resolve().then(() => undefined);
  };
  return { work, take };
}

describe('work on copies that answers a command', () => {
  it('tells how far it is as long as it is under way', async () => {
    const desk = new TrialDesk(() => undefined);
    const { work, take } = steps();
    const result = desk.run('one', work);
    expect(desk.topic.read()).toEqual({ 'trial/one': { done: 0, total: 0 } });
    await take();
    await take();
    expect(desk.topic.read()).toEqual({ 'trial/one': { done: 2, total: 3 } });
    await take();
    expect(await result).toBe('done');
    expect(desk.topic.read()).toEqual({});
  });

  it('is stopped by its id, and nothing else with it', async () => {
    const desk = new TrialDesk(() => undefined);
    const [one, other] = [steps(), steps()];
    const stopped = expect(desk.run('one', one.work)).rejects.toThrow('It was stopped');
    const result = desk.run('other', other.work);
    desk.stop('one');
    desk.stop('nothing');
    await one.take();
    for (let step = 0; step < 3; step += 1) await other.take();
    await stopped;
    expect(await result).toBe('done');
  });

  it('has an id that no other has meanwhile, or none', async () => {
    const desk = new TrialDesk(() => undefined);
    const { work } = steps();
    void desk.run('one', work);
    await expect(desk.run('one', work)).rejects.toThrow('A trial "one" is under way.');
    expect(await desk.run(undefined, async () => 'unwatched')).toBe('unwatched');
  });

  it.each([
    { name: 'visibility.sheet', sip: alice, trial: 't' },
    { name: 'report.write', about: { kind: 'privacy-sheet', sip: alice }, trial: 't' },
  ] as const)('may be asked for and stopped as a command: %j', async (command) => {
    const emulator = await runEmulator();
    const trials = emulator.follow('trials');
    const stopped = expect(emulator.command(command)).rejects.toThrow('It was stopped');
    const isBegun = () => trials.entries.has('trial/t');
    await expect.poll(isBegun, { timeout: 10_000, interval: 5 }).toBe(true);
    await emulator.command({ name: 'trial.stop', trial: 't' });
    await stopped;
  });
});
