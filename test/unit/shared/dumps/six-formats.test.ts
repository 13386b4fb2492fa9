import { describe, expect, it } from 'vitest';
import type { ForeignObject, ForeignValue } from '../../../../shared/dumps/foreign.js';
import { readTexts } from '../../../../shared/dumps/values/read-lists.js';
import { readBoolean, readEnum, readText } from '../../../../shared/dumps/values/read-scalars.js';
import { readSetting } from '../../../../shared/dumps/values/read-setting.js';
import type { Reading } from '../../../../shared/dumps/values/reading.js';
import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import { readSample } from '../../../support/read-dump.js';

const table = readSample('clixml-utf8/estate.xml').objects;

/** The objects of a noun, from each of the six folders. */
const sources: readonly (readonly [string, (noun: string) => readonly ForeignObject[]])[] = [
  ['CLIXML in UTF-16', (noun) => readSample(`clixml-utf16/Cs${noun}.xml`).objects],
  ['CLIXML of a remote session', (noun) => table.filter(({ within }) => within[0] === noun)],
  ['JSON of Windows PowerShell', (noun) => readSample(`json-ps51/Cs${noun}.json`).objects],
  ['JSON of PowerShell 7', (noun) => readSample(`json-ps7/Cs${noun}.json`).objects],
  ['CSV', (noun) => readSample(`csv/Cs${noun}.csv`).objects],
  ['lists', (noun) => readSample(`format-list/Cs${noun}.txt`).objects],
];

const valueIn = <Value>(reading: Reading<Value>): Value | string =>
  'problem' in reading ? `not read: ${reading.problem}` : reading.value;
const lost = expect.stringMatching(/^not read: The items of the list are not in the dump/);
const property = (object: ForeignObject, name: string): ForeignValue =>
  object.properties.get(name) ?? null;
const textOf = (object: ForeignObject, name: string): unknown =>
  valueIn(readText(property(object, name)));

/** What a policy holds, without what is not set. */
const settingsOf = (object: ForeignObject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    clientPolicyParameters
      .map((parameter) => [
        parameter.name,
        valueIn(readSetting(parameter, property(object, parameter.name), 'lync2010')),
      ])
      .filter(([, value]) => value !== null),
  );

const minutes = 60_000;
const global = {
  AddressBookAvailability: 'WebSearchAndFileDownload',
  DisplayPhoto: 'AllPhotos',
  EnableClientMusicOnHold: false,
  EnableExchangeContactSync: true,
  MaximumDGsAllowedInContactList: 10,
  MaxPhotoSizeKB: 30,
  PolicyEntry: [],
  ShowRecentContacts: true,
  ShowManagePrivacyRelationships: false,
  ShowSharepointPhotoEditLink: false,
};
const policies = {
  Global: global,
  'Site:Redmond': {
    ...global,
    Description: 'Redmond campus',
    CalendarStatePublicationInterval: 300,
    CustomStateUrl: 'https://lync.litwareinc.com/states.xml',
    DisplayPhoto: 'PhotosFromADOnly',
    EnableURL: true,
    HotdeskingTimeout: 10 * minutes,
    MaxPhotoSizeKB: 20,
    WebServicePollInterval: 15 * minutes,
    PolicyEntry: [{ name: 'OnlineFeedbackURL', value: 'http://www.litwareinc.com/feedback' }],
  },
  'Tag:Front Desk': {
    ...global,
    Description: "Reception <lobby> & 'front desk' PCs",
    DGRefreshInterval: 60 * minutes,
    DisableEmoticons: true,
    DisableSavingIM: true,
    DisplayPhoto: 'NoPhoto',
    EnableAppearOffline: false,
    HotdeskingTimeout: 24 * 60 * minutes,
    IMWarning:
      'This is a shared PC. Sign out when you leave the desk, never save a conversation, and do not answer questions about visitors over instant messages.',
    MAPIPollInterval: 5 * minutes,
    MaximumNumberOfContacts: 150,
    ShowRecentContacts: false,
    WebServicePollInterval: 5 * minutes,
    PolicyEntry: [
      { name: 'ShowHoldAlerts', value: 'True' },
      { name: 'policy_xml', value: 'a_b' },
    ],
  },
};

const people = [
  ['kenmyer', 'Ken Myer', 'sip:kenmyer@litwareinc.com', 'rdm-pool01', null, true],
  ['pilar', 'Pilar Ackerman', 'sip:pilar@litwareinc.com', 'rdm-pool01', 'Front Desk', true],
  ['davidl', 'David Longmire', 'sip:davidl@litwareinc.com', 'dub-lync01', null, true],
  [
    'sohara',
    "Siobhán O'Hara",
    "sip:siobhan.o'hara@litwareinc.com",
    'dub-lync01',
    'Front Desk',
    true,
  ],
  ['jmueller', 'Jürgen Müller', 'sip:jmueller@litwareinc.com', 'rdm-pool01', null, true],
  ['landrews', 'Lisa Andrews', 'sip:Lisa.Andrews@LitwareInc.com', 'rdm-pool01', null, true],
  ['wwang', '王伟 (Wang Wei)', 'sip:wwang@litwareinc.com', 'dub-lync01', null, true],
  ['tadams', 'Terry Adams', 'sip:tadams@litwareinc.com', 'rdm-pool01', 'Front Desk', false],
] as const;

const prefixes = [
  ...['callto:', 'file:', 'ftp.', 'ftp:', 'gopher:', 'href', 'http:', 'https:', 'ldap:'],
  ...['mailto:', 'news:', 'nntp:', 'sip:', 'sips:', 'tel:', 'telnet:', 'www*.'],
];

describe.each(sources)('the estate from %s', (source, objectsOf) => {
  const isCsv = source === 'CSV';

  it('has each policy with every setting it was given', () => {
    const found = objectsOf('ClientPolicy').map((object) => [
      textOf(object, 'Identity'),
      settingsOf(object),
    ]);
    const expected = Object.entries(policies).map(([identity, settings]) => [
      identity,
      isCsv ? { ...settings, PolicyEntry: lost } : settings,
    ]);
    expect(found).toEqual(expected);
  });

  it('has each person with address, pool and granted policy', () => {
    const ascii = (text: string): string => (isCsv ? text.replace(/[^\0-\x7f]/g, '?') : text);
    const found = objectsOf('User').map((user) => [
      textOf(user, 'SamAccountName'),
      textOf(user, 'DisplayName'),
      textOf(user, 'SipAddress'),
      textOf(user, 'RegistrarPool'),
      textOf(user, 'ClientPolicy'),
      valueIn(readBoolean(property(user, 'Enabled'))),
      textOf(user, 'Identity'),
    ]);
    expect(found).toEqual(
      people.map(([account, name, sip, pool, policy, isEnabled]) => [
        account,
        ascii(name),
        sip,
        `${pool}.litwareinc.com`,
        policy,
        isEnabled,
        expect.stringMatching(/^CN=.*,DC=com$/),
      ]),
    );
  });

  it('has sites and pools', () => {
    const sites = objectsOf('Site').map((site) => [
      textOf(site, 'Identity'),
      valueIn(readTexts(property(site, 'Pools'))),
    ]);
    expect(sites).toEqual([
      ['Site:Redmond', isCsv ? lost : ['rdm-pool01.litwareinc.com']],
      ['Site:Dublin', isCsv ? lost : ['dub-lync01.litwareinc.com']],
    ]);
    expect(objectsOf('Pool').map((pool) => [textOf(pool, 'Fqdn'), textOf(pool, 'Site')])).toEqual([
      ['rdm-pool01.litwareinc.com', 'Site:Redmond'],
      ['dub-lync01.litwareinc.com', 'Site:Dublin'],
    ]);
  });

  it('has the filter and the privacy settings, or says what the dump cut', () => {
    const [filter] = objectsOf('ImFilterConfiguration');
    const [privacy] = objectsOf('PrivacyConfiguration');
    if (!filter || !privacy) throw new Error('There is none.');
    const cut = expect.stringMatching(/^not read: The dump has only the first 4 items/);
    expect({
      prefixes: valueIn(readTexts(property(filter, 'Prefixes'))),
      action: valueIn(readEnum(property(filter, 'Action'), ['Allow', 'Block', 'Warn'])),
      isLocalIgnored: valueIn(readBoolean(property(filter, 'IgnoreLocal'))),
      isPrivate: valueIn(readBoolean(property(privacy, 'EnablePrivacyMode'))),
    }).toEqual({
      prefixes: isCsv ? lost : source === 'lists' ? cut : prefixes,
      action: 'Block',
      isLocalIgnored: true,
      isPrivate: false,
    });
  });
});
