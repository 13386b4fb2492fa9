import type { OrganisationFile } from '../../shared/organisation/organisation-schema.js';

/** An organisation with all that an estate has beyond a sample: settings, grants, pools, people who cannot sign in. */
export const smallEstate = {
  schemaVersion: 2,
  name: 'Trey Research',
  sipDomain: 'treyresearch.example',
  otherSipDomains: ['labs.treyresearch.example'],
  timeZone: 'UTC',
  start: '2010-12-06T08:00:00',
  sites: [{ name: 'Bristol', pool: 'pool01.treyresearch.example' }, { name: 'Galway' }],
  pools: [
    {
      name: 'pool02.treyresearch.example',
      site: 'Bristol',
      frontEnds: ['fe3.treyresearch.example', 'fe4.treyresearch.example'],
    },
    { name: 'pool03.treyresearch.example', site: 'Galway' },
    { name: 'lost.treyresearch.example', site: null },
  ],
  people: [
    { sip: 'ann@treyresearch.example', givenName: 'Ann', surname: 'Beebe' },
    {
      sip: 'ben@labs.treyresearch.example',
      givenName: 'Ben',
      surname: 'Smith',
      pool: 'POOL02.treyresearch.example',
      policies: { client: 'front desk', presence: 'Quiet' },
    },
    { sip: 'cleo@treyresearch.example', displayName: 'Cleo Rossi', site: 'Galway' },
    { sip: 'dina@treyresearch.example', pool: 'lost.treyresearch.example' },
    { sip: 'emil@treyresearch.example', displayName: 'Emil Gruber', enabled: false },
    { sip: 'fred@treyresearch.example', displayName: 'Fred Pujol', pool: null },
  ],
  policies: {
    client: [
      { identity: 'Global', settings: { MaxPhotoSizeKB: 20 } },
      { identity: 'Site:Galway', settings: { DisplayPhoto: 'PhotosFromADOnly' } },
      {
        identity: 'Tag:Front Desk',
        settings: {
          DisplayPhoto: 'NoPhoto',
          WebServicePollInterval: '00:15:00',
          PolicyEntry: [{ name: 'ShowHoldAlerts', value: 'True' }],
        },
        kept: { EnableSkypeUI: true, TracingLevel: 'Light' },
      },
    ],
    presence: [{ identity: 'Tag:Quiet', settings: { MaxPromptedSubscriber: 0 } }],
  },
  configurations: {
    privacy: [
      {
        identity: 'Service:UserServer:pool02.treyresearch.example',
        settings: { EnablePrivacyMode: true },
      },
    ],
    userServices: [{ identity: 'Global', settings: { MaxContacts: 120 } }],
    imFilter: [
      { identity: 'Global', settings: { Enabled: true, Action: 'Block', Prefixes: ['http:'] } },
    ],
    fileTransferFilter: [{ identity: 'Site:Bristol', settings: { Action: 'BlockAll' } }],
  },
  registry: [
    {
      frontEnd: 'fe3.treyresearch.example',
      file: [
        'Windows Registry Editor Version 5.00',
        '',
        '[HKEY_USERS\\S-1-5-20\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap\\Domains\\treyresearch.example]',
        '"https"=dword:00000001',
        '',
      ].join('\r\n'),
    },
  ],
} satisfies OrganisationFile;
