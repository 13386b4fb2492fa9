import { basename, dirname, resolve } from 'node:path';
import { longestOrganisationFile } from '../../../shared/organisation/parse-organisation.js';
import { readRegularText } from '../outside/files/regular-file.js';
import type { OrganisationSource } from '../state/open-directory.js';
import { describeFileError, StorageProblem } from '../state/storage/storage-problem.js';

/** Bytes of the largest organisation file, of which each character may have up to four. */
const largestFile = 4 * longestOrganisationFile;

/** Reads the file of `--organisation`. Throws `StorageProblem`. */
export async function readOrganisationFile(file: string): Promise<OrganisationSource> {
  try {
    const text = await readRegularText(file, largestFile);
    return { fileName: basename(file), text, folder: dirname(resolve(file)) };
  } catch (error) {
    throw new StorageProblem(
      `The organisation file ${file} cannot be read: ${describeFileError(error)}.`,
    );
  }
}
