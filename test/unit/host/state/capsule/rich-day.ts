import { makeJpeg } from '../../../../support/jpeg.js';
import { runEmulator, type TestEmulator } from '../../../../support/running-emulator.js';

const alice = 'alice.grant@litware.example';
export const bob = 'bob@litware.example';

/** An organisation in which a person is called like a cmdlet, a pool has four servers, and rooms are numbers. */
export const organisation = {
  schemaVersion: 1,
  name: 'Litware Widgets',
  sipDomain: 'litware.example',
  timeZone: 'Europe/Berlin',
  start: '2010-12-06T08:00:00',
  sites: [
    {
      name: 'Wuppertal',
      pool: 'rhein.litware.example',
      frontEnds: ['lorelei', 'neckar', 'mosel', 'ahr'].map((name) => `${name}.litware.example`),
      description: 'Where widgets are assembled',
    },
    { name: 'Ærøskøbing', pool: 'pool02.litware.example', description: 'Ferry office' },
  ],
  departments: [{ name: 'Torsion Research', ou: 'Torsion' }, { name: 'Purchasing' }],
  people: [
    {
      sip: alice,
      givenName: 'Alice',
      surname: 'Grant',
      title: 'Head of Torsion Research',
      department: 'Torsion Research',
      office: '18/3001',
      phones: { work: '+49 (202) 555-0101', mobile: '+49 171 3920011' },
      photo: { file: 'portraits/alice.jpg' },
      contacts: {
        groups: [{ name: 'Widget council', members: [bob] }],
        distributionGroups: ['council@litware.example'],
      },
      startStatus: { status: 'busy', note: 'Testing springs until Thursday' },
    },
    {
      sip: bob,
      givenName: 'Bob',
      surname: "O'Barros",
      samAccountName: 'bobarros',
      title: 'Buyer',
      department: 'Purchasing',
      office: 'B2.310',
      site: 'Ærøskøbing',
      phones: { work: '555-0102' },
    },
    ...['Wilhelmina', 'Xerxes', 'Yolanda', 'Zebedee'].map((name) => ({
      sip: `${name.toLowerCase()}.maplewood@litware.example`,
      givenName: name,
      surname: 'Maplewood',
      site: 'Wuppertal',
    })),
  ],
  distributionGroups: [{ name: 'Council', mail: 'council@litware.example', members: [alice, bob] }],
  partners: [
    {
      name: 'Fourth Coffee',
      sipDomain: 'fourthcoffee.example',
      people: [{ sip: 'fay@fourthcoffee.example', givenName: 'Fay', surname: 'Farrow' }],
    },
  ],
  signedIn: [alice, bob],
};

export const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Springworks//Planner//EN',
  'BEGIN:VEVENT',
  'UID:20101206-springs@litware.example',
  'DTSTART;TZID=Europe/Berlin:20101206T113000',
  'DURATION:PT30M',
  'RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4',
  "SUMMARY:Bob O\\'Barros and Zebulon Quill on helical springs",
  'LOCATION:Turbine hall',
  'DESCRIPTION:Bring the dynamometer\\; call +49 202 5550199',
  'ORGANIZER;CN="Bob O\'Barros":mailto:bo',
  ' b@litware.example',
  'ATTENDEE;PARTSTAT=ACCEPTED;CN=Zebulon Qu',
  ' ill:mailto:zebulon.quill@elsewhere.net',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n');

export const utf16 = (text: string): string =>
  [...Buffer.from(`${text}\0`, 'utf16le')]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(',');

const registry = [
  'Windows Registry Editor Version 5.00',
  '; zones of the turbine hall',
  '[HKEY_USERS\\S-1-5-20\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap\\Domains\\litware.local\\turbine]',
  '"http"=dword:00000001',
  `"Annotation"=hex(1):${utf16('Springworks portal')}`,
  `"Blob"=hex:${utf16('Springworks')}`,
].join('\r\n');

const states = `<customStates><!-- Springworks --><customState ID="1" availability="busy">
  <activity LCID="1033" Secret="Dynamometer">Calibrating</activity></customState></customStates>`;

/** Every kind of text in every place where one may stand. */
export async function busyDay(): Promise<TestEmulator> {
  const emulator = await runEmulator({
    download: async () => ({ ok: true, bytes: makeJpeg(2000), mediaType: 'image/jpeg' }),
    fetchCustomStates: async () => ({ ok: true, text: states }),
  });
  const act = (command: Parameters<TestEmulator['session']['command']>[0]) =>
    emulator.session.command(command);
  await act({
    name: 'organisation.load',
    text: JSON.stringify(organisation),
    fileName: 'litware-widgets.json',
  });
  const shell = [
    'New-CsClientPolicy -Identity SpringTesters -Description "Widgets for Yolanda\'s council"',
    'new-csclientpolicy -identity site:wuppertal -DisplayPhoto AllPhotos',
    'Set-CsClientPolicy -Identity springtesters -CustomStateUrl https://files.litware.example/states.xml',
    `Grant-CsClientPolicy -Identity "LITWARE\\alice.grant" -PolicyName SpringTesters`,
    `Get-CsUser -Filter {DisplayName -eq 'Bob O''Barros'} | Grant-CsClientPolicy -PolicyName 'SpringTesters'`,
    'Get-CsUser -LdapFilter "(physicalDeliveryOfficeName=18/3001)" | Grant-CsClientPolicy -PolicyName $null',
    'Grant-CsClientPolicy "CN=Alice Grant,OU=Torsion,DC=litware,DC=example" SpringTesters',
    "$yolanda = 'yolanda' + '.maplewood@litware.example' # Springworks",
    'Grant-CsClientPolicy $yolanda -PolicyName SpringTesters',
    'Get-CsUser | ? { $_.DisplayName -like "Wilhelmina*" } | % { Grant-CsClientPolicy $_.SipAddress -PolicyName SpringTesters }',
    'New-CsPresencePolicy -Identity Turbine -MaxPromptedSubscriber 100',
    'Set-CsImFilterConfiguration -Enabled $true -Action Block -Prefixes @{Add="widget:"} -WarnMessage "Ask Zebedee, +49 30 901820"',
    "Set-CsFileTransferFilterConfiguration -Extensions @{Add='.springs'}",
    'New-CsImFilterConfiguration -Identity site:Ærøskøbing -Enabled $true',
  ];
  for (const text of shell) await act({ name: 'shell.run', text });
  await emulator.signOutAndIn(bob);
  await emulator.signOutAndIn(alice);
  await act({ name: 'client.set-status', sip: alice, status: 'custom-1' });
  await act({
    name: 'client.connect-picture',
    sip: bob,
    url: 'https://intranet.litware.example/people/bob%20barros.jpg',
  });
  await act({ name: 'client.add-group', sip: alice, title: 'Spring council' });
  await act({ name: 'client.set-location', sip: alice, text: 'Turbine hall' });
  await act({
    name: 'client.set-note',
    sip: alice,
    text: 'With Bob; call +49 (202) 555-0101 or ask YOLANDA at 4711 (Head of Torsion Research) at 20.112.52.29',
  });
  await act({
    name: 'exchange.import-calendar',
    mailbox: bob,
    text: calendar,
    fileName: 'quill.ics',
  });
  await act({
    name: 'exchange.add-entry',
    mailbox: alice,
    subject: 'Helical review',
    location: '18/3001',
    start: '08:30',
    end: '09:00',
  });
  await act({
    name: 'exchange.set-mailbox',
    mailbox: bob,
    automaticReplies: { state: 'enabled', internalMessage: 'Ferry to Copenhagen' },
  });
  for (const frontEnd of ['lorelei', 'neckar', 'mosel', 'ahr'].map(
    (each) => `${each}.litware.example`,
  )) {
    await act({
      name: 'front-end.create-zone-keys',
      frontEnd,
      account: 'NT AUTHORITY\\NetworkService',
    });
    await act({
      name: 'front-end.import-registry',
      frontEnd,
      text: registry,
      fileName: 'turbine.reg',
    });
  }
  await act({
    name: 'front-end.set-zone-value',
    frontEnd: 'ahr.litware.example',
    account: 'LITWARE\\Administrator',
    domain: 'fourthcoffee.local',
    protocol: 'https',
    zone: 1,
  });
  await act({ name: 'front-end.restart-service', frontEnd: 'mosel.litware.example' });
  await act({ name: 'conversation.open', sip: alice, with: bob });
  for (const text of [
    'Does Fay Farrow of Fourth Coffee know, bob? Write to fay@fourthcoffee.example',
    'http://turbine.litware.local/plans?of=zebedee and widget:helix',
    'http://turbine/plans.springs',
    'file://rhein.litware.example/springs.exe',
  ])
    await act({ name: 'conversation.send', sip: alice, conversation: bob, text });
  emulator.report('request.refused', 'C:\\Users\\Eleanor\\state.json could not be read.');
  await act({ name: 'clock.run', duration: '03:40:00' });
  return emulator;
}
