import type { Instant } from '../../../../shared/lync/time.js';
import { RegistryKey } from './registry/registry-key.js';
import { usersRoot } from './registry/registry-path.js';
import { internetSettingsPath } from './zones/zone-map.js';

/** An account of a Windows server whose part of the registry is loaded. */
export interface WindowsAccount {
  readonly sid: string;
  /** `NT AUTHORITY\NetworkService`. */
  readonly name: string;
}

/** The account under which the services of Lync Server run. The SID is the same on every Windows. */
export const networkService: WindowsAccount = {
  sid: 'S-1-5-20',
  name: 'NT AUTHORITY\\NetworkService',
};

/** The accounts of a server: those of Windows' own services, and the domain's administrator, who is signed in. */
export function windowsAccounts({
  domain,
  netbiosDomain,
}: {
  readonly domain: string;
  readonly netbiosDomain: string;
}): readonly WindowsAccount[] {
  return [
    { sid: 'S-1-5-18', name: 'NT AUTHORITY\\SYSTEM' },
    { sid: 'S-1-5-19', name: 'NT AUTHORITY\\LocalService' },
    networkService,
    { sid: `S-1-5-21-${domainNumbers(domain)}-500`, name: `${netbiosDomain}\\Administrator` },
  ];
}

export const isAdministrator = ({ sid }: WindowsAccount): boolean => sid.endsWith('-500');

/** Finds an account by SID or name, in any case, the name also with spaces (`Network Service`) or without its domain. */
export function findAccount(
  accounts: readonly WindowsAccount[],
  text: string,
): WindowsAccount | undefined {
  const wanted = text.replaceAll(' ', '').toLowerCase();
  return accounts.find(({ sid, name }) => {
    const plain = name.replaceAll(' ', '').toLowerCase();
    return [sid.toLowerCase(), plain, plain.slice(plain.indexOf('\\') + 1)].includes(wanted);
  });
}

/**
 * `HKEY_USERS` as Windows Server leaves it: every account has its Internet Settings, and only the administrator, who
 * has opened Internet Options before, has a ZoneMap with its Domains.
 */
export function newUsersKey(accounts: readonly WindowsAccount[], now: Instant): RegistryKey {
  const root = new RegistryKey(usersRoot, now);
  for (const account of accounts) {
    const settings = internetSettingsPath.reduce(
      (key, name) => key.ensure(name, now),
      root.ensure(account.sid, now),
    );
    if (isAdministrator(account)) settings.ensure('ZoneMap', now).ensure('Domains', now);
  }
  return root;
}

/** Three numbers that are always the same for a domain, in the way of a domain's SID. */
function domainNumbers(domain: string): string {
  let hash = 0x811c_9dc5;
  const numbers = ['one', 'two', 'three'].map((salt) => {
    for (const character of `${salt}${domain}`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x0100_0193) >>> 0;
    }
    return hash;
  });
  return numbers.join('-');
}
