import type { ForeignObject, ForeignValue } from '../../../../shared/dumps/foreign.js';
import { readText } from '../../../../shared/dumps/values/read-scalars.js';
import type { Place } from './place.js';

/** What dumps may say of a person, by the names under which they say it; letters only, in lower case. */
const columns = {
  sip: ['sipaddress', 'msrtcsipprimaryuseraddress'],
  displayName: ['displayname'],
  givenName: ['givenname', 'firstname'],
  surname: ['surname', 'sn', 'lastname'],
  title: ['title', 'jobtitle'],
  department: ['department'],
  company: ['company'],
  office: ['office', 'physicaldeliveryofficename'],
  manager: ['manager'],
  mail: ['windowsemailaddress', 'mail', 'emailaddress'],
  upn: ['userprincipalname', 'upn'],
  sam: ['samaccountname'],
  dn: ['distinguishedname', 'dn'],
  guid: ['guid', 'objectguid'],
  workPhone: ['officephone', 'telephonenumber', 'phone', 'corporatetelephone'],
  mobilePhone: ['mobilephone', 'mobile'],
  homePhone: ['homephone'],
  otherPhone: ['othertelephone'],
  line: ['lineuri'],
  enabled: ['enabled', 'msrtcsipuserenabled'],
  pool: ['registrarpool', 'pool'],
  clientPolicy: ['clientpolicy'],
  presencePolicy: ['presencepolicy'],
  name: ['name', 'cn'],
  identity: ['identity'],
  proxies: ['proxyaddresses'],
  photo: ['thumbnailphoto', 'photo', 'photobase64', 'jpegphoto'],
  changed: ['whenchanged', 'modified', 'modifytimestamp'],
} as const;
type PersonColumn = keyof typeof columns;
/** Those that are kept as texts. */
export type PersonField = Exclude<PersonColumn, 'photo' | 'changed' | 'proxies' | 'identity'>;

const columnOf: ReadonlyMap<string, PersonColumn> = new Map(
  Object.entries(columns).flatMap(([column, names]) =>
    names.map((name) => [name, column as PersonColumn] as const),
  ),
);

/** What one object of a dump says of a person. */
export interface PersonRecord {
  readonly place: Place;
  /** Whether Lync Server says it; Active Directory's `Enabled` means something else. */
  readonly isLync: boolean;
  /** What the object has: an empty text is a value that the dump holds and leaves empty. */
  readonly fields: Readonly<Partial<Record<PersonField, string>>>;
  readonly photo: ForeignValue | undefined;
  /** Milliseconds since 1970 at which the object was changed last; null where the dump does not say. */
  readonly changed: number | null;
  readonly written: string | null;
}

/** A field whose value is there and is none that can be read. */
export interface FieldProblem {
  readonly property: string;
  readonly problem: string;
}

const columnByName = new Map<string, PersonColumn | null>();
/** Names of columns that are remembered; a hostile dump could make up any number. */
const mostNames = 10_000;

function columnNamed(name: string): PersonColumn | null {
  const known = columnByName.get(name);
  if (known !== undefined) return known;
  const column = columnOf.get(name.toLowerCase().replace(/[^a-z]/g, '')) ?? null;
  if (columnByName.size < mostNames) columnByName.set(name, column);
  return column;
}

/** Reads what an object says of a person. */
export function readPerson(
  { properties }: ForeignObject,
  place: Place,
  isLync: boolean,
): { readonly record: PersonRecord; readonly problems: readonly FieldProblem[] } {
  const fields: Partial<Record<PersonField, string>> = {};
  const problems: FieldProblem[] = [];
  let photo: ForeignValue | undefined;
  let written: string | null = null;
  for (const [property, value] of properties) {
    const column = columnNamed(property);
    if (column === null) continue;
    if (column === 'photo') {
      if (value !== null && value !== '') photo = value;
      continue;
    }
    if (column === 'proxies') {
      const sip = proxySip(value);
      if (sip !== undefined) fields.sip ??= sip;
      continue;
    }
    const isForeign = column === 'enabled' && !isLync;
    if (isForeign) continue;
    const reading = readText(value);
    if ('problem' in reading) {
      problems.push({ property, problem: reading.problem });
      continue;
    }
    const text = (reading.value ?? '').replace(/\s+/g, ' ').trim();
    if (column === 'changed') written = text || null;
    else if (column === 'identity') {
      if (/^cn=/i.test(text)) fields.dn ??= text;
    } else if (!fields[column]) fields[column] = text;
  }
  return {
    record: { place, isLync, fields, photo, written, changed: momentOf(written) },
    problems,
  };
}

/** Only ISO text says the same in every culture. */
function momentOf(written: string | null): number | null {
  if (written === null || !/^\d{4}-\d\d-\d\d/.test(written)) return null;
  const moment = Date.parse(written);
  return Number.isNaN(moment) ? null : moment;
}

/** `sip:…` among the addresses of a mailbox: a list, or texts with semicolons between them. */
function proxySip(value: ForeignValue): string | undefined {
  const items = typeof value === 'string' ? value.split(';') : isList(value) ? value.items : [];
  const found = items.find((item) => typeof item === 'string' && /^sip:/i.test(item));
  return typeof found === 'string' ? found.trim() : undefined;
}

const isList = (value: ForeignValue) =>
  typeof value === 'object' && value !== null && value.kind === 'list';
