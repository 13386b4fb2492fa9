import { readBoolean } from '../../../../shared/dumps/values/read-scalars.js';
import type { PersonEntry } from '../../../../shared/organisation/person-schema.js';
import { type PolicyKindName, policyKindNames } from '../../../../shared/policy/setting-kinds.js';
import { policyIdentities } from '../../../../shared/policy/settings-identity.js';
import type { EstateRecords } from '../records/estate-records.js';
import type { PersonField } from '../records/person-record.js';
import { AccountFields, fieldWords } from './account-fields.js';
import { isAddress, isDistinguishedName, isLogonName } from './account-names.js';
import { type Account, Accounts, firstOf } from './accounts.js';
import { exclusionOf } from './exclusion.js';
import { joinManagers } from './join-managers.js';
import { JoinedPictures, pictureExtension } from './join-pictures.js';
import type { JoinReport } from './join-report.js';
import type { Topology } from './join-topology.js';
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
  readonly #people: PersonEntry[] = [];
  readonly #sipOf = new Map<Account, string>();
  /** Who has each SIP address, which is in lower case. */
  readonly #taken = new Map<string, string>();
  readonly #pictures = new Map<string, Uint8Array>();
  readonly #pictureNames = new OwnNames();
  readonly #photos: JoinedPictures;
  readonly #fields: AccountFields;
  readonly #hasLync: boolean;

  constructor(
    private readonly parts: JoinPeopleParts,
    private readonly accounts: Accounts,
  ) {
    this.#fields = new AccountFields(parts.report);
    this.#photos = new JoinedPictures(parts.records, accounts, parts.report);
    this.#hasLync = parts.records.people.some(({ isLync }) => isLync);
  }

  take(account: Account): void {
    const { report } = this.parts;
    const sip = this.#fields.of(account, 'sip', '').replace(/^sip:/i, '');
    const who =
      sip ||
      firstOf(account, 'displayName') ||
      firstOf(account, 'name') ||
      firstOf(account, 'sam') ||
      'Somebody without a name';
    const why = exclusionOf(account, sip, { hasLync: this.#hasLync, taken: this.#taken });
    if (why !== null) {
      report.leftOut.add({ who, why });
      return;
    }
    this.#taken.set(sip.toLowerCase(), firstOf(account, 'sam') || who);
    this.#sipOf.set(account, sip);
    this.#people.push(this.#entry(account, sip));
  }

  end(): JoinedPeople {
    const { accounts, parts } = this;
    const managers = joinManagers(this.#sipOf, accounts, this.#fields, parts.report);
    const people = this.#people.map((entry) => {
      const manager = managers.get(entry.sip);
      return manager === undefined ? entry : { ...entry, manager };
    });
    return { people, pictures: this.#pictures };
  }

  #entry(account: Account, sip: string): PersonEntry {
    const field = (name: PersonField) => this.#fields.of(account, name, sip);
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
      ...(isAddress(mail) && isOther(mail, sip) && { mail }),
      ...(isAddress(upn) && isOther(upn, sip) && { upn }),
      ...(isLogonName(sam) && { samAccountName: sam }),
      ...(isDistinguishedName(dn) && { distinguishedName: dn }),
      ...this.#phones(account, sip),
      pool: this.#pool(account, sip),
      ...(!this.#isEnabled(account, sip) && { enabled: false }),
      ...(policies && { policies }),
    };
    return { ...entry, photo: this.#photo(account, sip, sam) };
  }

  #clipped(text: string, longest: number): string {
    if (text.length <= longest) return text;
    this.parts.report.repair('Texts longer than Active Directory holds were cut.');
    return text.slice(0, longest).trim();
  }

  #phones(account: Account, sip: string): Pick<PersonEntry, 'phones'> {
    const phone = (field: PersonField): string => {
      const text = this.#fields.of(account, field, sip);
      if (!/^[\d.,]+E\+\d+$/i.test(text)) return this.#clipped(text, 64);
      this.#refuse(
        account,
        field,
        sip,
        `"${text}" is a telephone number that a spreadsheet has made unreadable. It was left out.`,
      );
      return '';
    };
    const line = this.#clipped(
      this.#fields.of(account, 'line', sip).replace(/^tel:/i, '').replace(/;.*$/s, '').trim(),
      64,
    );
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
    const text = this.#fields.of(account, 'pool', sip);
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
    const text = this.#fields.of(account, 'enabled', sip);
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
      const text = this.#fields.of(account, field, sip);
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

  #refuse({ records }: Account, field: PersonField, sip: string, why: string): void {
    const place = records.find(({ fields }) => fields[field])?.place;
    this.parts.report.notRead.add({
      file: place?.file.name ?? '',
      line: place?.line ?? null,
      object: sip,
      property: fieldWords[field] ?? field,
      why,
    });
  }
}

const grantFields = { client: 'clientPolicy', presence: 'presencePolicy' } as const;

const isOther = (one: string, other: string): boolean => one.toLowerCase() !== other.toLowerCase();
