import type { CapsuleFile } from '../../../../../shared/capsule/capsule-schema.js';
import type { OrganisationFile } from '../../../../../shared/organisation/organisation-schema.js';
import type { RegistryData } from '../../../../emulator/lync-server/front-ends/registry/registry-value.js';
import type { Enumerated } from './enumerated.js';
import { isCalendar, mapCalendar } from './map-calendar.js';
import { mapCustomStates, mapRegistryData, mapRegistryFile, mapXml } from './map-files.js';
import type { TextMap } from './text-map.js';

/** Members that hold times, zones, colours and names of schemas. */
const fixed: ReadonlySet<string> = new Set([
  '$schema',
  'colour',
  'duration',
  'end',
  'start',
  'time',
  'timeZone',
  'until',
  'within',
]);

/** Members that hold what people wrote for others to read. */
const prose: ReadonlySet<string> = new Set([
  'externalMessage',
  'internalMessage',
  'location',
  'note',
  'noteHistory',
  'subject',
  'text',
]);

/** Ids that this program gives: `computer-1`, `group-2`, `c12#2010-12-06T08:30:00Z`, `other`. */
const ownId =
  /^(?:(?:computer|deskphone|mobile|web|endpoint|group)-\d+|[cm]?\d+(?:#[\dT:-]+Z)?|other|frequent)$/;

/** What a report of the host says instead; it may name folders and files. */
const reportLeftOut = 'Left out, as it may tell of the machine it was written on.';

/** Headers of a request that change what is answered. */
const keptHeaders: readonly string[] = ['accept', 'content-type', 'host'];

type Value = unknown;
type Members = { readonly [key: string]: Value };
type Entry = CapsuleFile['journal'][number];
type CommandEntry = Extract<Entry, { command: unknown }>;

/** Goes through data and puts other texts in place of those that are somebody's own. The shape of the data stays. */
export class CapsuleMapper {
  constructor(
    private readonly map: TextMap,
    /** The id of the picture that stands for all others. */
    private readonly picture: string,
    /** Kinds of log entries; a condition may name any. */
    private readonly kinds: ReadonlySet<string>,
    private readonly enumerated: Enumerated,
  ) {}

  /** The journal and the beginning of a capsule; its organisation and pictures are not touched. */
  capsule(file: CapsuleFile): CapsuleFile {
    const { beginning, journal, withoutExchange, ...rest } = file;
    const customStates = Object.entries(beginning.customStates).map(
      ([url, states]) => [this.map.text(url), mapCustomStates(states, this.map)] as const,
    );
    return {
      ...rest,
      withoutExchange: withoutExchange.map((sip) => this.map.text(sip)),
      beginning: {
        state: this.value(beginning.state) as CapsuleFile['beginning']['state'],
        customStates: Object.fromEntries(customStates),
      },
      journal: journal.map((entry) => this.#entry(entry)),
    };
  }

  /** An organisation; its picture files become generated portraits of the same size. */
  organisation(
    file: OrganisationFile,
    sizeKB: (path: string) => number | undefined,
  ): OrganisationFile {
    const person = <P extends OrganisationFile['people'][number]>(entry: P): P => {
      const { photo, ...rest } = entry;
      // What is put in the place of a text is a text, so the shape stays.
      const mapped = this.value(rest) as P;
      return { ...mapped, ...(photo !== undefined && { photo: this.#photo(photo, sizeKB) }) };
    };
    const { people, partners, ...rest } = file;
    const { $schema: _, ...mapped } = this.value(rest) as Omit<OrganisationFile, 'people'>;
    return {
      ...mapped,
      people: people.map(person),
      ...(partners && {
        partners: partners.map(({ people: theirs, ...partner }) => ({
          ...(this.value(partner) as typeof partner),
          people: theirs.map(person),
        })),
      }),
    };
  }

  /** Any data of a state, a command or an organisation. */
  value(value: Value, key = ''): Value {
    if (typeof value === 'string') return this.#text(key, value);
    if (Array.isArray(value)) return value.map((item) => this.value(item, key));
    if (typeof value !== 'object' || value === null) return value;
    if (isRegistryData(value)) return mapRegistryData(value, this.map);
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        // Members are named after people, groups and addresses where they are kept by them; our own names have no such signs.
        /[@\\:/ .]/.test(name) ? this.map.text(name) : name,
        this.value(member, name),
      ]),
    );
  }

  /** An address as it is in the capsule. */
  sip(sip: string | null): string | null {
    return sip === null ? null : this.map.text(sip);
  }

  #entry(entry: Entry): Entry {
    if ('report' in entry) {
      const { kind, notice } = entry.report;
      const told = notice && { notice: { ...notice, title: reportLeftOut, text: reportLeftOut } };
      return { at: entry.at, report: { kind, text: reportLeftOut, ...told } };
    }
    if ('request' in entry) {
      const { method, url, headers, body } = entry.request;
      const kept = keptHeaders.flatMap((name) => {
        const header = headers[name];
        if (header === undefined) return [];
        return [[name, name === 'host' ? this.map.text(header) : header] as const];
      });
      return {
        at: entry.at,
        request: {
          method,
          url: this.map.text(url),
          headers: Object.fromEntries(kept),
          body: mapXml(body, this.map),
        },
        ewsUrl: this.map.text(entry.ewsUrl),
      };
    }
    const { command, prepared, at } = entry;
    return {
      at,
      command: this.#command(command),
      ...(prepared && { prepared: this.#prepared(prepared) }),
    };
  }

  #command({ name, ...members }: CommandEntry['command']): CommandEntry['command'] {
    const mapped = this.value(members) as Members;
    const { text } = members;
    if (name === 'clock.until')
      return { ...mapped, condition: this.#condition(members.condition), name };
    if (typeof text !== 'string') return { ...mapped, name };
    if (name === 'shell.run') return { ...mapped, text: this.map.script(text), name };
    if (name === 'front-end.import-registry')
      return { ...mapped, text: mapRegistryFile(text, this.map), name };
    return { ...mapped, name };
  }

  /** A kind that no entry has is somebody's own word. */
  #condition(condition: Value): Value {
    const { kind, ...rest } = condition as Members;
    const isKnown = typeof kind !== 'string' || this.kinds.has(kind);
    return { kind: isKnown ? kind : this.map.text(kind), ...(this.value(rest) as Members) };
  }

  #prepared({
    download,
    customStates,
  }: NonNullable<CommandEntry['prepared']>): NonNullable<CommandEntry['prepared']> {
    const leftOut = { ok: false as const, reason: 'It could not be downloaded.' };
    return {
      ...(download && {
        download: download.ok ? (this.value(download) as typeof download) : leftOut,
      }),
      ...(customStates && {
        customStates: {
          url: this.map.text(customStates.url),
          file: mapCustomStates(customStates.file, this.map),
        },
      }),
    };
  }

  #photo(
    photo: NonNullable<OrganisationFile['people'][number]['photo']>,
    sizeKB: (path: string) => number | undefined,
  ): NonNullable<OrganisationFile['people'][number]['photo']> {
    if (typeof photo === 'string') return photo;
    if (!('file' in photo)) return { ...photo, seed: this.map.text(photo.seed) };
    const size = photo.sizeKB ?? sizeKB(photo.file);
    // A file that cannot be read shows nothing, and so does no photo.
    return size === undefined ? 'none' : { seed: this.map.text(photo.file), sizeKB: size };
  }

  #text(key: string, text: string): string {
    if (isCalendar(text)) return mapCalendar(text, this.map);
    if (/^[\da-f]{64}$/.test(text)) return this.picture;
    if (fixed.has(key) || ownId.test(text) || this.enumerated.get(key)?.has(text)) return text;
    return prose.has(key) ? this.map.prose(text) : this.map.text(text);
  }
}

const isRegistryData = (value: object): value is RegistryData =>
  'type' in value && ['dword', 'string', 'bytes'].includes(String(value.type));
