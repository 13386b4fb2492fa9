import { realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { FileRefusal, readRegularFileSync } from '../outside/files/regular-file.js';

/** Largest file that a scenario may refer to, in bytes. */
const largestFile = 16 * 1024 * 1024;

/** Bytes of all such files together. */
const mostBytes = 4 * largestFile;

export type ReadFile =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `message` says what was expected. */
  | { readonly ok: false; readonly message: string };

/** The files that a scenario may refer to. */
export interface ScenarioFiles {
  /** The folder they lie in; `null` when there is none. */
  readonly folder: string | null;
  read(path: string): ReadFile;
}

/** For a scenario of which only the text is there. */
export const noScenarioFiles: ScenarioFiles = {
  folder: null,
  read: () => ({ ok: false, message: 'expected no file: only the text of this scenario is here' }),
};

/** Files in a folder and below it. What leads out of it, by its name or by a link, is refused unread. */
export function filesIn(folder: string): ScenarioFiles {
  let room = mostBytes;
  const refused = (path: string, why: string): ReadFile => ({
    ok: false,
    message: `expected a file of the scenario’s folder; ${path} ${why}`,
  });
  return {
    folder,
    read: (path) => {
      try {
        const root = realpathSync(folder);
        const named = join(root, path);
        if (!named.startsWith(root + sep)) return refused(path, 'leads out of it');
        const file = realpathSync(named);
        if (!file.startsWith(root + sep)) return refused(path, 'leads out of it');
        const bytes = readRegularFileSync(file, largestFile);
        if (bytes.length > room) return refused(path, `is beyond ${mostBytes} bytes in all`);
        room -= bytes.length;
        return { ok: true, bytes };
      } catch (error) {
        const why = error instanceof FileRefusal ? `: ${error.message}` : '';
        return refused(path, `cannot be read${why}`);
      }
    },
  };
}

/** The folder of a file among `files`, for what that file refers to in turn. */
export const folderOf = (files: ScenarioFiles, path: string): string | null =>
  files.folder === null ? null : join(files.folder, dirname(path));
