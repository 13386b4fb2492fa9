import type { Report } from '../file-format/finding.js';
import type { JsonPath } from '../file-format/json-source.js';
import {
  configurationKindNames,
  configurationKinds,
  policyKindNames,
  policyKinds,
  type SettingsKind,
} from '../policy/setting-kinds.js';
import { formatIdentity } from '../policy/settings-identity.js';
import type { ListedPerson } from './listed-people.js';
import { mentionedPools } from './listed-pools.js';
import type { OrganisationFile } from './organisation-schema.js';

/** Each name that finds something is used once, in any case, and addresses lie in their domain. */
export function checkNames(
  file: OrganisationFile,
  people: readonly ListedPerson[],
  report: Report,
): void {
  const namesOf = uniqueness(report);
  const site = namesOf('site');
  file.sites.forEach(({ name }, index) => {
    site(name, ['sites', index], 'name');
  });
  const poolOf = new Map<string, string>();
  for (const { name: pool, frontEnds, path } of mentionedPools(file)) {
    frontEnds.forEach((name, place) => {
      const other = poolOf.get(name.toLowerCase()) ?? pool;
      poolOf.set(name.toLowerCase(), pool);
      if (other.toLowerCase() === pool.toLowerCase()) return;
      report(
        [...path, 'frontEnds', place],
        () => `expected a Front End of one pool; found "${name}" in ${other} and ${pool}`,
      );
    });
  }
  const department = namesOf('department');
  file.departments?.forEach(({ name }, index) => {
    department(name, ['departments', index], 'name');
  });
  const groupMail = namesOf('mail address of a distribution group');
  file.distributionGroups?.forEach(({ mail }, index) => {
    groupMail(mail, ['distributionGroups', index], 'mail');
  });
  const sipDomain = namesOf('SIP domain');
  sipDomain(file.sipDomain, [], 'sipDomain');
  file.otherSipDomains?.forEach((domain, index) => {
    sipDomain(domain, ['otherSipDomains'], index);
  });
  checkIdentities(file, namesOf);
  file.partners?.forEach((partner, index) => {
    sipDomain(partner.sipDomain, ['partners', index], 'sipDomain');
  });
  checkPeople(people, namesOf, report);
}

function checkPeople(people: readonly ListedPerson[], namesOf: NamesOf, report: Report): void {
  const address = namesOf('SIP address');
  const principal = namesOf('user principal name');
  // Where nobody has one of their own, they are the addresses.
  const havePrincipals = people.some(({ entry }) => entry.upn !== undefined);
  const logon = namesOf('logon name');
  const distinguished = namesOf('distinguished name');
  for (const { path, sip, domain, entry, upn, samAccountName, distinguishedName } of people) {
    if (!sip.endsWith(domain) || sip[sip.length - domain.length - 1] !== '@') {
      report([...path, 'sip'], () => `expected an address at ${domain}; found "${entry.sip}"`);
    }
    if (!address(sip, path, 'sip')) continue;
    if (havePrincipals) principal(upn, path, 'upn');
    logon(samAccountName, path, 'samAccountName');
    distinguished(distinguishedName, path, 'distinguishedName');
  }
}

/** At most one object of each kind has an identity. */
function checkIdentities({ policies, configurations }: OrganisationFile, namesOf: NamesOf): void {
  const check = (
    { noun, identities }: SettingsKind,
    entries: readonly { readonly identity: string }[] | undefined,
    path: JsonPath,
  ): void => {
    const once = namesOf(noun);
    entries?.forEach(({ identity }, index) => {
      const read = identities.read(identity);
      if (read) once(formatIdentity(read), [...path, index], 'identity');
    });
  };
  for (const kind of policyKindNames)
    check(policyKinds[kind], policies?.[kind], ['policies', kind]);
  for (const kind of configurationKindNames)
    check(configurationKinds[kind], configurations?.[kind], ['configurations', kind]);
}

/** Says whether a name is new, and reports it where it is not: it stands in this member of what is at the path. */
type Once = (name: string, path: JsonPath, member: string | number) => boolean;
type NamesOf = (kind: string) => Once;

/** Names of different kinds may be alike. */
function uniqueness(report: Report): NamesOf {
  return (kind) => {
    const used = new Set<string>();
    return (name, path, member) => {
      const before = used.size;
      if (used.add(name.toLowerCase()).size > before) return true;
      report([...path, member], () => `expected each ${kind} once; found "${name}" again`);
      return false;
    };
  };
}
