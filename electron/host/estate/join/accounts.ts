import type { PersonField, PersonRecord } from '../records/person-record.js';
import { dnKey, domainOfDn } from './distinguished-name.js';

/** By what accounts are recognised in several dumps, the surest first (`estate/join-order`). */
const keyFields = ['dn', 'guid', 'sam', 'sip', 'upn', 'mail'] as const;
type KeyField = (typeof keyFields)[number];

/** One account with all that dumps say of it, in the order in which they were read. */
export interface Account {
  readonly records: PersonRecord[];
}

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
    account.records.push(record);
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
    const account = { records: [] };
    this.all.push(account);
    return account;
  }

  #match(record: PersonRecord, keys: readonly (readonly [KeyField, string])[]): Account | null {
    for (const [field, key] of keys) {
      const account = this.#byKey.get(`${field} ${key}`);
      if (account?.records.every((other) => areOne(other, record, field))) return account;
    }
    return null;
  }
}

const keysOf = ({ fields }: PersonRecord): readonly (readonly [KeyField, string])[] =>
  keyFields.flatMap((field) => {
    const text = fields[field];
    return text ? [[field, keyOf[field](text)] as const] : [];
  });

/** Whether two records that have one key in common are not told apart by a surer one. */
function areOne(one: PersonRecord, other: PersonRecord, by: KeyField): boolean {
  const differ = (field: KeyField): boolean => {
    const [a, b] = [one.fields[field], other.fields[field]];
    return !!a && !!b && keyOf[field](a) !== keyOf[field](b);
  };
  if (by === 'dn' || by === 'guid') return true;
  if (differ('guid')) return false;
  if (by === 'sam') return domainsAgree(one, other);
  if (differ('sam')) return false;
  return by === 'sip' || !differ('sip');
}

function domainsAgree(one: PersonRecord, other: PersonRecord): boolean {
  const [a, b] = [one, other].map(({ fields }) => domainOfDn(fields.dn ?? ''));
  return !a || !b || a === b;
}

/** The first value that is not empty. */
export const firstOf = ({ records }: Account, field: PersonField): string => {
  for (const { fields } of records) if (fields[field]) return fields[field];
  return '';
};
