import type { Person } from '../../directory/person.js';

type Read = (person: Person) => string | null | undefined | readonly string[];

/** The attributes of Active Directory that a person has, by lower-case name. */
const readers: Readonly<Record<string, Read>> = {
  cn: ({ displayName }) => displayName,
  company: ({ company }) => company,
  department: ({ department }) => department,
  displayname: ({ displayName }) => displayName,
  distinguishedname: ({ distinguishedName }) => distinguishedName,
  givenname: ({ givenName }) => givenName,
  homephone: ({ phones }) => phones.home,
  mail: ({ mail }) => mail,
  manager: ({ manager }) => manager,
  mobile: ({ phones }) => phones.mobile,
  'msrtcsip-primaryuseraddress': ({ sip }) => `sip:${sip}`,
  'msrtcsip-userenabled': () => 'TRUE',
  name: ({ displayName }) => displayName,
  objectcategory: () => 'person',
  objectclass: () => ['top', 'person', 'organizationalPerson', 'user'],
  othertelephone: ({ phones }) => phones.other,
  physicaldeliveryofficename: ({ office }) => office,
  proxyaddresses: ({ mail, sip }) => [`SMTP:${mail}`, `sip:${sip}`],
  samaccountname: ({ samAccountName }) => samAccountName.replace(/^.*\\/, ''),
  sn: ({ surname }) => surname,
  telephonenumber: ({ phones }) => phones.work,
  title: ({ title }) => title,
  userprincipalname: ({ upn }) => upn,
};

export const ldapAttributeNames: ReadonlySet<string> = new Set(Object.keys(readers));

/** A person's attributes by lower-case name; empty ones are left out. */
export function ldapAttributes(person: Person): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(readers).flatMap(([name, read]) => {
      const value = read(person) ?? '';
      return value === '' ? [] : [[name, typeof value === 'string' ? [value] : value] as const];
    }),
  );
}
