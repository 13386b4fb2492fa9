import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from 'electron';
import { makeDataFolder } from '../state/storage/data-folder.js';
import type { Opening } from './opening.js';

/**
 * Makes this process the one desktop program of a data folder: Chromium's profile goes into it, and
 * with the profile its single-instance lock. Must end before the app is ready.
 *
 * @param opening what this start is to open, which the process that has the folder is told
 * @returns the folder's real path; `null` when another process has it
 * @throws {StorageProblem} when the folder cannot be used
 */
export async function claimFolder(
  app: Pick<App, 'setPath' | 'requestSingleInstanceLock'>,
  folder: string,
  opening: Opening,
): Promise<string | null> {
  const dataFolder = await makeDataFolder(folder);
  const profile = join(dataFolder, 'desktop');
  await mkdir(profile, { recursive: true, mode: 0o700 });
  app.setPath('userData', profile);
  return app.requestSingleInstanceLock(opening) ? dataFolder : null;
}
