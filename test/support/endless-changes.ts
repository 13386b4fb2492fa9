import { startEmulator } from '../../electron/host/session/start-emulator.js';
import { openFolderStore } from '../../electron/host/state/storage/folder-store.js';
import { kindOf } from './kinds-of-change.js';

/**
 * Makes one change after the other to an emulator on the folder of its first argument, beginning with
 * the number of its second; prints each number once the answer said that the change is on disk. Runs
 * in the folder of the repository.
 */
const [folder = '', first = '0'] = process.argv.slice(2);
const emulator = await startEmulator({
  store: await openFolderStore(folder),
  hostKind: 'memory',
  version: '0.0.0',
  frozen: true,
  // A picture of its own for each address.
  download: async (url) => ({
    ok: true,
    bytes: new TextEncoder().encode(`picture at ${url}`),
    mediaType: 'image/jpeg',
  }),
});
for (let number = Number(first); ; number += 1) {
  const { first, command } = kindOf(number);
  if (first) await emulator.session.command(first);
  const { unsaved } = await emulator.session.command(command(number));
  if (unsaved !== undefined) throw new Error(unsaved);
  process.stdout.write(`${number}\n`);
}
