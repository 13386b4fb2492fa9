import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openFolderStore } from '../../../../electron/host/storage/folder-store.js';
import { bundleScript } from '../../../support/bundle-script.js';
import { readCounted } from '../../../support/counted-state.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const kills = 200;
const killsPerFolder = 50;
const temporaryFolder = temporaryFolders();

/** Lets the writer save `saves` states, kills it in the middle of the next; the last it reported. */
async function writeUntilKilled(script: string, folder: string, saves: number): Promise<number> {
  const writer = spawn(process.execPath, [script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    writer.once('close', (_code, signal) => resolve(signal)),
  );
  let acknowledged = 0;
  let lines = 0;
  for await (const line of createInterface(writer.stdout)) {
    acknowledged = Number(line);
    lines += 1;
    if (lines === saves) writer.kill('SIGKILL');
  }
  expect(await ended).toBe('SIGKILL');
  return acknowledged;
}

/** Kills one writer after the other on one folder. */
async function killAgainAndAgain(script: string, folder: string): Promise<void> {
  let former = 0;
  for (let kill = 0; kill < killsPerFolder; kill += 1) {
    // 1 to 4 saves, in an order that is the same in every run.
    const acknowledged = await writeUntilKilled(script, folder, 1 + ((kill * 3) % 4));
    const store = await openFolderStore(folder);
    const loaded = await store.load(readCounted);
    await store.close();
    if (loaded.kind !== 'state')
      throw new Error(`After kill ${kill + 1}: ${JSON.stringify(loaded)}`);
    expect(acknowledged).toBeGreaterThan(former);
    expect(loaded.state.count).toBeGreaterThanOrEqual(acknowledged);
    expect(loaded.state.count).toBeLessThanOrEqual(acknowledged + 1);
    former = loaded.state.count;
  }
}

it(`keeps every acknowledged save through ${kills} kills in the middle of writes`, {
  timeout: 300_000,
}, async () => {
  const script = await bundleScript('test/support/endless-writer.ts', temporaryFolder());
  const folders = Array.from({ length: kills / killsPerFolder }, temporaryFolder);
  await Promise.all(folders.map((folder) => killAgainAndAgain(script, folder)));
});
