import { expect, it } from 'vitest';
import { openFolderStore } from '../../../../../electron/host/state/storage/folder-store.js';
import { bundleScript } from '../../../../support/bundle-script.js';
import { countedFormat } from '../../../../support/counted-state.js';
import { keepChangesThroughKills, runUntilKilled } from '../../../../support/kill-in-mid-write.js';
import { kindsOfChange } from '../../../../support/kinds-of-change.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

/** Each kind of change is once under way. `npm run fuzz` kills 300 emulators. */
const kills = { writers: 16, emulators: kindsOfChange.length };

/** Kills one writer after the other on one folder. */
async function killWriters(script: string, folder: string, count: number): Promise<void> {
  let former = 0;
  for (let kill = 0; kill < count; kill += 1) {
    // 1 to 4 saves, in an order that is the same in every run.
    const printed = await runUntilKilled([script, folder], 1 + ((kill * 3) % 4));
    const acknowledged = printed.at(-1) ?? 0;
    const store = await openFolderStore(folder);
    const loaded = await store.load(countedFormat);
    await store.close();
    if (loaded.kind !== 'state')
      throw new Error(`After kill ${kill + 1}: ${JSON.stringify(loaded)}`);
    expect(acknowledged).toBeGreaterThan(former);
    expect(loaded.state.count).toBeGreaterThanOrEqual(acknowledged);
    expect(loaded.state.count).toBeLessThanOrEqual(acknowledged + 1);
    former = loaded.state.count;
  }
}

it(`keeps every acknowledged save through ${kills.writers} kills in the middle of writes`, {
  timeout: 300_000,
}, async () => {
  const script = await bundleScript('test/support/endless-writer.ts', temporaryFolder());
  const each = kills.writers / 2;
  await Promise.all([1, 2].map(() => killWriters(script, temporaryFolder(), each)));
});

it(`keeps every kind of change that an answer called saved through ${kills.emulators} kills`, {
  timeout: 300_000,
}, async () => {
  const script = await bundleScript('test/support/endless-changes.ts', temporaryFolder());
  await keepChangesThroughKills(script, temporaryFolder(), kills.emulators);
});
