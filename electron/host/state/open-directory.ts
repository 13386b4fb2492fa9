import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseOrganisation } from '../../../shared/organisation/parse-organisation.js';
import {
  CorporatePhotos,
  noPhotoFiles,
  type PhotoFiles,
} from '../../emulator/directory/corporate-photos.js';
import type { Directory } from '../../emulator/directory/directory.js';
import { openOrganisation } from '../../emulator/directory/open-organisation.js';
import { sampleOrganisation } from '../../emulator/directory/sample-organisation.js';
import { readRegularFileSync } from '../outside/files/regular-file.js';

/** Largest corporate picture that is read; the directory attribute holds 100 KB. */
const largestPhoto = 100 * 1024;

/** An organisation file as it was given. */
export interface OrganisationSource {
  readonly fileName: string;
  readonly text: string;
  /** The folder its pictures lie in; `null` when only the text was given. */
  readonly folder: string | null;
  /** Its pictures by their paths, where they came with the text. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
}

/**
 * Opens the directory of an organisation file; without one, that of the sample.
 * @throws {OrganisationFileError} naming file, line and what was expected
 */
export function openDirectory(source: OrganisationSource | null): Directory {
  if (source === null)
    return openOrganisation(sampleOrganisation(), new CorporatePhotos(noPhotoFiles));
  const file = parseOrganisation(source.text, source.fileName);
  return openOrganisation(file, new CorporatePhotos(photosOf(source)));
}

function photosOf({ folder, pictures }: OrganisationSource): PhotoFiles {
  if (pictures) return { read: (path) => pictures.get(path) ?? null };
  return folder === null ? noPhotoFiles : photosBeside(folder);
}

/** Pictures below a folder. What a link leads out of it, is no regular file, or too large, is as if absent. */
function photosBeside(folder: string): PhotoFiles {
  return {
    read(path) {
      try {
        const root = realpathSync(folder);
        const file = realpathSync(join(root, path));
        return file.startsWith(root + sep) ? readRegularFileSync(file, largestPhoto) : null;
      } catch {
        return null;
      }
    },
  };
}
