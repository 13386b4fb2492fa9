import { startEmulator } from '../../../electron/host/session/start-emulator.js';
import { openFolderStore } from '../../../electron/host/state/storage/folder-store.js';
import type { EngineCommand } from '../../../shared/contract/commands/command.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { withFolder } from '../support/organisation.js';
import { heapInUse } from '../support/weeks.js';

const acts = 5000;
const remembered = 500;
const times = 9;
const [alice, bob] = ['alice@contoso.com', 'bob@contoso.com'];

/** Acts of every size: a word, a meeting, an hour in which clients poll and publish, a cmdlet. */
const act = (number: number): EngineCommand => {
  switch (number % 5) {
    case 0:
      return { name: 'clock.run', duration: '00:20:00' };
    case 1:
      return { name: 'shell.run', text: `$number = ${number}` };
    case 2:
      return {
        name: 'exchange.add-entry',
        mailbox: bob,
        subject: `Meeting ${number}`,
        start: '10:00',
        end: '11:00',
      };
    case 3:
      return { name: 'client.set-status', sip: alice, status: number % 2 ? 'busy' : 'available' };
    default:
      return { name: 'client.set-note', sip: alice, text: `Note ${number}` };
  }
};

/** Undo after a long day, and what remembering it takes of memory, of the disk and of the next start. */
export const undo = defineBench({
  name: 'undo',
  sabotage: { times: 2, keep: 16 },
  figures: {
    undone: { name: `Undo after ${acts} acts`, unit: 'ms', beside: 'an act', below: 20 },
    heap: {
      name: `Heap that ${remembered} steps of undo add, the log of them included`,
      unit: 'KB',
      below: 20 * 1024,
    },
    restart: {
      name: `Restart with ${acts} acts and their undo`,
      unit: 'ms',
      beside: 'the first start',
    },
  },
  run: () =>
    withFolder(async (folder) => {
      const start = async () => {
        const started = performance.now();
        const emulator = await startEmulator({
          store: await openFolderStore(folder),
          hostKind: 'browser',
          version: 'bench',
          frozen: true,
        });
        return { ...emulator, took: performance.now() - started };
      };
      const { session, close, took: first } = await start();
      const before = heapInUse();
      const took: number[] = [];
      let ofSteps = 0;
      for (let number = 0; number < acts; number += 1) {
        const began = performance.now();
        await session.command(act(number));
        took.push(performance.now() - began);
        if (number + 1 === remembered) ofSteps = (heapInUse() - before) / 1024;
      }
      const undone: number[] = [];
      for (let time = 0; time < times; time += 1) {
        const began = performance.now();
        await session.command({ name: 'emulator.undo' });
        undone.push(performance.now() - began);
      }
      await close();
      const again = await start();
      await again.close();
      return {
        undone: { here: median(undone), beside: median(took) },
        heap: ofSteps,
        restart: { here: again.took, beside: first },
      };
    }),
});
