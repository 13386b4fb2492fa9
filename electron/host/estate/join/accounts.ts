import type { PersonField, PersonRecord } from '../records/person-record.js';
import { dnKey, domainOfDn } from './distinguished-name.js';

/** By what accounts are recognised in several dumps, the surest first (`estate/joining-dumps`). */
const keyFields = ['dn', 'guid', 'sam', 'sip', 'upn', 'mail'] as const;
type KeyField = (typeof keyFields)[number];

/** The keys of a record; empty where it has none. */
type Keys = Readonly<Record<KeyField, string>>;

/** What the records of an account have for a key: nothing yet, one value, or several. */
type Seen = string | undefined;

/** No key is this: keys are in lower case. */
const several = 'SEVERAL';
const withKey = (seen: Seen, key: string): Seen =>
  key === '' || seen === key ? seen : seen === undefined ? key : several;
const hasOther = (seen: Seen, key: string): boolean =>
  key !== '' && seen !== undefined && seen !== key;

/**
 * One account with all that dumps say of it, in the order in which they were read. What tells it from another one is
 * kept beside, so that the millionth record of an account is joined as fast as the second.
 */
export class Account {
  readonly records: PersonRecord[] = [];
  #guid: Seen;
  #sam: Seen;
  #sip: Seen;
  #domain: Seen;

  add(record: PersonRecord, keys: Keys): void {
    this.records.push(record);
    this.#guid = withKey(this.#guid, keys.guid);
    this.#sam = withKey(this.#sam, keys.sam);
    this.#sip = withKey(this.#sip, keys.sip);
    this.#domain = withKey(this.#domain, domainOf(record));
  }

  /** Whether a record that has one key in common is not told apart by a surer one. */
  isThatOf(record: PersonRecord, keys: Keys, by: KeyField): boolean {
    if (by === 'dn' || by === 'guid') return true;
    if (hasOther(this.#guid, keys.guid)) return false;
    if (by === 'sam') return !hasOther(this.#domain, domainOf(record));
    if (hasOther(this.#sam, keys.sam)) return false;
    return by === 'sip' || !hasOther(this.#sip, keys.sip);
  }
}

const domainOf = ({ fields }: PersonRecord): string => domainOfDn(fields.dn ?? '');

const keyOf: Readonly<Record<KeyField, (text: string) => string>> = {
  dn: dnKey,
  guid: (text) => text.replace(/[{}]/g, '').toLowerCase(),
  sam: (text) => text.replace(/^.*\\/, '').toLowerCase(),
  sip: (text) => text.replace(/^sip:/i, '').toLowerCase(),
  upn: (text) => text.toLowerCase(),
  mail: (text) => text.replace(/^smtp:/i, '').toLowerCase(),
};

/** The accounts of all dumps, found by any of their keys. */
export class Accounts {
  readonly all: Account[] = [];
  readonly #byKey: Readonly<Record<KeyField, Map<string, Account>>> = {
    dn: new Map(),
    guid: new Map(),
    sam: new Map(),
    sip: new Map(),
    upn: new Map(),
    mail: new Map(),
  };

  /** Adds what a dump says to the account that it is about, or begins one. */
  add(record: PersonRecord): void {
    const keys = keysOf(record);
    const account = this.#match(record, keys) ?? this.#begin();
    account.add(record, keys);
    for (const field of keyFields) {
      const [key, accounts] = [keys[field], this.#byKey[field]];
      if (key !== '' && !accounts.has(key)) accounts.set(key, account);
    }
  }

  /** The account with this key; undefined where there is none. */
  find(field: KeyField, text: string): Account | undefined {
    return this.#byKey[field].get(keyOf[field](text));
  }

  #begin(): Account {
    const account = new Account();
    this.all.push(account);
    return account;
  }

  #match(record: PersonRecord, keys: Keys): Account | null {
    for (const field of keyFields) {
      const account = this.#byKey[field].get(keys[field]);
      if (account?.isThatOf(record, keys, field)) return account;
    }
    return null;
  }
}

function keysOf({ fields }: PersonRecord): Keys {
  const key = (field: KeyField): string => {
    const text = fields[field];
    return text ? keyOf[field](text) : '';
  };
  return {
    dn: key('dn'),
    guid: key('guid'),
    sam: key('sam'),
    sip: key('sip'),
    upn: key('upn'),
    mail: key('mail'),
  };
}

/** The first value that is not empty. */
export const firstOf = ({ records }: Account, field: PersonField): string => {
  for (const { fields } of records) if (fields[field]) return fields[field];
  return '';
};
