import type { ForeignObject } from '../../../../shared/dumps/foreign.js';
import type {
  ConfigurationKindName,
  PolicyKindName,
} from '../../../../shared/policy/setting-kinds.js';

/** What an object of a dump is. */
export type Noun =
  | { readonly kind: 'policy'; readonly name: PolicyKindName }
  | { readonly kind: 'configuration'; readonly name: ConfigurationKindName }
  /** A person as Lync Server knows them, as Active Directory knows what Lync Server does, or as it alone does. */
  | { readonly kind: 'user' | 'directory-user' | 'directory-entry' }
  | { readonly kind: 'site' | 'pool' | 'computer' }
  /** Somebody or something with an address whom nobody signs in as. */
  | { readonly kind: 'contact'; readonly what: string };

const policy = (name: PolicyKindName): Noun => ({ kind: 'policy', name });
const configuration = (name: ConfigurationKindName): Noun => ({ kind: 'configuration', name });
const contact = (what: string): Noun => ({ kind: 'contact', what });

/** By the last part of the type, in lower case (`estate/type-names`). */
const byType: ReadonlyMap<string, Noun> = new Map<string, Noun>(
  Object.entries({
    clientpolicy: policy('client'),
    presencepolicy: policy('presence'),
    privacyconfiguration: configuration('privacy'),
    userservicessettings: configuration('userServices'),
    userservicesconfiguration: configuration('userServices'),
    imfilterconfiguration: configuration('imFilter'),
    filetransferfilterconfiguration: configuration('fileTransferFilter'),
    displaysite: { kind: 'site' },
    displaypool: { kind: 'pool' },
    displaycomputer: { kind: 'computer' },
    ocsaduser: { kind: 'user' },
    csaduser: { kind: 'user' },
    ocsadcommonareaphonecontact: contact('a common area phone'),
    ocsadapplicationcontact: contact('the contact of an application'),
    ocsadanalogdevicecontact: contact('an analog device'),
    ocsadexumcontact: contact('a contact of Exchange Unified Messaging'),
    ocsadmeetingroom: contact('a room system'),
  }),
);

/** By columns, where the dump has no types: the first whose columns are all there. */
const byColumns: readonly (readonly [Noun, readonly string[]])[] = [
  [policy('client'), ['Identity', 'DisplayPhoto']],
  [policy('presence'), ['Identity', 'MaxPromptedSubscriber']],
  [configuration('privacy'), ['Identity', 'EnablePrivacyMode']],
  [configuration('userServices'), ['Identity', 'MaxSubscriptions']],
  [configuration('imFilter'), ['Identity', 'IgnoreLocal']],
  [configuration('fileTransferFilter'), ['Identity', 'Extensions', 'Action']],
  [{ kind: 'site' }, ['Identity', 'SiteType']],
  [{ kind: 'pool' }, ['Fqdn', 'Site']],
  [{ kind: 'computer' }, ['Fqdn', 'Pool']],
  [contact('a device or contact that somebody owns'), ['OwnerUrn']],
  [{ kind: 'user' }, ['SipAddress']],
  [{ kind: 'user' }, ['RegistrarPool', 'SamAccountName']],
  [{ kind: 'directory-user' }, ['msRTCSIP-PrimaryUserAddress']],
  [{ kind: 'directory-entry' }, ['sAMAccountName']],
  [{ kind: 'directory-entry' }, ['DistinguishedName']],
  [{ kind: 'directory-entry' }, ['dn']],
  [{ kind: 'directory-entry' }, ['UserPrincipalName']],
];

/** What an object is, by its type, else by its columns; null for everything else (`estate/type-names`). */
export function nounOf({ types, properties }: ForeignObject): Noun | null {
  for (const type of types) {
    const noun = byType.get(lastPart(type));
    if (noun) return noun;
  }
  if (isContact(properties.get('objectClass'))) return contact('a contact of Active Directory');
  const [type] = types;
  // An object whose type says that it is something else is not taken for what its columns look like.
  if (type !== undefined && /Microsoft\.Rtc\.Management\.(?:WritableConfig|Xds)\./.test(type))
    return null;
  return byColumns.find(([, names]) => names.every((name) => properties.has(name)))?.[0] ?? null;
}

/** The last part of a type, without what copies and lists put around it. */
const lastPart = (type: string): string =>
  (
    /(?<!\w)[\d_]*([A-Za-z]\w*)(?:#\w+)?$/.exec(type.replace(/[`[].*$/s, ''))?.[1] ?? ''
  ).toLowerCase();

/** How an object is called that is none of the nouns. */
export const shownType = ({ types, within }: ForeignObject): string =>
  types[0]
    ?.replace(/^(?:(?:Deserialized|Selected)\.)+/, '')
    .replace(/^.*\.(?=\w+(?:#\w+)?$)/, '') ??
  within.at(-1) ??
  'object of no known type';

function isContact(objectClass: unknown): boolean {
  const isNamed = (name: unknown): boolean =>
    typeof name === 'string' && /(?:^|;)contact$/i.test(name);
  if (typeof objectClass !== 'object' || objectClass === null) return isNamed(objectClass);
  return (
    'items' in objectClass && Array.isArray(objectClass.items) && objectClass.items.some(isNamed)
  );
}
