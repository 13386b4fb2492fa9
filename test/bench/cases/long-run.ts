import { setTimeout } from 'node:timers/promises';
import { startEmulator } from '../../../electron/host/session/start-emulator.js';
import { MemoryStore } from '../../../electron/host/state/storage/memory-store.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';

const years = 10;
/** Each ends with the saving of a whole log, at which the collector of garbage may be due. */
const stops = 9;
/** Between two questions, in milliseconds. */
const pause = 20;

/**
 * Ten years of the sample organisation, a year at a time, with a window open and somebody who asks for views and queries
 * meanwhile: how long the longest answer took, and how soon a run stops.
 */
export const longRun = defineBench({
  name: 'long-run',
  sabotage: { times: 5 },
  figures: {
    passed: { name: 'Ten years of the sample organisation', unit: 'ms' },
    answer: { name: '… the longest answer meanwhile', unit: 'ms', below: 100 },
    stopped: { name: '… until a run stops', unit: 'ms', below: 100 },
    stoppedLast: { name: '… the longest of these', unit: 'ms' },
  },
  async run() {
    const { session, close } = await startEmulator({
      store: new MemoryStore(),
      hostKind: 'browser',
      version: 'bench',
      frozen: true,
    });
    const stage = session.attach(() => {});
    stage.receive({ type: 'hello', topic: 'stage' });
    let passing = true;
    let longest = 0;
    const asking = (async () => {
      while (passing) {
        const due = performance.now() + pause;
        await setTimeout(pause);
        session.attach(() => {}).receive({ type: 'hello', topic: 'stage' });
        await session.command({ name: 'directory.search', text: 'bob' });
        longest = Math.max(longest, performance.now() - due);
      }
    })();
    const started = performance.now();
    for (let year = 0; year < years; year += 1)
      await session.command({ name: 'clock.run', duration: '8766:00:00' });
    const took = performance.now() - started;
    passing = false;
    await asking;
    const stopping: number[] = [];
    for (let time = 0; time < stops; time += 1) stopping.push(await timeToStop(session));
    await close();
    return {
      passed: took,
      answer: longest,
      stopped: median(stopping),
      stoppedLast: Math.max(...stopping),
    };
  },
});

async function timeToStop(session: { command(input: unknown): Promise<unknown> }): Promise<number> {
  const run = session.command({ name: 'clock.run', duration: '8766:00:00' });
  await setTimeout(300);
  const asked = performance.now();
  await session.command({ name: 'clock.pause' });
  await run;
  return performance.now() - asked;
}
