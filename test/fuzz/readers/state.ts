import { checkEmulatorState } from '../../../electron/host/state/emulator-state.js';
import { MemoryStore } from '../../../electron/host/state/storage/memory-store.js';
import {
  formatStateFile,
  parseStateFile,
} from '../../../electron/host/state/storage/state-file.js';
import type { Json } from '../../../shared/contract/frames.js';
import { jsonInput, textsIn } from '../inputs/json-input.js';
import { isolatedEmulator } from '../isolated-emulator.js';
import type { FuzzReader } from '../reader.js';

const alice = 'alice@contoso.com';

/** What the state file holds after some of everything was done. */
async function savedState(): Promise<Json> {
  const store = new MemoryStore();
  const emulator = await isolatedEmulator({ store });
  await emulator.shell(
    'New-CsClientPolicy -Identity Quiet -DisplayPhoto NoPhoto; Grant-CsClientPolicy -Identity bob@contoso.com -PolicyName Quiet',
  );
  await emulator.command({
    name: 'exchange.add-entry',
    mailbox: alice,
    subject: 'Review',
    start: '09:00',
    end: '10:00',
  });
  await emulator.command({
    name: 'exchange.import-calendar',
    mailbox: alice,
    fileName: 'a.ics',
    text: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20101206T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=5\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  });
  await emulator.command({ name: 'client.set-status', sip: alice, status: 'busy' });
  await emulator.command({ name: 'client.add-group', sip: alice, title: 'Project' });
  await emulator.command({
    name: 'front-end.create-zone-keys',
    frontEnd: 'fe1.contoso.com',
    account: 'S-1-5-20',
  });
  await emulator.command({
    name: 'exchange.set-fault',
    target: 'ews',
    kind: 'unavailable',
    times: 2,
  });
  await emulator.command({ name: 'clock.run', duration: '00:05:00' });
  await emulator.close();
  const loaded = await store.load(checkEmulatorState);
  if (loaded.kind !== 'state') throw new Error('Nothing was saved.');
  return JSON.parse(formatStateFile(loaded.state)) as Json;
}

/** State files; those that read are started from, and run for a while. */
export const state: FuzzReader = {
  name: 'state',
  inputsPerOpening: 100,
  prepare: async () => {
    const seeds = [await savedState()];
    const words = seeds.flatMap((seed) => textsIn(seed));
    return (random) => jsonInput(random, { seeds, words });
  },
  open: async () => ({
    read: async (input) => {
      const parsed = parseStateFile(input, checkEmulatorState);
      if (!parsed.ok) return parsed.problem;
      const store = new MemoryStore();
      await store.save(parsed.state, checkEmulatorState);
      const emulator = await isolatedEmulator({ store });
      await emulator.command({ name: 'clock.run', duration: '00:20:00' });
      await emulator.close();
      return null;
    },
  }),
};
