import { basename, dirname, resolve } from 'node:path';
import { longestOrganisationFile } from '../../../shared/organisation/parse-organisation.js';
import { ZipProblem } from '../estate/files/zip-entries.js';
import { isZip, organisationOfZip } from '../estate/organisation-zip.js';
import { decodeFile, readRegularFile } from '../outside/files/regular-file.js';
import type { OrganisationSource } from '../state/open-directory.js';
import { describeFileError, StorageProblem } from '../state/storage/storage-problem.js';

/** Bytes of the largest organisation file, of which each character may have up to four. */
const largestFile = 4 * longestOrganisationFile;

/** Reads the file of `--organisation`: JSON, or a .zip of it and its pictures. Throws `StorageProblem`. */
export async function readOrganisationFile(file: string): Promise<OrganisationSource> {
  try {
    const bytes = await readRegularFile(file, largestFile);
    if (isZip(bytes)) return await organisationOfZip(bytes);
    return { fileName: basename(file), text: decodeFile(bytes), folder: dirname(resolve(file)) };
  } catch (error) {
    const why = error instanceof ZipProblem ? error.message : `${describeFileError(error)}.`;
    throw new StorageProblem(`The organisation file ${file} cannot be read: ${why}`);
  }
}
