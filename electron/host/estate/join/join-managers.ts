import type { AccountFields } from './account-fields.js';
import type { Account, Accounts } from './accounts.js';
import type { JoinReport } from './join-report.js';
import { breakCircles } from './manager-circles.js';

/**
 * Managers by the address of their people: each one is in the dumps, and nobody is above themselves.
 * @param people addresses of the people of the organisation, in their order
 */
export function joinManagers(
  people: ReadonlyMap<Account, string>,
  accounts: Accounts,
  fields: AccountFields,
  report: JoinReport,
): ReadonlyMap<string, string> {
  const managers = new Map<string, string>();
  for (const [account, sip] of people) {
    const text = fields.of(account, 'manager', sip);
    if (text === '') continue;
    const found = accountNamed(text, accounts);
    const manager = found && people.get(found);
    if (manager === undefined)
      report.assumeOf(
        'No manager is shown of',
        'The manager whom the directory names is not among the people of the dumps.',
      );
    else if (manager === sip)
      report.assume(
        `${sip} has no manager`,
        'The directory names the person as their own manager.',
      );
    else managers.set(sip, manager);
  }
  for (const sip of breakCircles(managers))
    report.assume(
      `${sip} has no manager`,
      'The directory has a circle of managers, which ends here.',
    );
  return managers;
}

/** Directories name managers by their distinguished names, other lists by what people read. */
function accountNamed(text: string, accounts: Accounts): Account | undefined {
  if (/^cn=/i.test(text)) return accounts.find('dn', text);
  return (
    accounts.find('sip', text) ??
    accounts.find('upn', text) ??
    accounts.find('mail', text) ??
    accounts.find('sam', text)
  );
}
