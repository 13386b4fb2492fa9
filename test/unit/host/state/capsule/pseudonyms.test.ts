import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startingFrontEnd } from '../../../../../electron/emulator/lync-server/front-ends/front-ends.js';
import { facelessPicture } from '../../../../../electron/host/state/capsule/pseudonyms/faceless-picture.js';
import { MadeUpWords } from '../../../../../electron/host/state/capsule/pseudonyms/made-up-words.js';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import { anyCourse, happen } from '../../../../support/any-course.js';
import { makeJpeg } from '../../../../support/jpeg.js';
import { comparable, leftOf, originalsIn } from '../../../../support/made-up-names.js';
import { runEmulator, type TestEmulator } from '../../../../support/running-emulator.js';
import { shownBy } from '../../../../support/shown.js';

const alice = 'alice.grant@litware.example';
const bob = 'bob@litware.example';

/** An organisation in which a person is called like a cmdlet, a pool has four servers, and rooms are numbers. */
const organisation = {
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

const calendar = [
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

const utf16 = (text: string): string =>
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
async function busyDay(): Promise<TestEmulator> {
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

async function both(emulator: TestEmulator) {
  const plain = (await emulator.command({ name: 'capsule.save' })).text;
  const made = await emulator.command({ name: 'capsule.save', pseudonyms: true });
  return { plain, made: made.text, fileName: made.fileName };
}

async function reopened(text: string): Promise<TestEmulator> {
  const copy = await runEmulator();
  await copy.command({ name: 'capsule.open', text });
  return copy;
}

describe('A capsule with made-up names', () => {
  it('says nothing of the original, in no place and in no case', async () => {
    const { plain, made, fileName } = await both(await busyDay());
    expect(fileName).toMatch(/^organisation-/);
    const { words, texts } = originalsIn(plain);
    for (const word of [
      'springworks',
      'dynamometer',
      'turbine',
      'springtesters',
      'copenhagen',
      'yolanda',
    ])
      expect(words).toContain(word);
    expect(texts).toContain('18/3001');
    expect(leftOf(plain, made)).toEqual([]);
    const text = made.toLowerCase();
    for (const trace of [
      ...[
        'springworks',
        'eleanor',
        'state.json',
        'bobarros',
        '5550199',
        '901820',
        '4711',
        '20.112.52.29',
      ],
      utf16('Springworks').slice(0, 30),
      Buffer.from(makeJpeg(2000)).toString('base64').toLowerCase(),
    ])
      expect(text).not.toContain(trace);
    expect(Object.values(JSON.parse(made).pictures)).toEqual([
      Buffer.from(facelessPicture()).toString('base64'),
    ]);
  });

  it('leaves everybody at the Front End that the address led to', async () => {
    // Nothing but a digit tells some of them apart.
    const benches = Array.from({ length: 20 }, (_, number) => ({
      sip: `bench${number}@litware.example`,
    }));
    const people = organisation.people.filter(({ sip }) => sip !== bob);
    const emulator = await runEmulator();
    await emulator.command({
      name: 'organisation.load',
      text: JSON.stringify({
        ...organisation,
        people: [...people, ...benches],
        distributionGroups: [],
      })
        .replaceAll(/,?"bob@litware.example"/g, '')
        .replace('"distributionGroups":["council@litware.example"]', '"distributionGroups":[]'),
      fileName: 'benches.json',
    });
    const { plain, made } = await both(emulator);
    const placesIn = (capsule: string): readonly number[] =>
      JSON.parse(JSON.parse(capsule).organisation.text).people.map(({ sip }: { sip: string }) =>
        startingFrontEnd(sip, 4),
      );
    expect(placesIn(made)).toEqual(placesIn(plain));
    expect(leftOf(plain, made)).toEqual([]);
  });

  it('opens, and shows the same in other words, to the next event', async () => {
    const emulator = await busyDay();
    const before = await shownBy(emulator);
    const { plain, made } = await both(emulator);
    const expected = await shownBy(emulator);
    expect(expected).toEqual(before);
    const copy = await reopened(made);
    expect(comparable(plain, made, await shownBy(copy))).toEqual(comparable(plain, made, expected));
    await emulator.command({ name: 'clock.run', duration: '08:00:00' });
    await copy.command({ name: 'clock.run', duration: '08:00:00' });
    expect(comparable(plain, made, await shownBy(copy))).toEqual(
      comparable(plain, made, await shownBy(emulator)),
    );
  });

  it('says nothing of what a former run left either', async () => {
    const store = new MemoryStore();
    const first = await runEmulator({ store });
    await first.shell('New-CsClientPolicy -Identity Heliotrope -Description "Marmalade for Priya"');
    await first.command({
      name: 'exchange.import-calendar',
      mailbox: 'bob@contoso.com',
      text: calendar,
      fileName: 'quill.ics',
    });
    await first.close();
    const emulator = await runEmulator({ store });
    const { plain, made } = await both(emulator);
    expect(originalsIn(plain).words).toContain('marmalade');
    expect(leftOf(plain, made)).toEqual([]);
    const copy = await reopened(made);
    expect(comparable(plain, made, await shownBy(copy))).toEqual(
      comparable(plain, made, await shownBy(emulator)),
    );
  });

  it('is had after any course of commands, and shows the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyCourse, async (course) => {
        const emulator = await runEmulator();
        for (const happening of course) await happen(emulator, happening);
        const { plain, made } = await both(emulator);
        expect(leftOf(plain, made)).toEqual([]);
        const copy = await reopened(made);
        expect(comparable(plain, made, await shownBy(copy))).toEqual(
          comparable(plain, made, await shownBy(emulator)),
        );
        await copy.close();
        await emulator.close();
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('is refused where a script takes names apart, with what to do', async () => {
    const emulator = await runEmulator();
    await emulator.shell(
      'New-CsClientPolicy Quiet; Get-CsUser | ? { $_.DisplayName[0] -eq "B" } | Grant-CsClientPolicy -PolicyName Quiet',
    );
    await expect(
      emulator.command({ name: 'capsule.save', pseudonyms: true }),
    ).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Undo that step'),
    });
  });

  it('is refused while it would hold calendars of a real Exchange', async () => {
    const emulator = await runEmulator({
      openExchange: () => async () => ({ status: 503, headers: {}, body: '' }),
    });
    await emulator.command({ name: 'client.connect-exchange', sip: 'alice@contoso.com' });
    await emulator.command({ name: 'clock.run', duration: '01:00:00' });
    await expect(
      emulator.command({ name: 'capsule.save', pseudonyms: true }),
    ).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('real Exchange') });
  });
});

describe('Made-up words', () => {
  it('differ from each other and from what is taken, and none begins another', () => {
    const words = new MadeUpWords(new Set(['rome']));
    const some = Array.from({ length: 20_000 }, (_, index) => words.next(3 + (index % 9)));
    expect(new Set(some).size).toBe(some.length);
    expect(some.filter((word) => word.includes('rome'))).toEqual([]);
    const sorted = [...some].sort();
    const begun = sorted.filter((word, index) => sorted[index + 1]?.startsWith(word) === true);
    expect(begun).toEqual([]);
  });

  it('are no longer than what they stand for, as long as there are enough', () => {
    const words = new MadeUpWords(new Set());
    for (const length of [2, 3, 4, 5, 6, 20])
      expect(words.next(length).length).toBeLessThanOrEqual(Math.min(length, 6));
  });
});
