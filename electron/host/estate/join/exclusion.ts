import { isAddress } from './account-names.js';
import { type Account, firstOf } from './accounts.js';

/** Accounts of Exchange and Lync Server themselves. */
const service = /^(?:HealthMailbox|SystemMailbox|RtcApplication-|extest_|CN=RtcApplication-)/i;

/** What is known of the other accounts. */
interface Others {
  /** Whether any dump of Lync Server was brought. */
  readonly hasLync: boolean;
  /** Who has each SIP address, which is in lower case. */
  readonly taken: ReadonlyMap<string, string>;
}

/** Why an account is nobody of the organisation; null where it is. */
export function exclusionOf(account: Account, sip: string, others: Others): string | null {
  const isLync = account.records.some((record) => record.isLync);
  if (service.test(firstOf(account, 'name')) || service.test(firstOf(account, 'sam')))
    return 'This is an account of a server, not a person.';
  if (sip === '')
    return isLync
      ? 'There is no SIP address, so that nobody can sign in.'
      : 'Active Directory has them, and no dump of Lync Server does.';
  if (!isLync && others.hasLync)
    return 'There is a SIP address in Active Directory alone; no dump of Lync Server has it.';
  if (!isAddress(sip)) return `"${sip.slice(0, 80)}" is no SIP address such as alice@contoso.com.`;
  const other = others.taken.get(sip.toLowerCase());
  if (other !== undefined)
    return `Another account, ${other}, has the same SIP address. The first one is kept; correct one of them.`;
  return null;
}
