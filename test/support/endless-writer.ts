import { openFolderStore } from '../../electron/host/state/storage/folder-store.js';
import { countedFormat, toCounted } from './counted-state.js';

/** Writes one state after the other into the folder of its argument; prints each once it is saved. */
const [folder = ''] = process.argv.slice(2);
const store = await openFolderStore(folder);
const loaded = await store.load(countedFormat);
let count = loaded.kind === 'state' ? loaded.state.count : 0;
for (;;) {
  count += 1;
  await store.save(toCounted(count), countedFormat);
  process.stdout.write(`${count}\n`);
}
