import type { EstateKind, ImportReport } from '../../../../shared/organisation/import-report.js';
import type { OrganisationFile } from '../../../../shared/organisation/organisation-schema.js';
import type {
  ConfigurationKindName,
  PolicyKindName,
} from '../../../../shared/policy/setting-kinds.js';
import { importLimits } from '../files/limits.js';
import { ReportList } from '../report-list.js';
import type { PersonRecord } from './person-record.js';
import type { Place, ReadFile } from './place.js';
import type { SettingsRecord } from './settings-record.js';
import type { TopologyRecord } from './topology-record.js';

export type NotRead = ImportReport['notRead']['first'][number];
export type LeftOut = ImportReport['leftOut']['first'][number];
export type SettingsKindName = PolicyKindName | ConfigurationKindName;

/** A registry file, which names no server. */
export interface RegistryRecord {
  readonly file: ReadFile;
  readonly text: string;
}

/** An organisation file of this program. */
export interface OrganisationRecord {
  readonly file: ReadFile;
  readonly organisation: OrganisationFile;
}

/** What one file holds, or all files together. */
export class EstateRecords {
  readonly people: PersonRecord[] = [];
  readonly settings: { readonly kind: SettingsKindName; readonly record: SettingsRecord }[] = [];
  readonly topology: TopologyRecord[] = [];
  readonly registries: RegistryRecord[] = [];
  readonly organisations: OrganisationRecord[] = [];
  /** Picture files by their paths as they came. */
  readonly pictures = new Map<string, Uint8Array>();
  /** Objects by kind and by what their file was recognised as. */
  readonly read = new Map<
    string,
    { readonly kind: EstateKind; readonly recognisedAs: string; objects: number; files: string[] }
  >();
  /** Quirks set right, by their sentence. */
  readonly repaired = new Map<string, number>();
  #pictureBytes = 0;
  readonly notRead = new ReportList<NotRead>();
  readonly leftOut = new ReportList<LeftOut>();

  /** Counts objects that were read from a file. */
  count(
    kind: EstateKind,
    { name, recognisedAs }: Pick<ReadFile, 'name' | 'recognisedAs'>,
    objects: number,
  ): void {
    const key = `${kind} ${recognisedAs}`;
    const row = this.read.get(key) ?? { kind, recognisedAs, objects: 0, files: [] };
    row.objects += objects;
    if (!row.files.includes(name) && row.files.length < mostFiles) row.files.push(name);
    this.read.set(key, row);
  }

  repair(what: string, times: number): void {
    this.repaired.set(what, (this.repaired.get(what) ?? 0) + times);
  }

  /** Takes all that another file holds. */
  append(other: EstateRecords): void {
    for (const person of other.people) this.people.push(person);
    for (const each of other.settings) this.settings.push(each);
    for (const each of other.topology) this.topology.push(each);
    this.registries.push(...other.registries);
    this.organisations.push(...other.organisations);
    for (const [path, bytes] of other.pictures) this.#keepPicture(path, bytes);
    for (const { kind, recognisedAs, objects, files } of other.read.values())
      for (const [index, name] of files.entries())
        this.count(kind, { name, recognisedAs }, index === 0 ? objects : 0);
    for (const [what, times] of other.repaired) this.repair(what, times);
    this.notRead.append(other.notRead);
    this.leftOut.append(other.leftOut);
  }

  #keepPicture(path: string, bytes: Uint8Array): void {
    this.#pictureBytes += bytes.length;
    if (this.#pictureBytes <= importLimits.pictures) this.pictures.set(path, bytes);
    else {
      const why = `Pictures of more than ${importLimits.pictures} bytes together are not kept.`;
      this.notRead.add({ file: path, line: null, object: null, property: null, why });
    }
  }

  /** Says that something of a file was not read. */
  refuse(place: Place | ReadFile, row: Omit<NotRead, 'file' | 'line'>): void {
    const [file, line] = 'file' in place ? [place.file, place.line] : [place, null];
    this.notRead.add({ file: file.name, line, ...row });
  }
}

/** Names of files that a row lists. */
const mostFiles = 1000;
