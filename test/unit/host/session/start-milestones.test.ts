import { expect, it } from 'vitest';
import { StartMilestones } from '../../../../electron/host/session/start-milestones.js';
import { runEmulator } from '../../../support/running-emulator.js';

/** Milestones on a clock that a test moves. */
function milestonesAt(first: number) {
  const clock = { now: first };
  const milestones = new StartMilestones(() => clock.now);
  const at = (now: number): StartMilestones => {
    clock.now = now;
    return milestones;
  };
  return { milestones, at };
}
const page = { 'page-loaded': 30, 'snapshot-received': 20, painted: 5 };
const timesOf = ({ view }: StartMilestones) =>
  view.milestones.map(({ milestone, milliseconds }) => [milestone, milliseconds]);

it('a milestone counts when it was reached first, and all are told in the order of time', () => {
  const { milestones, at } = milestonesAt(40);
  milestones.reached('modules-loaded');
  at(90).reached('listening');
  at(70).reached('emulator-ready');
  at(400).reached('modules-loaded');
  expect(timesOf(milestones)).toEqual([
    ['modules-loaded', 40],
    ['emulator-ready', 70],
    ['listening', 90],
  ]);
});

it('a page tells how long ago it reached what, so that its clock may differ from that of the host', () => {
  const { milestones, at } = milestonesAt(0);
  at(1000).pageStarted(page);
  expect(timesOf(milestones)).toEqual([
    ['page-loaded', 970],
    ['snapshot-received', 980],
    ['painted', 995],
  ]);
});

it('the first page is the one of the start, and what a page says of before the process is its beginning', () => {
  const { milestones, at } = milestonesAt(0);
  at(10).pageStarted(page);
  const first = timesOf(milestones);
  expect(first).toEqual([
    ['page-loaded', 0],
    ['snapshot-received', 0],
    ['painted', 5],
  ]);
  at(5000).pageStarted(page);
  expect(timesOf(milestones)).toEqual(first);
});

it('those of this process begin with it, and its modules are loaded once they are made', () => {
  const names = timesOf(StartMilestones.ofThisProcess()).map(([name]) => name);
  expect(names).toEqual(['process-started', 'runtime-ready', 'modules-loaded']);
});

it('a topic tells them, with those of the emulator among them', async () => {
  const { milestones, at } = milestonesAt(100);
  const emulator = await runEmulator({ milestones });
  const connection = emulator.session.attach(() => {});
  at(200);
  connection.receive({ type: 'started', ago: page });
  expect(emulator.follow('start').get('start')).toEqual(milestones.view);
  expect(timesOf(milestones)).toEqual([
    ['state-read', 100],
    ['organisation-opened', 100],
    ['page-loaded', 170],
    ['snapshot-received', 180],
    ['painted', 195],
  ]);
});

it('an emulator that nobody measures has none', async () => {
  const emulator = await runEmulator();
  emulator.session.attach(() => {}).receive({ type: 'started', ago: page });
  expect(emulator.follow('start').entries.size).toBe(0);
});

it('no capsule, log or number of a state depends on them', async () => {
  const kept = await Promise.all(
    [100, 7000].map(async (first) => {
      const { milestones } = milestonesAt(first);
      const emulator = await runEmulator({ milestones });
      emulator.session.attach(() => {}).receive({ type: 'started', ago: page });
      await emulator.session.command({ name: 'clock.run', duration: '01:00:00' });
      const capsule = await emulator.session.command({ name: 'capsule.save' });
      return { capsule, log: emulator.follow('stage').entries, seq: emulator.session.seq };
    }),
  );
  expect(kept[0]).toEqual(kept[1]);
});
