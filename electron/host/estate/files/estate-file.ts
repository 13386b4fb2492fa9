import { setImmediate } from 'node:timers/promises';
import { recogniseDump, recognisedBytes } from '../../../../shared/dumps/recognise-dump.js';
import { EstateRecords } from '../records/estate-records.js';
import type { ReadFile } from '../records/place.js';
import { CollectedBytes } from './collected-bytes.js';
import {
  CollectedListReader,
  DumpFileReader,
  FileProblem,
  type FileReader,
  isCollectedList,
  isOrganisationFile,
  OrganisationFileReader,
  PictureFileReader,
  RegistryFileReader,
} from './file-reader.js';
import { importLimits } from './limits.js';

/** Bytes that are read at a stretch, between which whoever asks meanwhile is answered. */
const slice = 128 * 1024;

/**
 * One file from its first byte on: what it is shows in its beginning. What is wrong with it is thrown once, and nothing
 * of it counts then.
 */
export class EstateFile {
  #head: CollectedBytes | null = new CollectedBytes(recognisedBytes + slice);
  #reader: FileReader | null = null;
  /** The bytes of a .zip. */
  #zip: CollectedBytes | null = null;

  constructor(readonly file: ReadFile) {}

  get objects(): number {
    return this.#reader?.objects ?? 0;
  }

  /**
   * @param stopped asked between slices; what comes after it is not read
   * @throws {FileProblem}
   */
  async write(bytes: Uint8Array, stopped: () => boolean): Promise<void> {
    for (let offset = 0; offset < bytes.length && !stopped(); offset += slice) {
      if (offset > 0) await setImmediate();
      this.#write(bytes.subarray(offset, offset + slice));
    }
  }

  /**
   * @returns the records of the file, or the bytes of a .zip, whose files are to be read one by one
   * @throws {FileProblem}
   */
  end(): EstateRecords | Uint8Array {
    if (this.#head) this.#recognise();
    if (this.#zip) return this.#zip.take();
    return this.#reader?.end() ?? new EstateRecords();
  }

  #write(bytes: Uint8Array): void {
    if (this.#head) {
      this.#head.add(bytes);
      if (this.#head.length >= recognisedBytes) this.#recognise();
    } else if (this.#zip) this.#collect(bytes);
    else this.#reader?.write(bytes);
  }

  #recognise(): void {
    const head = this.#head?.take() ?? new Uint8Array();
    this.#head = null;
    if (isCollectedList(head)) {
      this.#reader = new CollectedListReader(this.file);
      this.#reader.write(head);
      return;
    }
    const found = recogniseDump(head, (label) => new TextDecoder(label));
    switch (found.kind) {
      case 'zip':
        this.#zip = new CollectedBytes(importLimits.zip);
        this.#collect(head);
        return;
      case 'dump': {
        const isOrganisation = found.format === 'json' && isOrganisationFile(head);
        this.#reader = isOrganisation
          ? new OrganisationFileReader(this.file)
          : new DumpFileReader(found.format, this.file);
        break;
      }
      case 'registry':
        this.#reader = new RegistryFileReader(this.file);
        break;
      case 'picture':
        if (found.format !== 'jpeg' && found.format !== 'png')
          throw new FileProblem('It is a picture that no directory holds. Save it as JPEG.');
        this.#reader = new PictureFileReader(this.file);
        break;
      default:
        throw new FileProblem(`${found.problem} ${found.advice}`);
    }
    this.#reader.write(head);
  }

  #collect(bytes: Uint8Array): void {
    this.#zip?.add(bytes);
    if (this.#zip?.isTooLong)
      throw new FileProblem(
        `The archive has more than ${importLimits.zip} bytes. Bring the folder, or several archives.`,
      );
  }
}
