import type { DumpEncoding } from '../../../../shared/dumps/dump-decoder.js';
import { DumpProblem, type ForeignObject } from '../../../../shared/dumps/foreign.js';
import { type OpenDump, openDump } from '../../../../shared/dumps/open-dump.js';
import type { DumpFormat } from '../../../../shared/dumps/recognise-dump.js';
import { OrganisationFileError } from '../../../../shared/organisation/organisation-problem.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { parseRegFile } from '../../../emulator/lync-server/front-ends/reg-file/parse-reg-file.js';
import { RegFileError } from '../../../emulator/lync-server/front-ends/reg-file/reg-file-entry.js';
import { networkService } from '../../../emulator/lync-server/front-ends/windows-accounts.js';
import { decodeFile } from '../../outside/files/regular-file.js';
import { EstateRecords } from '../records/estate-records.js';
import type { ReadFile } from '../records/place.js';
import { ObjectTaker } from '../records/take-object.js';
import { CollectedBytes } from './collected-bytes.js';
import { importLimits } from './limits.js';

/** Why a file is not read: it refuses itself, and no other. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';

  constructor(
    message: string,
    /** From 1; null where all of the file is meant. */
    readonly line: number | null = null,
  ) {
    super(message);
  }
}

/** Reads the bytes of one file. Its records count only once it was read to its end. */
export interface FileReader {
  /** @throws {FileProblem} */
  write(bytes: Uint8Array): void;
  /** @throws {FileProblem} */
  end(): EstateRecords;
  /** Objects read so far. */
  readonly objects: number;
}

const newDecoder = (label: string) => new TextDecoder(label);

const formatNames: Readonly<Record<DumpFormat, string>> = {
  clixml: 'CLIXML',
  'element-xml': 'Element XML',
  json: 'JSON',
  csv: 'CSV',
  list: 'Format-List',
  ldif: 'LDIF',
};
const encodingNames: Readonly<Record<DumpEncoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  'latin-1': 'Latin 1',
};

export class DumpFileReader implements FileReader {
  readonly #dump: OpenDump;
  readonly #taker: ObjectTaker;
  #bytes = 0;
  #objects = 0;

  constructor(
    private readonly format: DumpFormat,
    private readonly file: ReadFile,
  ) {
    this.#dump = openDump(format, newDecoder);
    this.#taker = new ObjectTaker(file);
  }

  get objects(): number {
    return this.#objects;
  }

  write(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#bytes > importLimits.dump)
      throw new FileProblem(
        `It has more than ${importLimits.dump} bytes. Export people in several parts.`,
      );
    this.#take(() => this.#dump.write(bytes));
  }

  end(): EstateRecords {
    this.#take(() => this.#dump.end());
    const { encoding, remarks } = this.#dump;
    const encodingName = encoding === null ? 'ASCII' : encodingNames[encoding];
    this.file.recognisedAs = `${formatNames[this.format]}, ${encodingName}`;
    return this.#taker.end(remarks);
  }

  #take(read: () => readonly ForeignObject[]): void {
    try {
      for (const object of read()) {
        this.#objects += 1;
        this.#taker.take(object);
      }
    } catch (error) {
      if (!(error instanceof DumpProblem)) throw error;
      throw new FileProblem(`${error.problem} ${error.advice}`, error.line);
    }
  }
}

/** A file that is read as a whole once all of it is there. */
abstract class WholeFileReader implements FileReader {
  readonly objects = 0;
  readonly #bytes: CollectedBytes;

  constructor(
    protected readonly file: ReadFile,
    private readonly most: number,
    private readonly what: string,
  ) {
    this.#bytes = new CollectedBytes(most);
  }

  write(bytes: Uint8Array): void {
    this.#bytes.add(bytes);
    if (this.#bytes.isTooLong)
      throw new FileProblem(
        `It has more than ${this.most} bytes, the most that ${this.what} may have.`,
      );
  }

  end(): EstateRecords {
    const records = new EstateRecords();
    this.read(this.#bytes.take(), records);
    return records;
  }

  /** @throws {FileProblem} */
  protected abstract read(bytes: Uint8Array, records: EstateRecords): void;
}

export class RegistryFileReader extends WholeFileReader {
  constructor(file: ReadFile) {
    super(file, importLimits.registry, 'a registry file');
  }

  protected read(bytes: Uint8Array, records: EstateRecords): void {
    const text = decodeFile(bytes).replace(/^\uFEFF/, '');
    try {
      parseRegFile(text, networkService.sid);
    } catch (error) {
      if (!(error instanceof RegFileError)) throw error;
      throw new FileProblem(
        `${error.reason} Export it again with the Registry Editor.`,
        error.line,
      );
    }
    this.file.recognisedAs = 'Registry file';
    records.registries.push({ file: this.file, text });
    records.count('front-end-registries', this.file, 1);
  }
}

export class PictureFileReader extends WholeFileReader {
  constructor(file: ReadFile) {
    super(file, importLimits.picture, 'the picture of a person');
  }

  protected read(bytes: Uint8Array, records: EstateRecords): void {
    this.file.recognisedAs = 'Picture';
    records.pictures.set(this.file.name, bytes);
    records.count('photos', this.file, 1);
  }
}

export class OrganisationFileReader extends WholeFileReader {
  constructor(file: ReadFile) {
    super(file, importLimits.organisation, 'an organisation file');
  }

  protected read(bytes: Uint8Array, records: EstateRecords): void {
    this.file.recognisedAs = 'Organisation file of this program';
    try {
      const organisation = parseOrganisation(decodeFile(bytes), this.file.name);
      records.organisations.push({ file: this.file, organisation });
      records.count('people', this.file, organisation.people.length);
    } catch (error) {
      if (!(error instanceof OrganisationFileError)) throw error;
      const [first] = error.problems;
      throw new FileProblem(
        `${first?.path ?? ''}: ${first?.message ?? error.message}.`,
        first?.line ?? null,
      );
    }
  }
}

const collectedLine = /^\uFEFF?Collected on \d{4}-\d\d-\d\d \d\d:\d\d\./;

/** Whether a file is the list for people that collect-estate.ps1 writes beside its dumps. */
export const isCollectedList = (head: Uint8Array): boolean =>
  collectedLine.test(decodeFile(head.subarray(0, 200)));

/** What collect-estate.ps1 says that it could not collect. */
export class CollectedListReader extends WholeFileReader {
  constructor(file: ReadFile) {
    super(file, importLimits.registry, 'the list of what was collected');
  }

  protected read(bytes: Uint8Array, records: EstateRecords): void {
    for (const line of decodeFile(bytes).split(/\r?\n/)) {
      const [, who, reason] = /^(.+?) ?: left out(?:, )?(.*)$/.exec(line) ?? [];
      if (who === undefined) continue;
      const why = reason ? `: ${reason}` : '.';
      const { name } = this.file;
      records.leftOut.add({ who, why: `It was not collected, as ${name} says${why}` });
    }
  }
}

/** Whether the beginning of JSON is that of an organisation file of this program. */
export const isOrganisationFile = (head: Uint8Array): boolean => {
  const text = new TextDecoder().decode(head.subarray(0, 4096));
  return /"schemaVersion"\s*:/.test(text) && /"sipDomain"\s*:/.test(text);
};
