import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A data folder that nothing else uses. */
export interface TemporaryDataFolder {
  readonly path: string;
  remove(): Promise<void>;
}

export async function temporaryDataFolder(): Promise<TemporaryDataFolder> {
  const path = await mkdtemp(join(tmpdir(), 'lync-emulator-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}
