import type { ImportedPerson } from '../../shared/contract/commands/import.js';
import type { Command } from '../../shared/contract/index.js';
import type { ImportEntries, ImportReportView } from '../../shared/contract/views/import.js';
import type { EstateDifferences } from '../../shared/organisation/estate-differences.js';

const listOf = <Row>(...first: readonly Row[]) => ({ total: first.length, first });

/** The report of a made-up estate in which everything that can happen has happened. */
const importReport: ImportReportView = {
  outcome: 'partial',
  files: 14,
  bytes: 64_000_000,
  read: [
    {
      kind: 'people',
      objects: 9742,
      files: ['CsUser.xml'],
      recognisedAs: 'CLIXML, UTF-16',
    },
    {
      kind: 'people-who-cannot-sign-in',
      objects: 258,
      files: ['CsUser.xml'],
      recognisedAs: 'CLIXML, UTF-16',
    },
    {
      kind: 'directory-entries',
      objects: 10_000,
      files: ['ADUsers.csv'],
      recognisedAs: 'CSV, semicolon, UTF-8',
    },
    { kind: 'photos', objects: 8114, files: ['photos.zip'], recognisedAs: 'JPEG, by logon name' },
    {
      kind: 'client-policies',
      objects: 187,
      files: ['CsClientPolicy.xml'],
      recognisedAs: 'CLIXML, UTF-16',
    },
    {
      kind: 'sites',
      objects: 9,
      files: ['CsSite.json', 'CsPool.json'],
      recognisedAs: 'JSON, Windows PowerShell',
    },
    {
      kind: 'front-end-registries',
      objects: 6,
      files: ['fe01.reg', 'fe02.reg', 'fe03.reg'],
      recognisedAs: 'Windows registry',
    },
  ],
  notRead: listOf(
    {
      file: 'CsClientPolicy-old.xml',
      line: 4812,
      object: null,
      property: null,
      why: 'It ends inside an object. The whole file is left out; export it again.',
    },
    {
      file: 'CsClientPolicy.xml',
      line: 310,
      object: 'Tag:Kiosk',
      property: 'WebServicePollInterval',
      why: '1 day is above 8 hours. The value is left out, the policy is read.',
    },
  ),
  kept: listOf(
    { noun: 'CsClientPolicy', property: 'EnableSkypeUI', objects: 187 },
    { noun: 'CsClientPolicy', property: 'IMLatencySpinnerDelay', objects: 187 },
    { noun: 'CsClientPolicy', property: 'HelpEnvironment', objects: 12 },
  ),
  assumed: listOf(
    {
      what: '412 people are at Dublin',
      why: 'Their dump has no site; the site is that of the pool dub-lync01.litwareinc.com.',
    },
    {
      what: 'Global has the values of a new server',
      why: 'No Global is among the privacy configurations.',
    },
  ),
  repaired: listOf({ what: 'Letters outside ASCII came from another file', times: 31 }),
  conflicts: listOf(
    {
      id: 'client-policy/Tag:Front Desk/DisplayPhoto',
      what: 'DisplayPhoto of Tag:Front Desk',
      objects: 1,
      sides: [
        { value: 'NoPhoto', file: 'CsClientPolicy.xml', written: '2026-11-03' },
        { value: 'AllPhotos', file: 'CsClientPolicy.json', written: '2026-06-12' },
      ],
      chosen: 0,
      rule: 'The newer of the two.',
    },
    {
      id: 'department',
      what: 'Department',
      objects: 31,
      sides: [
        { value: 'as in ADUsers.csv', file: 'ADUsers.csv', written: null },
        { value: 'as in CsAdUser.xml', file: 'CsAdUser.xml', written: null },
      ],
      chosen: 0,
      rule: 'The directory before the server.',
    },
  ),
  leftOut: listOf({ who: "Fay O'Neill", why: 'A contact object without pool.' }),
};

const pilar: ImportedPerson = {
  sip: 'pilar@litwareinc.com',
  displayName: 'Pilar Ackerman',
  department: 'Front Desk',
  title: 'Receptionist',
  canSignIn: true,
  policy: 'Tag:Front Desk',
  ladder: [
    {
      scope: 'user',
      identity: 'Tag:Front Desk',
      governs: true,
      settings: 'DisplayPhoto NoPhoto, 11 more set',
    },
    { scope: 'site', identity: 'Site:Redmond', governs: false, settings: '9 set' },
    { scope: 'global', identity: 'Global', governs: false, settings: 'as installed' },
  ],
};
const terry: ImportedPerson = {
  ...pilar,
  sip: 'tadams@litwareinc.com',
  displayName: 'Terry Adams',
  canSignIn: false,
};

const differences: EstateDifferences = {
  counts: [
    { kind: 'person', added: 12, removed: 3, changed: 40 },
    { kind: 'policy', added: 0, removed: 1, changed: 2 },
  ],
  rows: listOf({
    kind: 'policy',
    what: 'Tag:Front Desk',
    change: 'changed',
    property: 'DisplayPhoto',
    before: 'AllPhotos',
    after: 'NoPhoto',
  }),
};

export const importProgress: ImportEntries['progress'] = {
  state: 'read',
  file: null,
  files: 14,
  bytes: 64_000_000,
  objects: 28_338,
};

export const importEntries: ImportEntries = {
  progress: importProgress,
  estate: { name: 'Litware, Inc.', people: 10_000, madeUpNames: false },
  report: importReport,
};

/** What the queries of the import answer. */
export const answerImport = (command: Command): unknown => {
  if (command.name === 'import.differences') return differences;
  if (command.name !== 'import.people') return null;
  const people = [pilar, terry].filter(({ displayName, policy }) =>
    `${displayName} ${policy}`.toLowerCase().includes(command.text.toLowerCase()),
  );
  const total = people.length;
  return { total, byPolicy: command.text === '' ? 0 : total, byDepartment: 0, people };
};
