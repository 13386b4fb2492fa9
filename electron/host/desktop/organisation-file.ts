import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { OrganisationSource } from '../open-directory.js';
import { describeFileError } from '../storage/storage-problem.js';
import { StartProblem } from './start-problem.js';

/** Reads the file of `--organisation`. Throws `StartProblem` when it cannot be read. */
export async function readOrganisationFile(path: string): Promise<OrganisationSource> {
  const file = resolve(path);
  try {
    const text = await readFile(file, 'utf8');
    return { fileName: basename(file), text, folder: dirname(file) };
  } catch (error) {
    throw new StartProblem(
      `The organisation file ${file} cannot be read: ${describeFileError(error)}. Give another one with --organisation, or start without it.`,
    );
  }
}
