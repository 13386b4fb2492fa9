import { diff } from '../../../electron/host/state/change/diff.js';
import {
  type EmulatorState,
  emulatorStateFormat,
} from '../../../electron/host/state/emulator-state.js';
import { MemoryStore } from '../../../electron/host/state/storage/memory-store.js';
import { parseStateFile } from '../../../electron/host/state/storage/state-file.js';
import { versionOf } from '../../../electron/host/state/storage/state-format.js';
import { baseLine } from '../../../electron/host/state/storage/state-lines.js';
import type { Json } from '../../../shared/contract/frames.js';
import { jsonInput, textsIn } from '../inputs/json-input.js';
import { isolatedEmulator } from '../isolated-emulator.js';
import type { FuzzReader } from '../reader.js';

const alice = 'alice@contoso.com';

/** What the state file holds before and after some of everything was done, as its first line. */
async function savedStates(): Promise<readonly string[]> {
  const store = new MemoryStore();
  const emulator = await isolatedEmulator({ store });
  await emulator.shell('New-CsClientPolicy -Identity First');
  const before = await load(store);
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
  return [before, await load(store)].map((each) =>
    [...baseLine(versionOf(emulatorStateFormat), each)].join(''),
  );
}

async function load(store: MemoryStore): Promise<EmulatorState> {
  const loaded = await store.load(emulatorStateFormat);
  if (loaded.kind !== 'state') throw new Error('Nothing was saved.');
  return loaded.state;
}

const parse = (text: string): Json => JSON.parse(text) as Json;

/** Starts from a state file that reads, and runs for a while. */
async function readAndRun(text: string): Promise<string | null> {
  const parsed = parseStateFile(text, emulatorStateFormat);
  if (!parsed.ok) return parsed.problem;
  const store = new MemoryStore();
  await store.save(parsed.state, emulatorStateFormat);
  const emulator = await isolatedEmulator({ store });
  await emulator.command({ name: 'clock.run', duration: '00:20:00' });
  await emulator.close();
  return null;
}

/** First lines of state files; those that read are started from, and run for a while. */
export const state: FuzzReader = {
  name: 'state',
  inputsPerOpening: 100,
  prepare: async () => {
    const seeds = (await savedStates()).slice(-1).map(parse);
    const words = seeds.flatMap((seed) => textsIn(seed));
    return (random) => jsonInput(random, { seeds, words });
  },
  open: async () => ({ read: readAndRun }),
};

/** Further lines of state files: what changed since the first. */
export const stateChanges: FuzzReader = {
  name: 'state-changes',
  inputsPerOpening: 100,
  prepare: async () => {
    const [before, after] = (await savedStates()).map(
      (base) => (JSON.parse(base) as { readonly state: Json }).state,
    );
    const seeds = [parse(JSON.stringify(diff(before, after)))];
    const words = seeds.flatMap((seed) => textsIn(seed));
    return (random) => jsonInput(random, { seeds, words });
  },
  open: async () => {
    const [base = ''] = await savedStates();
    return { read: (input) => readAndRun(`${base}${input.replaceAll('\n', ' ')}\n`) };
  },
};
