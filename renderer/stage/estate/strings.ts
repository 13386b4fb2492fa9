import type { EstateKind } from '../../../shared/organisation/import-report.js';

const count = (n: number): string => n.toLocaleString('en-US');
const of = (n: number, one: string, many: string): string => `${count(n)} ${n === 1 ? one : many}`;

/** Every visible string of this folder. */
export const estateStrings = {
  title: 'Import an estate',
  count,
  add: 'Add files',
  addFolder: 'Add a folder',
  script: 'collect-estate.ps1',
  scriptHint:
    'Runs in the Lync Server Management Shell of any version, changes nothing, and writes one folder to drop here.',
  local: 'Nothing leaves this machine.',
  amount: (files: number, bytes: number) =>
    `${of(files, 'file', 'files')}, ${size(bytes)}. Nothing leaves this machine.`,
  outcome: {
    complete: 'Everything was read',
    partial: 'Read, but not all of it',
    failed: 'Nobody to open',
  },
  empty: {
    title: 'Bring the dumps of your own estate',
    text: 'Drop files, a folder or a .zip anywhere in this window, or add them here. What each file is, is found from its content.',
    takes: [
      'Get-CsUser, Get-CsAdUser, Get-CsClientPolicy, Get-CsPresencePolicy, Get-CsPrivacyConfiguration, Get-CsUserServicesConfiguration, Get-CsImFilterConfiguration, Get-CsFileTransferFilterConfiguration, Get-CsSite, Get-CsPool and Get-CsComputer, written by Export-Clixml, ConvertTo-Json, Export-Csv or Format-List',
      'Active Directory users by Get-ADUser, csvde or ldifde, and photos as files named by logon name',
      'Registry files (.reg) of the Front Ends',
    ],
  },
  wasRead: (name: string) => `What ${name} was made of`,
  reading: (file: string) => `Reading ${file}`,
  sending: (done: number, files: number) => `file ${count(done + 1)} of ${count(files)}`,
  joining: 'Joining people, policies and sites',
  joiningAnew: 'Joining…',
  objectsSoFar: (objects: number) => of(objects, 'object', 'objects'),
  stop: 'Stop',
  stopped: 'Stopped. What was read until then is below; add the rest, or open what there is.',
  counts: {
    read: 'Read',
    readUnit: (kinds: number) => `objects of ${of(kinds, 'kind', 'kinds')}`,
    kept: 'Kept, not acted on',
    keptUnit: (n: number) => (n === 1 ? 'property' : 'properties'),
    conflicts: 'Conflicts',
    conflictsUnit: (n: number) => (n === 1 ? 'needs your choice' : 'need your choice'),
    notRead: 'Not read',
    notReadUnit: (n: number) => (n === 1 ? 'file or value' : 'files or values'),
    assumed: 'Assumed',
    assumedUnit: (n: number) => (n === 1 ? 'decision' : 'decisions'),
  },
  columns: { kind: 'Kind', objects: 'Objects', file: 'File', recognisedAs: 'Recognised as' },
  kinds: {
    people: 'People',
    'people-who-cannot-sign-in': 'People who cannot sign in',
    'directory-entries': 'Directory entries',
    photos: 'Photos',
    'client-policies': 'Client policies',
    'presence-policies': 'Presence policies',
    'privacy-configurations': 'Privacy',
    'user-services-configurations': 'User services',
    'im-filters': 'IM URL filters',
    'file-transfer-filters': 'File transfer filters',
    sites: 'Sites',
    pools: 'Pools',
    computers: 'Computers',
    'front-end-registries': 'Registry of Front Ends',
  } satisfies Readonly<Record<EstateKind, string>>,
  files: (files: readonly string[]): string => {
    const [first = '', second] = files;
    if (second === undefined) return first;
    return files.length === 2 ? `${first}, ${second}` : `${first} and ${files.length - 1} more`;
  },
  keptHint: 'Properties of later versions: Get- shows them, nothing goes by them.',
  inObjects: (objects: number) => `in ${of(objects, 'object', 'objects')}`,
  sideFrom: (file: string, written: string | null) =>
    written === null ? file : `${file}, ${written}`,
  about: (objects: number) => (objects === 1 ? '' : `${count(objects)} objects`),
  place: (file: string, line: number | null, ...inside: readonly (string | null)[]) =>
    [line === null ? file : `${file}, line ${count(line)}`, ...inside]
      .filter((part) => part !== null)
      .join(', '),
  leftOut: 'Not people who sign in',
  repaired: 'Set right on the way',
  times: (times: number) => (times === 1 ? 'once' : `${count(times)} times`),
  more: (shown: number, total: number) =>
    `The first ${count(shown)} of ${count(total)} are listed.`,
  look: {
    title: 'Look at anyone, before opening',
    search: 'Name, address, department or policy',
    none: (text: string) => `Nobody fits “${text}”.`,
    found: (total: number, byPolicy: number, byDepartment: number) =>
      byPolicy + byDepartment === 0
        ? of(total, 'person', 'people')
        : `${of(byPolicy, 'person', 'people')} by policy, ${count(byDepartment)} by department`,
    cannotSignIn: 'cannot sign in',
    shown: (shown: number, total: number) =>
      `${count(shown)} of ${count(total)}. Type to narrow down.`,
    policyOf: (name: string) => `The client policy of ${name}`,
    governs: 'Governs',
    overridden: 'overridden',
    scopes: { user: 'User', site: 'Site', global: 'Global', service: 'Service' },
    open: (name: string) => `Open the client of ${name}`,
    openHint: 'This opens the estate on the stage, too.',
  },
  names: 'Replace names by made-up ones',
  onStage: (name: string, people: number) =>
    `On the stage now: ${name}, ${of(people, 'person', 'people')}`,
  differences: (name: string) => `Differences to ${name}`,
  backToReport: 'Back to the report',
  save: 'Save as a file',
  open: (name: string) => `Open ${name} on the stage`,
  discard: 'Drop the import',
  difference: {
    title: (before: string, after: string) => `What opening ${after} changes in ${before}`,
    goes: (before: string) =>
      `${before} leaves the stage with all that was done there, and Undo does not bring it back. Save a capsule before, to open it again.`,
    none: 'There is no difference.',
    kinds: {
      person: 'People',
      grant: 'Grants',
      policy: 'Policies',
      configuration: 'Configurations',
      site: 'Sites and pools',
      registry: 'Registry of Front Ends',
    },
    columns: {
      kind: 'Kind',
      added: 'New',
      removed: 'Gone',
      changed: 'Changed',
      what: 'What',
      property: 'Property',
      before: 'Now',
      after: 'Then',
    },
    change: { added: 'new', removed: 'gone', changed: 'changed' },
    nothing: '–',
  },
  fileFailed: (file: string, why: string) => `${file}: ${why}`,
} as const;

/** Bytes as people say them. */
function size(bytes: number): string {
  if (bytes < 1024 * 1024) return `${count(Math.ceil(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toLocaleString('en-US', { maximumFractionDigits: 1 })} MB`;
}
