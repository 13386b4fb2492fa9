import type { GrantedPolicies } from '../../../../shared/organisation/listed-people.js';
import type { Person } from '../../directory/person.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject, type Value } from '../values/value.js';

/** What the properties of a user are read from. */
interface UserSource {
  readonly person: Person;
  readonly granted: GrantedPolicies;
}

type Column = readonly [name: string, read: (source: UserSource) => Value];

const nothingGranted: GrantedPolicies = { client: null, presence: null };

const nothing = (): Value => null;

/** A telephone number as `tel:` address. */
const lineUri = ({ person }: UserSource): string => {
  const digits = (person.phones.work ?? '').replace(/[^\d+]/g, '');
  return digits === '' ? '' : `tel:${digits}`;
};

const logonName = ({ person }: UserSource): string => person.samAccountName.replace(/^.*\\/, '');

/** Policies other than these two belong to parts of Lync Server that are not emulated. */
const csUserListColumns: readonly Column[] = [
  ['Identity', ({ person }) => person.distinguishedName],
  ['VoicePolicy', nothing],
  ['ConferencingPolicy', nothing],
  ['PresencePolicy', ({ granted }) => granted.presence],
  ['DialPlan', nothing],
  ['LocationPolicy', nothing],
  ['ClientPolicy', ({ granted }) => granted.client],
  ['ClientVersionPolicy', nothing],
  ['ArchivingPolicy', nothing],
  ['PinPolicy', nothing],
  ['ExternalAccessPolicy', nothing],
  ['HostedVoiceMail', nothing],
  ['HostedVoicemailPolicy', nothing],
  ['HostingProvider', () => 'SRV:'],
  ['RegistrarPool', ({ person }) => person.pool],
  ['Enabled', ({ person }) => person.enabled],
  ['SipAddress', ({ person }) => `sip:${person.sip}`],
  ['LineURI', lineUri],
  ['EnterpriseVoiceEnabled', () => false],
  ['HomeServer', ({ person }) => person.pool],
  ['DisplayName', ({ person }) => person.displayName],
  ['SamAccountName', logonName],
];

const accountColumns: readonly Column[] = [
  ['FirstName', ({ person }) => person.givenName],
  ['LastName', ({ person }) => person.surname],
  ['Name', ({ person }) => person.displayName],
  ['UserPrincipalName', ({ person }) => person.upn],
  ['WindowsEmailAddress', ({ person }) => person.mail],
  ['DistinguishedName', ({ person }) => person.distinguishedName],
];

const csUserColumns: readonly Column[] = [...csUserListColumns, ...accountColumns];

const csAdUserColumns: readonly Column[] = [
  ['Identity', ({ person }) => person.distinguishedName],
  ['DisplayName', ({ person }) => person.displayName],
  ['SipAddress', ({ person }) => `sip:${person.sip}`],
  ['Enabled', ({ person }) => person.enabled],
  ['RegistrarPool', ({ person }) => person.pool],
  ['SamAccountName', logonName],
  ...accountColumns,
  ['Department', ({ person }) => person.department],
  ['Title', ({ person }) => person.title],
  ['Company', ({ person }) => person.company],
  ['Office', ({ person }) => person.office],
  ['Manager', ({ person }) => person.manager],
  ['Phone', ({ person }) => person.phones.work ?? ''],
  ['MobilePhone', ({ person }) => person.phones.mobile ?? ''],
  ['HomePhone', ({ person }) => person.phones.home ?? ''],
  ['OtherTelephone', ({ person }) => person.phones.other ?? ''],
];

const namesOf = (columns: readonly Column[]): readonly string[] => columns.map(([name]) => name);

/** The properties of what Get-CsUser returns. Follows `policies/effective-policy-names-global`. */
export const csUserProperties: readonly string[] = namesOf(csUserColumns);

/** The properties of what Get-CsAdUser returns. */
export const csAdUserProperties: readonly string[] = namesOf(csAdUserColumns);

const text = (user: ShellObject): string => itemText(user.get('DistinguishedName'));

export const csUserType: ObjectType = {
  name: 'Microsoft.Rtc.Management.ADConnect.Schema.OCSADUser',
  // The rest shows under Format-List *.
  listProperties: namesOf(csUserListColumns),
  text,
};

export const csAdUserType: ObjectType = {
  name: 'Microsoft.Rtc.Management.ADConnect.Schema.CSADUser',
  text,
};

export const isUserObject = (value: Value): value is ShellObject =>
  value instanceof ShellObject && (value.type === csUserType || value.type === csAdUserType);

/**
 * A person as Get-CsUser prints them. Policies are those granted to the person; empty means that the site's or the
 * global policy applies. Source: Get-CsUser reference.
 */
export const csUserObject = (person: Person, granted: GrantedPolicies): ShellObject =>
  userObject(csUserType, csUserColumns, { person, granted });

/** A person as Get-CsAdUser prints them: what Active Directory holds. */
export const csAdUserObject = (person: Person): ShellObject =>
  userObject(csAdUserType, csAdUserColumns, { person, granted: nothingGranted });

function userObject(type: ObjectType, columns: readonly Column[], source: UserSource): ShellObject {
  return new ShellObject(
    type,
    columns.map(([name, read]) => [name, read(source)] as const),
  );
}
