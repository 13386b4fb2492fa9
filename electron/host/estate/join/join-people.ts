import { readBoolean } from '../../../../shared/dumps/values/read-scalars.js';
import type { PersonEntry } from '../../../../shared/organisation/organisation-schema.js';
import { type PolicyKindName, policyKindNames } from '../../../../shared/policy/setting-kinds.js';
import { policyIdentities } from '../../../../shared/policy/settings-identity.js';
import type { EstateRecords } from '../records/estate-records.js';
import type { PersonField, PersonRecord } from '../records/person-record.js';
import { type Account, Accounts, firstOf } from './accounts.js';
import { type Candidate, distinct } from './conflicts.js';
import { JoinedPictures, pictureExtension } from './join-pictures.js';
import type { JoinReport } from './join-report.js';
import type { Topology } from './join-topology.js';
import { isLossyOf } from './lost-letters.js';
import { breakCircles } from './manager-circles.js';
import { OwnNames } from './own-names.js';

export interface JoinedPeople {
  readonly people: readonly PersonEntry[];
  /** By the path that their entries name. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
}

/** Names of the per-user policies of the dumps as they are spelled, by their name in lower case. */
export type PolicyNames = Readonly<Record<PolicyKindName, ReadonlyMap<string, string>>>;

interface JoinPeopleParts {
  readonly records: EstateRecords;
  readonly topology: Topology;
  readonly policies: PolicyNames;
  readonly report: JoinReport;
  readonly breathe: () => Promise<void>;
}

const address = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const longestAddress = 320;
const logonName = /^[^"/\\[\]:;|=,+*?<>@\s]{1,20}$/;
const fullDn = /^[Cc][Nn]=.+,[Dd][Cc]=[^,]+$/;
/** Accounts of Exchange and Lync Server themselves. */
const service = /^(?:HealthMailbox|SystemMailbox|RtcApplication-|extest_|CN=RtcApplication-)/i;

/** Fields that mean the same in any case. */
const caseless: ReadonlySet<PersonField> = new Set([
  'pool',
  'clientPolicy',
  'presencePolicy',
  'enabled',
  'mail',
  'upn',
]);

/** Texts of a person's entry and how long each may be. */
const texts = [
  ['givenName', 64],
  ['surname', 64],
  ['title', 128],
  ['department', 128],
  ['company', 128],
  ['office', 128],
] as const;

/** The people whom Lync Server knows, with what Active Directory says of them. */
export async function joinPeople(parts: JoinPeopleParts): Promise<JoinedPeople> {
  const { records, breathe } = parts;
  const accounts = new Accounts();
  const ordered = [...records.people].sort(
    (one, other) => Number(other.isLync) - Number(one.isLync),
  );
  let count = 0;
  for (const record of ordered) {
    accounts.add(record);
    if (++count % 1000 === 0) await breathe();
  }
  const join = new PeopleJoin(parts, accounts);
  for (const account of accounts.all) {
    join.take(account);
    if (++count % 1000 === 0) await breathe();
  }
  return join.end();
}

class PeopleJoin {
  readonly #people: { readonly account: Account; readonly entry: PersonEntry }[] = [];
  readonly #sipOf = new Map<Account, string>();
  readonly #taken = new Map<string, string>();
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #pictureNames = new OwnNames();
  readonly #photos: JoinedPictures;
  readonly #hasLync: boolean;

  constructor(
    private readonly parts: JoinPeopleParts,
    private readonly accounts: Accounts,
  ) {
    this.#photos = new JoinedPictures(parts.records, accounts, parts.report);
    this.#hasLync = parts.records.people.some(({ isLync }) => isLync);
  }

  take(account: Account): void {
    const { report } = this.parts;
    const sip = this.#field(account, 'sip', '').replace(/^sip:/i, '');
    const who =
      sip ||
      firstOf(account, 'displayName') ||
      firstOf(account, 'name') ||
      firstOf(account, 'sam') ||
      'Somebody without a name';
    const why = this.#exclusion(account, sip);
    if (why !== null) {
      report.leftOut.add({ who, why });
      return;
    }
    this.#taken.set(sip.toLowerCase(), firstOf(account, 'sam') || who);
    this.#sipOf.set(account, sip);
    this.#people.push({ account, entry: this.#entry(account, sip) });
  }

  end(): JoinedPeople {
    const managers = this.#managers();
    const people = this.#people.map(({ entry }) => {
      const manager = managers.get(entry.sip);
      return manager === undefined ? entry : { ...entry, manager };
    });
    return { people, pictures: this.#pictures };
  }

  /** Why an account is nobody of the organisation; null where it is. */
  #exclusion(account: Account, sip: string): string | null {
    const isLync = account.records.some((record) => record.isLync);
    if (service.test(firstOf(account, 'name')) || service.test(firstOf(account, 'sam')))
      return 'This is an account of a server, not a person.';
    if (sip === '')
      return isLync
        ? 'There is no SIP address, so that nobody can sign in.'
        : 'Active Directory has them, and no dump of Lync Server does.';
    if (!isLync && this.#hasLync)
      return 'There is a SIP address in Active Directory alone; no dump of Lync Server has it.';
    if (!address.test(sip) || sip.length > longestAddress)
      return `"${sip.slice(0, 80)}" is no SIP address such as alice@contoso.com.`;
    const other = this.#taken.get(sip.toLowerCase());
    if (other !== undefined)
      return `Another account, ${other}, has the same SIP address. The first one is kept; correct one of them.`;
    return null;
  }

  #entry(account: Account, sip: string): PersonEntry {
    const field = (name: PersonField) => this.#field(account, name, sip);
    const named = (name: PersonField, longest: number) => this.#clipped(field(name), longest);
    const displayName = named('displayName', 256) || named('name', 256);
    const mail = field('mail').replace(/^smtp:/i, '');
    const upn = field('upn');
    const sam = field('sam').replace(/^.*\\/, '');
    const dn = field('dn');
    const policies = this.#granted(account, sip);
    const entry: PersonEntry = {
      sip,
      ...(displayName && { displayName }),
      ...Object.fromEntries(
        texts.flatMap(([name, longest]) => {
          const text = named(name, longest);
          return text ? [[name, text]] : [];
        }),
      ),
      ...(address.test(mail) && isOther(mail, sip) && { mail }),
      ...(address.test(upn) && isOther(upn, sip) && { upn }),
      ...(logonName.test(sam) && { samAccountName: sam }),
      ...(fullDn.test(dn) && dn.length <= 1024 && { distinguishedName: dn }),
      ...this.#phones(account, sip),
      pool: this.#pool(account, sip),
      ...(!this.#isEnabled(account, sip) && { enabled: false }),
      ...(policies && { policies }),
    };
    return { ...entry, photo: this.#photo(account, sip, sam) };
  }

  /** What holds for a field among all that dumps say. */
  #field(account: Account, field: PersonField, sip: string): string {
    const { report } = this.parts;
    // Most accounts are in one dump alone.
    if (account.records.length === 1) return account.records[0]?.fields[field] ?? '';
    let candidates = distinct(
      account.records.flatMap((record) => candidateOf(record, field)),
      (value) => value,
    );
    const [first, ...others] = candidates;
    if (first === undefined) return '';
    if (others.length === 0) return first.value;
    const whole = withoutLossy(candidates);
    if (whole.length > 0 && whole.length < candidates.length) {
      candidates = whole;
      report.repair(
        'Letters that one dump lost as "?" were taken from another dump of the account.',
      );
    }
    const isCaseless = caseless.has(field) || field === 'sip';
    const [one, ...more] = distinct(candidates, (value) =>
      isCaseless ? value.toLowerCase() : value,
    );
    if (one === undefined) return '';
    // A directory has the sure names of its own accounts; where they stand changes and says nothing of a person.
    if (more.length === 0 || isKey.has(field)) return one.value;
    return report.conflicts.settle(field, `${words[field] ?? field} of ${sip || one.value}`, [
      one,
      ...more,
    ]);
  }

  #clipped(text: string, longest: number): string {
    if (text.length <= longest) return text;
    this.parts.report.repair('Texts longer than Active Directory holds were cut.');
    return text.slice(0, longest).trim();
  }

  #phones(account: Account, sip: string): Pick<PersonEntry, 'phones'> {
    const phone = (field: PersonField): string => {
      const text = this.#field(account, field, sip);
      if (!/^[\d.,]+E\+\d+$/i.test(text)) return this.#clipped(text, 64);
      this.#refuse(
        account,
        field,
        sip,
        `"${text}" is a telephone number that a spreadsheet has made unreadable. It was left out.`,
      );
      return '';
    };
    const line = this.#field(account, 'line', sip).replace(/^tel:/i, '').replace(/;.*$/s, '');
    const own = phone('workPhone');
    if (!own && line)
      this.parts.report.assumeOf(
        'The LineURI is taken as the work number of',
        'The dumps hold no telephone number of the directory for them.',
      );
    const work = own || line;
    const [mobile, home, other] = [phone('mobilePhone'), phone('homePhone'), phone('otherPhone')];
    const phones = {
      ...(work && { work }),
      ...(mobile && { mobile }),
      ...(home && { home }),
      ...(other && { other }),
    };
    return Object.keys(phones).length > 0 ? { phones } : {};
  }

  #pool(account: Account, sip: string): string | null {
    const { report, topology } = this.parts;
    const isSaid = account.records.some(
      ({ isLync, fields }) => isLync && fields.pool !== undefined,
    );
    if (!isSaid) {
      report.assumeOf(
        'A made-up pool homes',
        'The dumps have no RegistrarPool for them. Bring Get-CsUser as Export-Clixml writes it.',
      );
      return topology.pool(
        `pool.${sip.slice(sip.indexOf('@') + 1)}`,
        'No dump names the pools of people.',
      );
    }
    const text = this.#field(account, 'pool', sip);
    if (text === '') return null;
    const pool = topology.pool(
      text,
      'No dump of pools has it, so that no site policy governs its people. Bring Get-CsPool.',
    );
    if (pool === null)
      this.#refuse(
        account,
        'pool',
        sip,
        `"${text.slice(0, 80)}" is no name of a pool, as for a pool that is gone. Nobody can sign in as this person.`,
      );
    return pool;
  }

  #isEnabled(account: Account, sip: string): boolean {
    const isSaid = account.records.some(({ fields }) => fields.enabled !== undefined);
    if (!isSaid) {
      this.parts.report.assumeOf(
        'Lync Server is taken to let in',
        'The dumps do not say it. Bring Get-CsUser with all its properties.',
      );
      return true;
    }
    const text = this.#field(account, 'enabled', sip);
    const reading = readBoolean(text);
    if ('value' in reading) return reading.value === true;
    this.#refuse(
      account,
      'enabled',
      sip,
      `${reading.problem} The person is taken not to be enabled.`,
    );
    return false;
  }

  #granted(account: Account, sip: string): PersonEntry['policies'] | null {
    const granted: { client?: string; presence?: string } = {};
    for (const kind of policyKindNames) {
      const field = grantFields[kind];
      const text = this.#field(account, field, sip);
      if (text === '') continue;
      const identity = policyIdentities.read(text);
      // Some exports write the policy that governs in place of the one that is granted.
      if (identity !== null && identity.scope !== 'user') continue;
      const name = this.parts.policies[kind].get((identity?.name ?? text).toLowerCase());
      if (name !== undefined) granted[kind] = name;
      else
        this.#refuse(
          account,
          field,
          sip,
          `The dumps do not hold the policy "${text.slice(0, 128)}". That of the site, or the global one, is shown instead; bring Get-Cs${kind === 'client' ? 'Client' : 'Presence'}Policy.`,
        );
    }
    return Object.keys(granted).length > 0 ? granted : null;
  }

  #photo(account: Account, sip: string, sam: string): NonNullable<PersonEntry['photo']> {
    const bytes = this.#photos.of(account, sip);
    const extension = bytes && pictureExtension(bytes);
    if (!bytes || !extension) return 'none';
    const name = /^[\w.-]+$/.test(sam) ? sam : sip.replace(/[^\w@.-]/g, '_');
    const file = this.#pictureNames.take(
      `photos/${name}.${extension}`,
      (number) => `photos/${name}-${number}.${extension}`,
    );
    this.#pictures.set(file, bytes);
    return { file };
  }

  /** Managers by the address of their people: each one is in the dumps, and nobody is above themselves. */
  #managers(): ReadonlyMap<string, string> {
    const { report } = this.parts;
    const managers = new Map<string, string>();
    for (const { account, entry } of this.#people) {
      const text = this.#field(account, 'manager', entry.sip);
      if (text === '') continue;
      const manager = this.#sipOf.get(this.#accountOf(text) ?? account);
      if (manager === undefined || this.#accountOf(text) === undefined)
        report.assumeOf(
          'No manager is shown of',
          'The manager whom the directory names is not among the people of the dumps.',
        );
      else if (manager === entry.sip)
        report.assume(
          `${entry.sip} has no manager`,
          'The directory names the person as their own manager.',
        );
      else managers.set(entry.sip, manager);
    }
    for (const sip of breakCircles(managers))
      report.assume(
        `${sip} has no manager`,
        'The directory has a circle of managers, which ends here.',
      );
    return managers;
  }

  #accountOf(text: string): Account | undefined {
    const { accounts } = this;
    if (/^cn=/i.test(text)) return accounts.find('dn', text);
    return (
      accounts.find('sip', text) ??
      accounts.find('upn', text) ??
      accounts.find('mail', text) ??
      accounts.find('sam', text)
    );
  }

  #refuse({ records }: Account, field: PersonField, sip: string, why: string): void {
    const place = records.find(({ fields }) => fields[field])?.place;
    this.parts.report.notRead.add({
      file: place?.file.name ?? '',
      line: place?.line ?? null,
      object: sip,
      property: words[field] ?? field,
      why,
    });
  }
}

const grantFields = { client: 'clientPolicy', presence: 'presencePolicy' } as const;

const isKey: ReadonlySet<PersonField> = new Set(['dn', 'guid', 'name']);

/** What fields are called in dumps. */
const words: Partial<Record<PersonField, string>> = {
  displayName: 'DisplayName',
  givenName: 'FirstName',
  surname: 'LastName',
  title: 'Title',
  department: 'Department',
  company: 'Company',
  office: 'Office',
  manager: 'Manager',
  mail: 'Mail address',
  upn: 'UserPrincipalName',
  sam: 'SamAccountName',
  sip: 'SipAddress',
  workPhone: 'Work phone',
  mobilePhone: 'Mobile phone',
  homePhone: 'Home phone',
  otherPhone: 'Other phone',
  line: 'LineURI',
  pool: 'RegistrarPool',
  enabled: 'Enabled',
  clientPolicy: 'ClientPolicy',
  presencePolicy: 'PresencePolicy',
};

/** What of Lync Server's a dump of the directory does not say counts for nothing beside a dump of Lync Server. */
const lyncFields: ReadonlySet<PersonField> = new Set([
  'enabled',
  'pool',
  'clientPolicy',
  'presencePolicy',
]);

function candidateOf(record: PersonRecord, field: PersonField): readonly Candidate<string>[] {
  const value = record.fields[field];
  const isOwn = lyncFields.has(field) && record.isLync && value !== undefined;
  if (!value && !isOwn) return [];
  const { place, changed, written } = record;
  return [{ value: value ?? '', text: value || 'not set', place, changed, written }];
}

/** More different values than so many are not the same one in several encodings. */
const mostEncodings = 20;

function withoutLossy(candidates: readonly Candidate<string>[]): readonly Candidate<string>[] {
  if (candidates.length > mostEncodings) return candidates;
  return candidates.filter(
    ({ value }) => !candidates.some((other) => isLossyOf(value, other.value)),
  );
}

const isOther = (one: string, other: string): boolean => one.toLowerCase() !== other.toLowerCase();
