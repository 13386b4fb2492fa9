import type { Organisation } from '../../directory/organisation.js';
import type { Person } from '../../directory/person.js';
import { toText } from '../values/conversion.js';
import { type ObjectType, ShellObject } from '../values/shell-object.js';
import type { Value } from '../values/value.js';

const text = (user: ShellObject): string => toText(user.get('DistinguishedName'));

/** What Get-CsUser prints of itself; `Format-List *` shows the rest. */
const csUserList = [
  'Identity',
  'VoicePolicy',
  'ConferencingPolicy',
  'PresencePolicy',
  'DialPlan',
  'LocationPolicy',
  'ClientPolicy',
  'ClientVersionPolicy',
  'ArchivingPolicy',
  'PinPolicy',
  'ExternalAccessPolicy',
  'HostedVoiceMail',
  'HostedVoicemailPolicy',
  'HostingProvider',
  'RegistrarPool',
  'Enabled',
  'SipAddress',
  'LineURI',
  'EnterpriseVoiceEnabled',
  'HomeServer',
  'DisplayName',
  'SamAccountName',
];

/** What Get-CsUser returns. */
export const csUserType: ObjectType = {
  name: 'Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser',
  listProperties: csUserList,
  text,
};

/** What Get-CsAdUser returns. */
export const csAdUserType: ObjectType = {
  name: 'Microsoft.Rtc.Management.ADConnect.Schema.CSADUser',
  text,
};

export const isUserObject = (value: Value): value is ShellObject =>
  value instanceof ShellObject && (value.type === csUserType || value.type === csAdUserType);

/** A telephone number as `tel:` address. */
const lineUri = (number: string | undefined): string => {
  const digits = (number ?? '').replace(/[^\d+]/g, '');
  return digits === '' ? '' : `tel:${digits}`;
};

/**
 * A person as Get-CsUser prints them. The policy is the one granted to the person; empty means that the site's or the
 * global policy applies. Source: Get-CsUser reference.
 */
export function csUserObject(
  person: Person,
  organisation: Organisation,
  clientPolicy: string | null,
): ShellObject {
  const pool = organisation.sites.find(({ name }) => name === person.site)?.pool ?? '';
  const known: Readonly<Record<string, Value>> = {
    Identity: person.distinguishedName,
    ClientPolicy: clientPolicy,
    HostingProvider: 'SRV:',
    RegistrarPool: pool,
    Enabled: true,
    SipAddress: `sip:${person.sip}`,
    LineURI: lineUri(person.phones.work),
    EnterpriseVoiceEnabled: false,
    HomeServer: pool,
    DisplayName: person.displayName,
    SamAccountName: logonName(person),
  };
  return new ShellObject(csUserType, [
    ...csUserList.map((name) => [name, known[name] ?? null] as const),
    ...accountProperties(person),
  ]);
}

/** A person as Get-CsAdUser prints them: what Active Directory holds. */
export function csAdUserObject(person: Person, organisation: Organisation): ShellObject {
  const pool = organisation.sites.find(({ name }) => name === person.site)?.pool ?? '';
  return new ShellObject(csAdUserType, [
    ['Identity', person.distinguishedName],
    ['DisplayName', person.displayName],
    ['SipAddress', `sip:${person.sip}`],
    ['Enabled', true],
    ['RegistrarPool', pool],
    ['SamAccountName', logonName(person)],
    ...accountProperties(person),
    ['Department', person.department],
    ['Title', person.title],
    ['Company', person.company],
    ['Office', person.office],
    ['Manager', person.manager],
    ['Phone', person.phones.work ?? ''],
    ['MobilePhone', person.phones.mobile ?? ''],
    ['HomePhone', person.phones.home ?? ''],
    ['OtherTelephone', person.phones.other ?? ''],
  ]);
}

const accountProperties = (person: Person): readonly (readonly [string, Value])[] => [
  ['FirstName', person.givenName],
  ['LastName', person.surname],
  ['Name', person.displayName],
  ['UserPrincipalName', person.upn],
  ['WindowsEmailAddress', person.mail],
  ['DistinguishedName', person.distinguishedName],
];

const logonName = (person: Person): string => person.samAccountName.replace(/^.*\\/, '');
