import type { CapsuleFile } from '../../../../shared/capsule/capsule-schema.js';
import type { OrganisationFile } from '../../../../shared/organisation/organisation-schema.js';
import type { NameMap } from './name-map.js';

/** Members whose texts are words of the contract, of the format or of the system, never of people. */
const fixed: ReadonlySet<string> = new Set([
  '$schema',
  'busyType',
  'class',
  'days',
  'delivery',
  'device',
  'digest',
  'kind',
  'method',
  'profile',
  'program',
  'protocol',
  'relationship',
  'rows',
  'sort',
  'source',
  'start',
  'state',
  'status',
  'target',
  'timeZone',
  'version',
  'view',
]);

/** What a report of the host says instead; it may name folders and files. */
const reportLeftOut = 'Left out, as it may tell of the machine it was written on.';

type Value = unknown;
type Members = { readonly [key: string]: Value };

/** Goes through data and puts made-up names in place of real ones. */
export class CapsuleMapper {
  constructor(
    private readonly names: NameMap,
    /** Ids of pictures that are left out, with what stands for them. */
    private readonly pictures: ReadonlyMap<string, string>,
  ) {}

  /** The journal and the beginning of a capsule; its organisation and pictures are not touched. */
  capsule(file: CapsuleFile): CapsuleFile {
    const { beginning, journal, ...rest } = file;
    return {
      ...rest,
      beginning: this.#value(beginning) as CapsuleFile['beginning'],
      journal: journal.map((entry) => this.#entry(entry)),
    };
  }

  /** An organisation; its picture files become generated portraits of the same size. */
  organisation(
    file: OrganisationFile,
    sizeKB: (path: string) => number | undefined,
  ): OrganisationFile {
    // What is put in the place of a text is a text, so the shape stays.
    return this.#organisationValue(file, sizeKB) as OrganisationFile;
  }

  #entry(entry: CapsuleFile['journal'][number]): CapsuleFile['journal'][number] {
    if ('report' in entry) {
      const { kind, notice } = entry.report;
      const told = notice && { notice: { ...notice, text: reportLeftOut } };
      return { at: entry.at, report: { kind, text: reportLeftOut, ...told } };
    }
    if ('request' in entry) return this.#value(entry) as typeof entry;
    const { command, prepared, at } = entry;
    const { name, ...members } = command;
    const mapped = this.#value(members) as Members;
    const { text } = members;
    const script = name === 'shell.run' && typeof text === 'string';
    return {
      at,
      command: { ...mapped, ...(script && { text: this.names.script(text) }), name },
      ...(prepared && { prepared: this.#value(prepared) as typeof prepared }),
    };
  }

  #organisationValue(value: Value, sizeKB: (path: string) => number | undefined): Value {
    if (Array.isArray(value)) return value.map((item) => this.#organisationValue(item, sizeKB));
    if (typeof value !== 'object' || value === null) return this.#value(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => {
        if (key === 'title' && typeof member === 'string') return [key, this.names.title(member)];
        if (key === 'photo') return [key, this.#photo(member, sizeKB)];
        const isText = typeof member === 'string';
        return [key, isText ? this.#text(key, member) : this.#organisationValue(member, sizeKB)];
      }),
    );
  }

  #photo(photo: Value, sizeKB: (path: string) => number | undefined): Value {
    if (typeof photo !== 'object' || photo === null) return photo;
    if (!('file' in photo) || typeof photo.file !== 'string') return this.#value(photo);
    const stated = 'sizeKB' in photo ? photo.sizeKB : undefined;
    const size = stated ?? sizeKB(photo.file);
    // A file that cannot be read shows nothing, and so does no photo.
    return size === undefined ? 'none' : { seed: this.names.text(photo.file), sizeKB: size };
  }

  #value(value: Value): Value {
    if (typeof value === 'string') return this.#text('', value);
    if (Array.isArray(value)) return value.map((item) => this.#value(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        // Members are named after people where they are kept by address, and after addresses of the web.
        /[@\\]|:\/\//.test(key) ? this.names.text(key) : key,
        typeof member === 'string' ? this.#text(key, member) : this.#value(member),
      ]),
    );
  }

  #text(key: string, text: string): string {
    if (fixed.has(key) && !isCalendar(text)) return text;
    return this.pictures.get(text) ?? this.names.text(isCalendar(text) ? unfolded(text) : text);
  }
}

export const isCalendar = (text: string): boolean => /BEGIN:VCALENDAR/i.test(text);

/** Content lines in one piece (RFC 5545, 3.1), so that no name hides at a fold. */
export const unfolded = (text: string): string => text.replace(/\r?\n[ \t]/g, '');
