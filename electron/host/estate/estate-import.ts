import { setImmediate } from 'node:timers/promises';
import { CommandError } from '../../../shared/contract/errors.js';
import type { EstateDifferences } from '../../../shared/organisation/estate-differences.js';
import type { ImportReport } from '../../../shared/organisation/import-report.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';
import { withMadeUpNames } from '../state/capsule/pseudonyms/made-up-organisation.js';
import { compareEstates } from './compare-estates.js';
import { EstatePeople, type FoundPeople } from './estate-people.js';
import { EstateFile } from './files/estate-file.js';
import { FileProblem } from './files/file-reader.js';
import { ZipProblem, zipEntries } from './files/zip-entries.js';
import { type JoinedEstate, joinEstate } from './join/join-estate.js';
import { EstateRecords } from './records/estate-records.js';
import type { ReadFile } from './records/place.js';
import { writeReport } from './write-report.js';

/** A file that arrives in pieces, from its first byte on. A file that cannot be read refuses itself in the report. */
export interface EstateFileSink {
  write(bytes: Uint8Array): Promise<void>;
  /** The file is complete; a .zip is unpacked and its files are read. */
  end(): Promise<void>;
  /** The rest will not come. Nothing of the file counts. */
  abort(): void;
}

/** How far the reading is. */
interface ImportProgress {
  /** The file that is read now. */
  readonly file: string | null;
  /** Files that were read to their end. */
  readonly files: number;
  readonly bytes: number;
  readonly objects: number;
}

/** An organisation to be opened or saved, and its pictures by their paths. */
export interface ImportedOrganisation {
  readonly file: OrganisationFile;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Dumps of an estate on their way to an organisation: files are added one after the other, joined, looked at, and
 * opened, saved or dropped. More files may follow after a join.
 */
export class EstateImport {
  readonly #records = new EstateRecords();
  readonly #choices = new Map<string, number>();
  #order = 0;
  #files = 0;
  #bytes = 0;
  #objects = 0;
  #now: EstateFile | null = null;
  #stopped = false;
  #madeUp = false;
  #joined: JoinedEstate | null = null;
  #shown: ImportedOrganisation | null = null;
  #people: EstatePeople | null = null;
  #cannotSignIn = 0;

  begin(fileName: string): EstateFileSink {
    this.#stopped = false;
    return this.#begin(fileName, true);
  }

  get progress(): ImportProgress {
    const now = this.#now;
    return {
      file: now?.file.name ?? null,
      files: this.#files,
      bytes: this.#bytes,
      objects: this.#objects + (now?.objects ?? 0),
    };
  }

  /** Ends the reading of the file that is read now. What was read before it is kept. */
  stop(): void {
    this.#stopped = true;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** Joins all that was read so far, by the choices made so far. */
  async join(): Promise<void> {
    const joined = await joinEstate(this.#records, this.#choices, () => setImmediate());
    this.#joined = joined;
    const { organisation, pictures } = joined;
    await setImmediate();
    this.#people = organisation && new EstatePeople(organisation);
    this.#cannotSignIn = this.#people?.cannotSignIn ?? 0;
    await setImmediate();
    // One that was imported before keeps the report that says of which dumps it was made.
    const file = organisation && { importReport: this.report(), ...organisation };
    this.#shown = file && { file, pictures };
    if (file === null || !this.#madeUp) return;
    const madeUp = withMadeUpNames(file, pictures);
    this.#shown = { file: madeUp, pictures: new Map() };
    this.#people = new EstatePeople(madeUp);
  }

  get joined(): boolean {
    return this.#joined !== null;
  }

  /** What was read, in a line. Null where there is nobody. */
  get summary() {
    const shown = this.#shown;
    return (
      shown && {
        name: shown.file.name,
        people: shown.file.people.length,
        madeUpNames: this.#madeUp,
      }
    );
  }

  /** What became of everything that was brought. */
  report(): ImportReport {
    return writeReport({
      records: this.#records,
      joined: this.#joined?.report ?? null,
      files: this.#files,
      bytes: this.#bytes,
      isStopped: this.#stopped,
      cannotSignIn: this.#cannotSignIn,
      hasPeople: this.#people !== null,
    });
  }

  /**
   * Says which side of a conflict holds, from the next join on.
   * @throws {CommandError} `not-found`
   */
  choose(conflict: string, side: number): void {
    if (!this.#joined?.report.conflicts.has(conflict, side))
      throw new CommandError('not-found', `There is no side ${side} of a conflict "${conflict}".`);
    this.#choices.set(conflict, side);
  }

  /** Whether names are made up, from the next join on. */
  setMadeUpNames(on: boolean): void {
    this.#madeUp = on;
  }

  /** @throws {CommandError} `refused` where nothing was joined */
  people(query: { text: string; from: number; count: number }): FoundPeople {
    this.organisation();
    return this.#people?.find(query) ?? { total: 0, byPolicy: 0, byDepartment: 0, people: [] };
  }

  /** What opening the organisation would change. @throws {CommandError} `refused` as {@link organisation} */
  differencesTo(current: OrganisationFile): EstateDifferences {
    return compareEstates(current, this.organisation().file);
  }

  /** @throws {CommandError} `refused` where nothing was joined, or nobody was found */
  organisation(): ImportedOrganisation {
    if (this.#shown) return this.#shown;
    throw new CommandError(
      'refused',
      'There is nobody in what was read. Add a dump of Get-CsUser, and see in the report what was not read.',
    );
  }

  #begin(name: string, mayBeZip: boolean): EstateFileSink & { readonly isOver: boolean } {
    const read: ReadFile = { name, order: this.#order, recognisedAs: '' };
    this.#order += 1;
    const file = new EstateFile(read);
    let isOver = false;
    const end = (): void => {
      isOver = true;
      if (this.#now === file) this.#now = null;
    };
    const guarded = async (work: () => Promise<void>): Promise<void> => {
      if (isOver) return;
      this.#now = file;
      try {
        await work();
      } catch (error) {
        end();
        if (!(error instanceof FileProblem)) throw error;
        this.#refuse(read, error.message, error.line);
      }
    };
    return {
      write: (bytes) =>
        guarded(async () => {
          this.#bytes += bytes.length;
          await file.write(bytes, () => this.#stopped);
        }),
      end: () =>
        guarded(async () => {
          if (this.#stopped) return end();
          const result = file.end();
          this.#objects += file.objects;
          end();
          if (result instanceof EstateRecords) {
            this.#files += 1;
            this.#records.append(result);
          } else if (mayBeZip) await this.#unzip(name, result);
          else throw new FileProblem('It is an archive within an archive. Unpack it first.');
        }),
      abort: end,
      get isOver() {
        return isOver;
      },
    };
  }

  async #unzip(name: string, bytes: Uint8Array): Promise<void> {
    try {
      for await (const entry of zipEntries(bytes)) {
        if (this.#stopped) return;
        const path = `${name}/${entry.path}`;
        if (entry.bytes === null) {
          this.#refuse({ name: path }, entry.reason ?? '', null);
          continue;
        }
        await this.#readEntry(path, entry.bytes);
      }
    } catch (error) {
      if (!(error instanceof ZipProblem)) throw error;
      throw new FileProblem(error.message);
    }
  }

  async #readEntry(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
    const sink = this.#begin(path, false);
    try {
      for await (const piece of bytes) {
        await sink.write(piece);
        if (this.#stopped) return sink.abort();
        // It was refused: the rest of it is not unpacked.
        if (sink.isOver) return;
      }
      await sink.end();
    } catch (error) {
      sink.abort();
      if (!(error instanceof ZipProblem)) throw error;
      this.#refuse({ name: path }, error.message, null);
    }
  }

  #refuse({ name }: { readonly name: string }, why: string, line: number | null): void {
    this.#records.notRead.add({ file: name, line, object: null, property: null, why });
  }
}
