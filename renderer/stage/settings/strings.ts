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
  about: 'About',
  aboutText: (version: string) =>
    `Version ${version}. An emulator of the Lync 2010 client, not affiliated with Microsoft.`,
  data: (folder: string) => `State is kept in ${folder}.`,
  noData: 'State is not kept after this run.',
} as const;
