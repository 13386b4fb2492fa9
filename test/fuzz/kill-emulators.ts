import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepChangesThroughKills } from '../support/kill-in-mid-write.js';

/** Beside the job in its bundle. */
const script = fileURLToPath(new URL('./changes.js', import.meta.url));

/** Kills emulators in mid-write; what was lost, `null` when nothing was. */
export async function killEmulators(kills: number): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'lync-kills-'));
  try {
    await keepChangesThroughKills(script, folder, kills);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
