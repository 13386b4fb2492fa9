import { posix } from 'node:path';
import { decodeFile } from '../outside/files/regular-file.js';
import type { OrganisationSource } from '../state/open-directory.js';
import { CollectedBytes } from './files/collected-bytes.js';
import { importLimits } from './files/limits.js';
import { ZipProblem, zipEntries } from './files/zip-entries.js';

/** Whether a file is a .zip, as its first bytes say. */
export const isZip = (bytes: Uint8Array): boolean =>
  [0x50, 0x4b, 0x03, 0x04].every((byte, index) => bytes[index] === byte);

/**
 * The organisation file of a .zip, with the pictures that lie beside it: what is saved of an import.
 * @throws {ZipProblem} for a .zip that is damaged, or holds no organisation file or several
 */
export async function organisationOfZip(bytes: Uint8Array): Promise<OrganisationSource> {
  let organisation: { readonly path: string; readonly text: string } | null = null;
  const others = new Map<string, Uint8Array>();
  for await (const entry of zipEntries(bytes)) {
    if (entry.bytes === null) continue;
    const isJson = entry.path.toLowerCase().endsWith('.json');
    const most = isJson ? importLimits.organisation : importLimits.picture;
    const content = new CollectedBytes(most);
    for await (const piece of entry.bytes) content.add(piece);
    if (content.isTooLong) {
      // As everywhere, a picture that is larger than the directory holds is left out.
      if (!isJson) continue;
      throw new ZipProblem(`${entry.path} has more than ${most} bytes.`);
    }
    if (!isJson) others.set(entry.path, content.take());
    else if (organisation === null)
      organisation = { path: entry.path, text: decodeFile(content.take()) };
    else throw new ZipProblem(`It holds several JSON files. ${advice}`);
  }
  if (organisation === null) throw new ZipProblem(`It holds no organisation file. ${advice}`);
  const { path, text } = organisation;
  const folder = posix.dirname(path);
  const pictures = new Map([...others].map(([name, is]) => [posix.relative(folder, name), is]));
  return { fileName: posix.basename(path), text, folder: null, pictures };
}

const advice =
  'Dumps become an organisation file with lync-emulator import, or on the import page.';
