import type { HostMilestone, PageMilestone } from '../../../shared/contract/index.js';

/** Texts of the settings, loaded with them. */
export const settingsStrings = {
  title: 'Settings',
  organisation: 'Organisation',
  organisationIs: (name: string, people: number, sites: number) =>
    `${name}: ${people} people at ${sites} ${sites === 1 ? 'site' : 'sites'}`,
  sample: 'the built-in sample',
  fromFile: (file: string) => `from ${file}`,
  load: 'Load from a file…',
  loadHint: 'A JSON file of the published organisation format. Policies and clients start afresh.',
  importEstate: 'Import an estate…',
  reset: 'Back to the sample',
  resetConfirm: 'Everything set since then is lost, policies included.',
  resetNow: 'Reset everything',
  cancel: 'Cancel',
  loaded: (name: string) => `${name} is loaded.`,
  resetDone: 'The sample organisation is back as it came.',
  ranges: 'Ranges of the poll intervals',
  rangesText:
    'The sources disagree about what WebServicePollInterval and MAPIPollInterval accept. Where they do, neither is proven; 00:05:00 to 01:00:00 is safe in both.',
  lync2010: 'As the Lync 2010 pages say: 00:05:00 to 08:00:00',
  technet: 'As the pages since Lync 2013 say: 00:00:01 to 01:00:00',
  pictures: 'Pictures and custom states',
  privateAddresses: 'Allow addresses of private networks',
  privateHint:
    'Off, web pictures and files of custom states come from public addresses only, and on Windows from no share, so that nothing makes the emulator reach into your network.',
  keyboard: 'Keyboard',
  start: 'Start',
  startText:
    'How long after the program began it and its first page reached what. These times are of this machine alone: no log, capsule or report has them.',
  milestone: 'Reached',
  after: 'After',
  milliseconds: (time: number) => `${time.toFixed(0)} ms`,
  milestones: {
    'process-started': [
      'Process started',
      'The system has begun the program; all times count from here.',
    ],
    'runtime-ready': [
      'Runtime ready',
      'Node, or that of Electron, can run the program’s own code.',
    ],
    'modules-loaded': ['Modules loaded', 'The code that every start needs was read and has run.'],
    'state-read': ['State read', 'What the last run had saved was read and checked.'],
    'organisation-opened': [
      'Organisation opened',
      'Its people, policies and pictures are at hand.',
    ],
    'emulator-ready': [
      'Emulator ready',
      'Clients were signed in again, and commands are carried out.',
    ],
    'window-created': ['Window created', 'The window of the stage begins to load its page.'],
    listening: ['Listening', 'Pages and programs are answered at the address.'],
    'page-loaded': ['Page loaded', 'The scripts of the first page run.'],
    'snapshot-received': ['First snapshot received', 'The page has what it is to show.'],
    painted: ['First paint', 'What the snapshot has is on the screen.'],
  } satisfies Record<HostMilestone | PageMilestone, readonly [name: string, meaning: string]>,
  about: 'About',
  aboutText: (version: string) =>
    `Version ${version}. An emulator of the Lync 2010 client, not affiliated with Microsoft.`,
  data: (folder: string) => `State is kept in ${folder}.`,
  noData: 'State is not kept after this run.',
} as const;
