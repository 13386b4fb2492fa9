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
  const once = uniqueness(report);
  file.sites.forEach(({ name }, index) => {
    once('site', name, ['sites', index, 'name']);
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
  file.departments?.forEach(({ name }, index) => {
    once('department', name, ['departments', index, 'name']);
  });
  file.distributionGroups?.forEach(({ mail }, index) => {
    once('mail address of a distribution group', mail, ['distributionGroups', index, 'mail']);
  });
  once('SIP domain', file.sipDomain, ['sipDomain']);
  file.otherSipDomains?.forEach((domain, index) => {
    once('SIP domain', domain, ['otherSipDomains', index]);
  });
  checkIdentities(file, once);
  file.partners?.forEach(({ sipDomain }, index) => {
    once('SIP domain', sipDomain, ['partners', index, 'sipDomain']);
  });
  for (const person of people) {
    const { path, sip, domain } = person;
    if (!sip.endsWith(`@${domain}`)) {
      report(
        [...path, 'sip'],
        () => `expected an address at ${domain}; found "${person.entry.sip}"`,
      );
    }
    if (!once('SIP address', sip, [...path, 'sip'])) continue;
    once('user principal name', person.upn, [...path, 'upn']);
    once('logon name', person.samAccountName, [...path, 'samAccountName']);
    once('distinguished name', person.distinguishedName, [...path, 'distinguishedName']);
  }
}

/** At most one object of each kind has an identity. */
function checkIdentities({ policies, configurations }: OrganisationFile, once: Once): void {
  const check = (
    { noun, identities }: SettingsKind,
    entries: readonly { readonly identity: string }[] | undefined,
    path: JsonPath,
  ): void => {
    entries?.forEach(({ identity }, index) => {
      const read = identities.read(identity);
      if (read) once(noun, formatIdentity(read), [...path, index, 'identity']);
    });
  };
  for (const kind of policyKindNames)
    check(policyKinds[kind], policies?.[kind], ['policies', kind]);
  for (const kind of configurationKindNames)
    check(configurationKinds[kind], configurations?.[kind], ['configurations', kind]);
}

type Once = (kind: string, name: string, path: JsonPath) => boolean;

/** Reports a name of a kind that was used before and says whether it is new. */
function uniqueness(report: Report): Once {
  const used = new Set<string>();
  return (kind, name, path) => {
    const key = `${kind} ${name.toLowerCase()}`;
    const isNew = !used.has(key);
    if (!isNew) report(path, () => `expected each ${kind} once; found "${name}" again`);
    used.add(key);
    return isNew;
  };
}
