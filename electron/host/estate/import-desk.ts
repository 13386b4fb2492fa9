import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import type {
  CommandOf,
  CommandPreparedBy,
  ResultOf,
} from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { ImportEntries, importTopic } from '../../../shared/contract/views/import.js';
import type { OrganisationFile } from '../../../shared/organisation/organisation-schema.js';
import { Topic } from '../../emulator/topics/topic.js';
import { topicSource } from '../../emulator/topics/topic-source.js';
import type { EstateFileSink, EstateImport, ImportedOrganisation } from './estate-import.js';

interface UnderWay {
  readonly fileName: string;
  readonly size: number;
  readonly sink: EstateFileSink;
  offset: number;
}

/** What an imported organisation is called as a file. */
export const estateFileName = 'estate.json';

/**
 * The dumps that are brought to this emulator, until they are opened or dropped. They are in no state file: what was
 * read is a file of its own once it is opened or saved.
 */
export class ImportDesk {
  #estate: EstateImport | null = null;
  /** The file whose pieces are arriving. */
  #underWay: UnderWay | null = null;
  #state: ImportEntries['progress']['state'] = 'reading';
  readonly topic = new Topic<ImportEntries>(
    topicSource<typeof importTopic>({
      progress: () => this.#estate && { state: this.#state, ...this.#estate.progress },
      estate: () => this.#joined?.summary ?? null,
      report: () => this.#joined?.report() ?? null,
    }),
  );

  /** @param publish has what changed sent soon */
  constructor(private readonly publish: () => void) {}

  get #joined(): EstateImport | null {
    return this.#estate?.joined ? this.#estate : null;
  }

  /**
   * Takes the next bytes of a file. A file that cannot be read refuses itself in the report; the others go on.
   * @throws {CommandError} `invalid-input` for a piece out of its order
   */
  async take({ fileName, size, offset, base64 }: CommandOf<'import.piece'>): Promise<void> {
    if (offset === 0) await this.#begin(fileName, size);
    const file = this.#underWay;
    if (file?.fileName !== fileName || file.offset !== offset || file.size !== size)
      throw new CommandError(
        'invalid-input',
        `The piece of ${fileName} at byte ${offset} does not follow what came before. Send the file again from its first byte.`,
        'offset',
      );
    const bytes = Buffer.from(base64, 'base64');
    if (offset + bytes.length > size)
      throw new CommandError('invalid-input', `${fileName} has more than ${size} bytes.`, 'size');
    file.offset += bytes.length;
    await file.sink.write(bytes);
    if (file.offset === size) {
      this.#underWay = null;
      await file.sink.end();
    }
    this.#tell('progress');
  }

  /** Takes a choice, if the command is one, and joins all that was read: what became of each thing is in the report. */
  async join(command: CommandPreparedBy<'import-join'>): Promise<void> {
    const estate = this.#opened();
    if (command.name === 'import.choose') estate.choose(command.conflict, command.side);
    if (command.name === 'import.make-up-names') estate.setMadeUpNames(command.on);
    this.#state = 'joining';
    this.#tell('progress');
    await estate.join();
    this.#state = estate.stopped ? 'stopped' : 'read';
    this.#tell('progress', 'estate', 'report');
  }

  /** Ends the reading of the file whose pieces are arriving; nothing happens where none is. */
  stop(): void {
    this.#underWay?.sink.abort();
    this.#underWay = null;
    this.#estate?.stop();
    this.#tell('progress');
  }

  people(query: CommandOf<'import.people'>): ResultOf<'import.people'> {
    return this.#opened().people(query);
  }

  differences(current: OrganisationFile): ResultOf<'import.differences'> {
    return this.#opened().differencesTo(current);
  }

  /** @throws {CommandError} `refused` when nothing was read, or nobody is in it */
  organisation(): ImportedOrganisation {
    return this.#opened().organisation();
  }

  /** What was read as a file to be kept: the organisation alone, or in a .zip with its pictures. */
  async save(): Promise<ResultOf<'import.save'>> {
    const { file, pictures } = this.organisation();
    const text = `${JSON.stringify(file, null, 2)}\n`;
    if (pictures.size === 0)
      return { fileName: estateFileName, base64: Buffer.from(text).toString('base64') };
    const { ZipFile } = await import('yazl');
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(text), estateFileName);
    for (const [path, bytes] of pictures) zip.addBuffer(Buffer.from(bytes), path);
    zip.end();
    const base64 = (await buffer(zip.outputStream)).toString('base64');
    return { fileName: estateFileName.replace('.json', '.zip'), base64 };
  }

  discard(): void {
    this.stop();
    this.#estate = null;
    this.#tell('progress', 'estate', 'report');
  }

  async #begin(fileName: string, size: number): Promise<void> {
    // With the first file: the readers of dumps are of no use to a program that imports none.
    const { EstateImport } = await import('./estate-import.js');
    this.#underWay?.sink.abort();
    this.#estate ??= new EstateImport();
    this.#state = 'reading';
    this.#underWay = { fileName, size, sink: this.#estate.begin(fileName), offset: 0 };
  }

  #opened(): EstateImport {
    if (this.#estate) return this.#estate;
    throw new CommandError('refused', 'Nothing is being imported. Add files first.');
  }

  #tell(...keys: readonly (keyof ImportEntries)[]): void {
    for (const key of keys) this.topic.invalidate(key);
    this.publish();
  }
}
