import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding } from '../../../shared/file-format/finding.js';
import {
  OrganisationFileError,
  placeFindings,
} from '../../../shared/organisation/organisation-problem.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';
import { parseOrganisation } from '../../../shared/organisation/parse-organisation.js';
import {
  CorporatePhotos,
  noPhotoFiles,
  type PhotoFiles,
} from '../../emulator/directory/corporate-photos.js';
import type { Directory } from '../../emulator/directory/directory.js';
import { openOrganisation } from '../../emulator/directory/open-organisation.js';
import type { Organisation } from '../../emulator/directory/organisation.js';
import { sampleOrganisation } from '../../emulator/directory/sample-organisation.js';
import { usersKeyAtStart } from '../../emulator/lync-server/front-ends/front-end.js';
import { RegFileError } from '../../emulator/lync-server/front-ends/reg-file/reg-file-entry.js';
import { windowsAccounts } from '../../emulator/lync-server/front-ends/windows-accounts.js';
import { readRegularFileSync } from '../outside/files/regular-file.js';

/** Largest corporate picture that is read; the directory attribute holds 100 KB. */
const largestPhoto = 100 * 1024;

/** An organisation file as it was given. */
export interface OrganisationSource {
  readonly fileName: string;
  readonly text: string;
  /** What the text says, where that was read and checked before. */
  readonly file?: OrganisationFile;
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
  const file = source.file ?? parseOrganisation(source.text, source.fileName);
  const directory = openOrganisation(file, new CorporatePhotos(photosOf(source)));
  const findings = registryFindings(directory.organisation);
  if (findings.length > 0)
    throw new OrganisationFileError(source.fileName, placeFindings(source.text, findings));
  return directory;
}

/** What is wrong with the registry files of an organisation. */
function registryFindings({ servers, start, ...organisation }: Organisation): readonly Finding[] {
  const accounts = windowsAccounts(organisation);
  return (servers.registry ?? []).flatMap(({ file }, index) => {
    try {
      usersKeyAtStart(accounts, [file], start);
      return [];
    } catch (error) {
      if (!(error instanceof RegFileError)) throw error;
      const message = () => `expected a registry file; line ${error.line}: ${error.reason}`;
      return [{ path: ['registry', index, 'file'], at: 'value', message }];
    }
  });
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
