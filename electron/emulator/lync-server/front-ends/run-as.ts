import type { RunAsResult } from '../../../../shared/contract/commands/front-end.js';
import type { FrontEnd } from './front-end.js';
import { isAdministrator, type WindowsAccount } from './windows-accounts.js';

const explorer = '"C:\\Program Files\\Internet Explorer\\iexplore.exe"';

/**
 * What an administrator tries at a Front End to reach the Internet Options of another account, and what happens.
 * Nothing changes.
 * Follows `url-filter/no-way-in`.
 */
export function runAs(
  frontEnd: FrontEnd,
  user: WindowsAccount,
  program: 'internet-options' | 'runas' | 'psexec',
): RunAsResult {
  const { administrator, serviceAccount } = frontEnd;
  if (program === 'internet-options' || isAdministrator(user)) {
    return {
      outcome: 'opened',
      commandLine: 'control inetcpl.cpl',
      account: administrator.name,
      text: `Internet Options open, and Sites takes every address. But these are the zones of ${administrator.name}; the Front-End service runs as ${serviceAccount.name} and never sees them.`,
    };
  }
  const named = `"${user.name}"`;
  if (program === 'runas') {
    return {
      outcome: 'refused',
      commandLine: `runas /user:${named} ${explorer}`,
      account: null,
      text: `Enter the password for ${user.name}: runas asks for a password, and an account of Windows itself has none that anybody knows. Nothing is opened.`,
    };
  }
  return {
    outcome: 'sites-disabled',
    commandLine: `psexec -i -u ${named} ${explorer}`,
    account: user.name,
    text: `Internet Explorer opens as ${user.name}, but on the Security page of its Internet Options the button Sites cannot be used: no site can be added. The registry is what is left.`,
  };
}
