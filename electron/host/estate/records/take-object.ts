import { identityOfElementFile } from '../../../../shared/dumps/clixml/element-xml-reader.js';
import type { DumpRemark, ForeignObject } from '../../../../shared/dumps/foreign.js';
import { recordsWithin } from '../../../../shared/dumps/records-within.js';
import type { EstateKind } from '../../../../shared/organisation/import-report.js';
import { configurationKinds, policyKinds } from '../../../../shared/policy/setting-kinds.js';
import { EstateRecords, type SettingsKindName } from './estate-records.js';
import { type Noun, nounOf, shownType } from './nouns.js';
import { readPerson } from './person-record.js';
import type { Place, ReadFile } from './place.js';
import { readSettings } from './settings-record.js';
import { readTopology } from './topology-record.js';

export const kindsOfSettings = { ...policyKinds, ...configurationKinds } as const;

const reportKinds: Readonly<Record<SettingsKindName, EstateKind>> = {
  client: 'client-policies',
  presence: 'presence-policies',
  privacy: 'privacy-configurations',
  userServices: 'user-services-configurations',
  imFilter: 'im-filters',
  fileTransferFilter: 'file-transfer-filters',
};

const topologyKinds = { site: 'sites', pool: 'pools', computer: 'computers' } as const;

/** Columns that a message names. */
const mostColumns = 8;

/** Sorts the objects of one file into records, each in its own way of being read. */
export class ObjectTaker {
  readonly #records = new EstateRecords();
  readonly #counts = new Map<EstateKind, number>();
  /** Objects that nothing here goes by, by what they are called. */
  readonly #others = new Map<string, number>();
  /** Of these, the first one that does not say what it is. */
  #unknown: ForeignObject | null = null;

  constructor(private readonly file: ReadFile) {}

  take(object: ForeignObject): void {
    const noun = nounOf(object);
    if (noun !== null) {
      this.#takeNoun(noun, object);
      return;
    }
    let isTree = false;
    for (const inner of recordsWithin(object, (each) => nounOf(each) !== null)) {
      isTree = true;
      const innerNoun = nounOf(inner);
      if (innerNoun) this.#takeNoun(innerNoun, inner);
    }
    if (isTree) return;
    if (object.types.length === 0) this.#unknown ??= object;
    const type = shownType(object);
    this.#others.set(type, (this.#others.get(type) ?? 0) + 1);
  }

  /** All records of the file, once it was read to its end. */
  end(remarks: readonly DumpRemark[]): EstateRecords {
    for (const [kind, objects] of this.#counts) this.#records.count(kind, this.file, objects);
    for (const { text, count } of remarks) this.#records.repair(text, count);
    if (this.#unknown && this.#counts.size === 0) {
      const columns = this.#unknown.properties.names().slice(0, mostColumns).join(', ');
      this.#records.refuse(
        { file: this.file, line: this.#unknown.line },
        {
          object: null,
          property: null,
          why: `Nothing in it is a person, policy, configuration, site or pool; its columns are ${columns.slice(0, 200)}. Export it with the property names of the cmdlet.`,
        },
      );
      return this.#records;
    }
    for (const [type, count] of this.#others) {
      const who = `${count} ${count === 1 ? 'object' : 'objects'} of ${type} in ${this.file.name}`;
      this.#records.leftOut.add({ who, why: 'Nothing that is emulated here goes by them.' });
    }
    return this.#records;
  }

  #takeNoun(noun: Noun, object: ForeignObject): void {
    const place = { file: this.file, line: object.line };
    switch (noun.kind) {
      case 'policy':
      case 'configuration':
        this.#takeSettings(noun.name, object, place);
        return;
      case 'user':
      case 'directory-user':
      case 'directory-entry':
        this.#takePerson(noun.kind, object, place);
        return;
      case 'contact': {
        const { record } = readPerson(object, place, true);
        const { displayName, name, sip, dn } = record.fields;
        const who = displayName || name || sip || dn || `Line ${place.line} of ${this.file.name}`;
        this.#records.leftOut.add({ who, why: `This is ${noun.what}, not a person.` });
        return;
      }
      default: {
        const record = readTopology(object, noun.kind, place);
        if (record === null) {
          const why = `A ${noun.kind} without a name. It was left out; export it again.`;
          this.#records.refuse(place, { object: null, property: 'Identity', why });
          return;
        }
        this.#count(topologyKinds[noun.kind]);
        this.#records.topology.push(record);
      }
    }
  }

  #takeSettings(kind: SettingsKindName, object: ForeignObject, place: Place): void {
    const named = identityOfElementFile(this.file.name);
    const read = readSettings(kindsOfSettings[kind], object, place, named);
    if ('problem' in read) {
      this.#records.refuse(place, { object: read.object, property: 'Identity', why: read.problem });
      return;
    }
    this.#count(reportKinds[kind]);
    this.#records.settings.push({ kind, record: read.record });
  }

  #takePerson(
    kind: 'user' | 'directory-user' | 'directory-entry',
    object: ForeignObject,
    place: Place,
  ): void {
    const { record, problems } = readPerson(object, place, kind !== 'directory-entry');
    const { sip, sam, dn, displayName } = record.fields;
    for (const { property, problem } of problems) {
      const who = sip || sam || dn || displayName || null;
      const why = `${problem} The value was left out.`;
      this.#records.refuse(place, { object: who, property, why });
    }
    this.#count(kind === 'user' ? 'people' : 'directory-entries');
    this.#records.people.push(record);
  }

  #count(kind: EstateKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }
}
