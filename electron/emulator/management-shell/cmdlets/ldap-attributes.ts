import type { Person } from '../../directory/person.js';

/** A person's attributes of Active Directory by lower-case name; absent ones are left out. */
export function ldapAttributes(person: Person): ReadonlyMap<string, readonly string[]> {
  const attributes: readonly (readonly [string, string | null | undefined])[] = [
    ['cn', person.displayName],
    ['company', person.company],
    ['department', person.department],
    ['displayname', person.displayName],
    ['distinguishedname', person.distinguishedName],
    ['givenname', person.givenName],
    ['homephone', person.phones.home],
    ['mail', person.mail],
    ['manager', person.manager],
    ['mobile', person.phones.mobile],
    ['msrtcsip-primaryuseraddress', `sip:${person.sip}`],
    ['msrtcsip-userenabled', 'TRUE'],
    ['name', person.displayName],
    ['objectcategory', 'person'],
    ['othertelephone', person.phones.other],
    ['physicaldeliveryofficename', person.office],
    ['samaccountname', person.samAccountName.replace(/^.*\\/, '')],
    ['sn', person.surname],
    ['telephonenumber', person.phones.work],
    ['title', person.title],
    ['userprincipalname', person.upn],
  ];
  const entry = new Map<string, readonly string[]>([
    ['objectclass', ['top', 'person', 'organizationalPerson', 'user']],
  ]);
  for (const [name, value] of attributes) {
    if (value !== null && value !== undefined && value !== '') entry.set(name, [value]);
  }
  return entry;
}
