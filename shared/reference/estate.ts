import { defineRules } from './rule.js';

const ahead = 'Dumps of a real estate cannot be imported yet.';

/** What dumps look like that administrators make of a real estate. */
export const estateRules = defineRules('estate', {
  'clixml-frame': {
    statement:
      'Export-Clixml writes Objs of version 1.1.0.1 without an XML declaration, one child for each object; kinds may be mixed, so the type and the properties tell what it is, not the file name.',
    evidence: 'field',
    sources: ['powershell-source', 'powershell-remoting'],
  },
  'clixml-references': {
    statement:
      'RefId of objects and of types count apart through the whole file; Ref and TNRef point back to them.',
    evidence: 'field',
    sources: ['powershell-source', 'powershell-remoting'],
  },
  'clixml-properties': {
    statement:
      'Props hold properties and MS those added; after Select-Object all are in MS and the type begins with Selected. An import merges both.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  'clixml-escapes': {
    statement:
      'Control characters, halves of surrogate pairs and an underscore before x are written _xHHHH_ and decoded once.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  'clixml-values': {
    statement:
      'Time spans are ISO 8601 durations, instants round-trip ISO text, bytes base64, and Nil is null; an empty text is not Nil.',
    evidence: 'field',
    sources: ['powershell-source', 'powershell-remoting'],
  },
  'clixml-enum': {
    statement:
      'An enumeration has its name in ToString and its number beside it; the name is to be preferred.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  'clixml-depth': {
    statement:
      'The default depth is 2, and 1 over a remote session; what lies deeper is text, such as Name=…;Value=… for a policy entry.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  encoding: {
    statement:
      'Windows PowerShell writes UTF-16 with a byte order mark, -Encoding UTF8 one as well, and ascii replaces every other letter by ? for good; PowerShell 6 and later write UTF-8 without a mark.',
    evidence: 'microsoft',
    sources: ['powershell-encoding', 'powershell-source'],
  },
  json: {
    statement:
      'JSON of Windows PowerShell has numbers for enumerations, objects with Ticks for time spans, /Date(…)/ for instants, and one object in place of a list of one. Lync 2010 itself, on PowerShell 2, cannot write JSON.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  'json-doubled-keys': {
    statement:
      'An enumeration that came from CLIXML becomes {"value":2,"Value":"AllPhotos"}: keys that differ in case alone.',
    evidence: 'field',
    sources: ['powershell-source', 'dump-scripts'],
  },
  csv: {
    statement:
      'CSV may begin with a #TYPE line, has the columns of its first object, and separates by comma or semicolon; null is an empty cell without quotes.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  'csv-lists': {
    statement:
      'In CSV a list is the name of its type: the data is lost, which an import has to say.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  'list-text': {
    statement:
      'Format-List text pads names for each object, breaks long values at the width of the console, and cuts lists after four items with three dots.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  'table-text': {
    statement: 'Format-Table cuts cells; such a dump is to be refused.',
    evidence: 'field',
    sources: ['powershell-source'],
  },
  'type-names': {
    statement:
      'Types are matched by their last part, without Deserialized. and Selected.; without types the columns tell the kind.',
    evidence: 'field',
    sources: ['shell-views', 'powershell-source'],
  },
  noise: {
    statement:
      'Element, Anchor, XsAnyElements, XsAnyAttributes, ScopeClass, TypedIdentity, DataSource, Key, PSComputerName and RunspaceId are no settings.',
    evidence: 'field',
    sources: ['dump-scripts', 'shell-views'],
  },
  'policy-order': {
    statement:
      'A client policy prints its properties in a fixed order; the 2010 print spells CustomizedHelpURL and CustomStateURL in capitals, so that names compare without case.',
    evidence: 'field',
    sources: ['shell-views', 'policy-print'],
  },
  'later-properties': {
    statement: 'Properties of later versions are listed and the rest is imported.',
    evidence: 'convention',
    later: ['versions/added-later', 'versions/online-only'],
    ahead,
  },
  'enum-numbers': {
    statement:
      'A dump with numbers is read in the order of the syntax: 0 NoPhoto, 1 PhotosFromADOnly, 2 AllPhotos; the import shows the name it took and that it rests on this order.',
    evidence: 'inferred',
    sources: ['client-policy-2010'],
  },
  'granted-policy': {
    statement:
      'ClientPolicy of Get-CsUser is empty where site or global governs, a bare name in text, and an object with FriendlyName when live. The policy itself is Tag: and that name.',
    evidence: 'field',
    sources: ['user-print', 'dump-scripts', 'get-user'],
  },
  'registrar-pool': {
    statement:
      'RegistrarPool is the name of the pool; a bare number where it cannot be resolved, and null for whoever is not homed.',
    evidence: 'field',
    sources: ['user-print', 'dump-scripts'],
    ahead,
  },
  enabled: {
    statement:
      'Enabled is True, False or null, which is never enabled; False keeps pool and grants.',
    evidence: 'microsoft',
    sources: ['get-user', 'user-print'],
    ahead,
  },
  'no-directory-facts': {
    statement:
      'Get-CsUser prints no department, title, manager, office or phone; a dump of the directory is needed for them.',
    evidence: 'field',
    sources: ['user-print', 'shell-views'],
    ahead,
  },
  'user-to-site': {
    statement:
      'The site of a person is that of the registrar pool. Without a dump of pools or sites it is asked for, never guessed.',
    evidence: 'microsoft',
    sources: ['get-user', 'dump-scripts'],
    ahead,
  },
  'branch-sites': {
    statement:
      'Whether people of a branch site fall to the policy of its parent is not known; none is taken, and the import says so.',
    evidence: 'convention',
    ahead,
  },
  'not-people': {
    statement:
      'Common area phones, analog devices, room systems, Exchange UM and application contacts and health mailboxes are no people.',
    evidence: 'field',
    sources: ['shell-views', 'dump-scripts'],
    ahead,
  },
  'directory-dumps': {
    statement:
      'Directory dumps name one fact in two ways, as LDAP and as Get-ADUser do: telephoneNumber and OfficePhone, physicalDeliveryOfficeName and Office; a manager is a distinguished name in both.',
    evidence: 'field',
    sources: ['dump-scripts'],
    ahead,
  },
  'joining-dumps': {
    statement:
      'One person in several dumps is joined by distinguished name, GUID, account name, SIP address, UPN, then mail, all without case.',
    evidence: 'convention',
  },
  'photos-in-dumps': {
    statement:
      'Photos come as base64 in CLIXML and LDIF, as numbers in JSON, are lost in CSV, and lie most often as account name and .jpg beside it.',
    evidence: 'field',
    sources: ['powershell-source', 'dump-scripts'],
  },
  'element-files': {
    statement:
      'Some nightly backups keep the XML of Element in place of CLIXML, with the identity in the file name alone.',
    evidence: 'field',
    sources: ['dump-scripts'],
  },
  'central-store': {
    statement:
      'Export-CsConfiguration and Backup-CsPool write the central store, another format; it is named and refused.',
    evidence: 'field',
    sources: ['dump-scripts'],
  },
  'missing-policy': {
    statement:
      'A person granted a policy that the dump lacks is kept, with a warning that names the policy and what is shown instead.',
    evidence: 'convention',
    ahead,
  },
  'dumps-are-private': {
    statement:
      'Dumps hold phones and photos of real people: they are read locally and kept out of logs.',
    evidence: 'convention',
    ahead,
  },
});
