import type { RunningEmulator } from '../../../electron/host/session/running-emulator.js';
import { startEmulator } from '../../../electron/host/session/start-emulator.js';
import { MemoryStore } from '../../../electron/host/state/storage/memory-store.js';
import { organisationText } from './organisation.js';

/** An emulator in this process that keeps nothing and sends every change at once. */
export function startBenchEmulator(contacts: number): Promise<RunningEmulator> {
  return startEmulator({
    store: new MemoryStore(),
    hostKind: 'browser',
    version: 'bench',
    frozen: true,
    organisation: { fileName: 'organisation.json', text: organisationText(contacts), folder: null },
    defer: (flush) => flush(),
  });
}
