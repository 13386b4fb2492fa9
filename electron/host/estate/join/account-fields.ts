import type { PersonField, PersonRecord } from '../records/person-record.js';
import type { Account } from './accounts.js';
import { type Candidate, distinct } from './conflicts.js';
import type { JoinReport } from './join-report.js';
import { isLossyOf } from './lost-letters.js';

/** Fields that mean the same in any case. */
const caseless: ReadonlySet<PersonField> = new Set([
  'pool',
  'clientPolicy',
  'presencePolicy',
  'enabled',
  'mail',
  'upn',
]);

const isKey: ReadonlySet<PersonField> = new Set(['dn', 'guid', 'name']);

/** What fields are called in dumps. */
export const fieldWords: Partial<Record<PersonField, string>> = {
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

/** What holds for each field of an account. */
export class AccountFields {
  constructor(private readonly report: JoinReport) {}

  /** What holds for a field among all that dumps say. */
  of(account: Account, field: PersonField, sip: string): string {
    const { report } = this;
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
    return report.conflicts.settle(field, `${fieldWords[field] ?? field} of ${sip || one.value}`, [
      one,
      ...more,
    ]);
  }
}

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
