import type { PersonField, PersonRecord } from '../records/person-record.js';
import { dnKey, domainOfDn } from './distinguished-name.js';

/** By what accounts are recognised in several dumps, the surest first (`estate/join-order`). */
const keyFields = ['dn', 'guid', 'sam', 'sip', 'upn', 'mail'] as const;
type KeyField = (typeof keyFields)[number];

type Keys = readonly (readonly [KeyField, string])[];

/**
 * One account with all that dumps say of it, in the order in which they were read. What tells it from another one is
 * kept beside, so that the millionth record of an account is joined as fast as the second.
 */
export class Account {
  readonly records: PersonRecord[] = [];
  readonly #keys = new Map<KeyField, Set<string>>();
  readonly #domains = new Set<string>();

  add(record: PersonRecord, keys: Keys): void {
    this.records.push(record);
    for (const [field, key] of keys) {
      const known = this.#keys.get(field);
      if (known) known.add(key);
      else this.#keys.set(field, new Set([key]));
    }
    const domain = domainOf(record);
    if (domain) this.#domains.add(domain);
  }

  /** Whether a record that has one key in common is not told apart by a surer one. */
  isThatOf(record: PersonRecord, keys: Keys, by: KeyField): boolean {
    const differs = (field: KeyField): boolean =>
      keys.some(([of, key]) => of === field && hasOther(this.#keys.get(field), key));
    if (by === 'dn' || by === 'guid') return true;
    if (differs('guid')) return false;
    if (by === 'sam') {
      const domain = domainOf(record);
      return !domain || !hasOther(this.#domains, domain);
    }
    if (differs('sam')) return false;
    return by === 'sip' || !differs('sip');
  }
}

const domainOf = ({ fields }: PersonRecord): string => domainOfDn(fields.dn ?? '') ?? '';

const hasOther = (values: ReadonlySet<string> = new Set(), value: string): boolean =>
  values.size > (values.has(value) ? 1 : 0);

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
  readonly #byKey = new Map<string, Account>();

  /** Adds what a dump says to the account that it is about, or begins one. */
  add(record: PersonRecord): void {
    const keys = keysOf(record);
    const account = this.#match(record, keys) ?? this.#begin();
    account.add(record, keys);
    for (const [field, key] of keys) {
      const name = `${field} ${key}`;
      if (!this.#byKey.has(name)) this.#byKey.set(name, account);
    }
  }

  /** The account with this key; undefined where there is none. */
  find(field: KeyField, text: string): Account | undefined {
    return this.#byKey.get(`${field} ${keyOf[field](text)}`);
  }

  #begin(): Account {
    const account = new Account();
    this.all.push(account);
    return account;
  }

  #match(record: PersonRecord, keys: Keys): Account | null {
    for (const [field, key] of keys) {
      const account = this.#byKey.get(`${field} ${key}`);
      if (account?.isThatOf(record, keys, field)) return account;
    }
    return null;
  }
}

const keysOf = ({ fields }: PersonRecord): Keys =>
  keyFields.flatMap((field) => {
    const text = fields[field];
    return text ? [[field, keyOf[field](text)] as const] : [];
  });

/** The first value that is not empty. */
export const firstOf = ({ records }: Account, field: PersonField): string => {
  for (const { fields } of records) if (fields[field]) return fields[field];
  return '';
};
