/**
 * Shows the pages from their sources, in front of an emulator whose clock stands still. A change of a page is seen at
 * once while the emulator goes on; a change of engine, host or contract starts the emulator again on what it has kept.
 * Options are those of `lync-emulator serve`.
 */
import { join, sep } from 'node:path';
import { root } from './set-up/project.js';
import { setUp } from './set-up/set-up.js';

await setUp();
// Vite takes this from the first of its uses in a process, which here is a build.
process.env.NODE_ENV = 'development';
const { DevEmulator } = await import('./dev/emulator.js');
const { startPageServer } = await import('./dev/page-server.js');

const emulator = new DevEmulator([
  '--frozen',
  ...['--data-dir', join(root, 'dist', 'dev', 'data')],
  ...process.argv.slice(2),
]);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.once(signal, async () => {
    await emulator.close();
    process.exit(0);
  });

if (!(await emulator.restart())) process.exit(1);
const { watcher, origin } = await startPageServer(emulator);
await tellAddress();

const behind = ['electron', 'shared'].map((folder) => join(root, folder) + sep);
watcher.add(behind);
watcher.on('all', async (_event, file) => {
  if (!behind.some((folder) => file.startsWith(folder))) return;
  const started = performance.now();
  if (!(await emulator.restart())) return;
  console.log(`The emulator runs again after ${Math.round(performance.now() - started)} ms.`);
  await tellAddress();
});

/** Pages that are open need no other: their session is kept in the data folder. */
async function tellAddress() {
  const address = await emulator.address;
  if (address) console.log(`The page is at ${origin}/${address.hash}`);
}
