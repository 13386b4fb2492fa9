import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from 'electron';
import { makeDataFolder } from '../storage/data-folder.js';

/**
 * Makes this process the one desktop program of a data folder: Chromium's profile goes into it, and
 * with the profile its single-instance lock. Must end before the app is ready.
 *
 * @returns the folder's real path; `null` when another process has it, which is told so
 * @throws {StorageProblem} when the folder cannot be used
 */
export async function claimFolder(
  app: Pick<App, 'setPath' | 'requestSingleInstanceLock'>,
  folder: string,
): Promise<string | null> {
  const dataFolder = await makeDataFolder(folder);
  const profile = join(dataFolder, 'desktop');
  await mkdir(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  return app.requestSingleInstanceLock() ? dataFolder : null;
}
