import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { OrganisationSource } from '../open-directory.js';
import { describeFileError, StorageProblem } from '../storage/storage-problem.js';

/** Reads the file of `--organisation`. Throws `StorageProblem`. */
export async function readOrganisationFile(file: string): Promise<OrganisationSource> {
  try {
    const text = await readFile(file, 'utf8');
    return { fileName: basename(file), text, folder: dirname(resolve(file)) };
  } catch (error) {
    throw new StorageProblem(
      `The organisation file ${file} cannot be read: ${describeFileError(error)}.`,
    );
  }
}
