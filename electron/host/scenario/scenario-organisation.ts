import type { Finding } from '../../../shared/file-format/finding.js';
import type { JsonPath } from '../../../shared/file-format/json-source.js';
import { OrganisationFileError } from '../../../shared/organisation/organisation-problem.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';
import {
  examineOrganisation,
  parseOrganisation,
} from '../../../shared/organisation/parse-organisation.js';
import type { ScenarioFile } from '../../../shared/scenario/scenario-schema.js';
import { sampleOrganisation } from '../../emulator/directory/sample-organisation.js';
import type { OrganisationSource } from '../state/open-directory.js';
import { folderOf, type ScenarioFiles } from './scenario-files.js';

/** An organisation ready to be emulated from the scenario's start. */
export interface OpenedOrganisation {
  readonly file: OrganisationFile;
  /** What the emulator opens: the scenario's start, and nobody signed in yet. */
  readonly source: OrganisationSource;
  /** Who is signed in at the start unless the scenario says otherwise. */
  readonly signedIn: readonly string[];
}

export type ScenarioOrganisation =
  | { readonly ok: true; readonly organisation: OpenedOrganisation }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The organisation a scenario names, brings or leaves to the sample. */
export function readScenarioOrganisation(
  { organisation = 'sample', start }: ScenarioFile,
  fileName: string,
  files: ScenarioFiles,
): ScenarioOrganisation {
  if (organisation === 'sample') {
    return startAt(start, { file: sampleOrganisation(), fileName: 'contoso.json', folder: null });
  }
  if (typeof organisation !== 'string') {
    const examined = examineOrganisation(organisation);
    if (examined.organisation !== null)
      return startAt(start, { file: examined.organisation, fileName, folder: files.folder });
    const findings = examined.findings.map((finding) => ({
      ...finding,
      path: [...at, ...finding.path],
    }));
    return { ok: false, findings };
  }
  const read = files.read(organisation);
  if (!read.ok) return problem(read.message);
  try {
    const file = parseOrganisation(new TextDecoder().decode(read.bytes), organisation);
    const folder = folderOf(files, organisation);
    return startAt(start, { file, fileName: organisation, folder });
  } catch (error) {
    if (error instanceof OrganisationFileError) return problem(error.message);
    throw error;
  }
}

/** An organisation file, wherever it came from. */
interface FoundFile {
  readonly file: OrganisationFile;
  readonly fileName: string;
  readonly folder: string | null;
}

function startAt(
  start: string | undefined,
  { file, fileName, folder }: FoundFile,
): ScenarioOrganisation {
  const started = { ...file, start: start ?? file.start, signedIn: [] };
  return {
    ok: true,
    organisation: {
      file: started,
      source: { fileName, text: JSON.stringify(started), file: started, folder },
      signedIn: file.signedIn ?? [],
    },
  };
}

const at: JsonPath = ['organisation'];

const problem = (message: string): ScenarioOrganisation => ({
  ok: false,
  findings: [{ path: at, at: 'value', message: () => message }],
});
