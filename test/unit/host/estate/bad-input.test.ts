import { describe, expect, it } from 'vitest';
import { EstateImport } from '../../../../electron/host/estate/estate-import.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { bring, importFiles, sampleFiles } from '../../../support/import-files.js';
import { makeJpeg } from '../../../support/jpeg.js';
import { makeZip } from '../../../support/make-zip.js';
import { smallEstate } from '../../../support/small-estate.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const user = (fields: object) => ({
  Enabled: true,
  RegistrarPool: 'pool01.contoso.com',
  ClientPolicy: null,
  ...fields,
});
const ann = user({
  SipAddress: 'sip:ann@contoso.com',
  DisplayName: 'Ann Beebe',
  SamAccountName: 'ann',
});
const ben = user({
  SipAddress: 'sip:ben@contoso.com',
  DisplayName: 'Ben Smith',
  SamAccountName: 'ben',
});
const users = (...people: readonly object[]) => ({ 'CsUser.json': JSON.stringify(people) });
const pool = { 'CsPool.json': JSON.stringify([{ Fqdn: 'pool01.contoso.com', Site: 'Site:Oslo' }]) };

/** What an import did not read, as file, line, object, property and reason. */
const notRead = (estate: EstateImport) => estate.report().notRead.first;
const onlyReason = (estate: EstateImport): string =>
  notRead(estate)
    .map(({ why }) => why)
    .join('\n');
const sips = (estate: EstateImport) => estate.organisation().file.people.map(({ sip }) => sip);

/** Each organisation that an import gives can be opened. */
const opened = (estate: EstateImport) =>
  parseOrganisation(JSON.stringify(estate.organisation().file), 'estate.json');

describe('A file that cannot be read refuses itself, and the others are read', () => {
  const clixml = '<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">';
  const deep = `${clixml}${'<Obj><LST>'.repeat(400)}`;
  it.each<[string, string, number | null]>([
    ['a truncated CLIXML', `${clixml}\n<Obj RefId="0"><Props><S N="SipAddress">sip:x@y.com`, 2],
    ['entities', `<!DOCTYPE Objs [<!ENTITY a "b">]>\n${clixml}<S>&a;</S></Objs>`, null],
    ['depth', deep, 1],
    ['text of another kind', 'Dear colleagues,\nplease find enclosed.', null],
    ['the central store', '<DocItemSet><DocItem/></DocItemSet>', null],
    ['broken JSON', '[{"SipAddress": "sip:x@y.com",\n "Enabled": tru', 2],
    ['a broken registry file', 'Windows Registry Editor Version 5.00\n\n[HKEY_USERS', 3],
    ['an organisation file with a fault', JSON.stringify({ ...smallEstate, people: [] }), 1],
  ])('%s', async (_name, text, line) => {
    const estate = await importFiles({ 'bad.xml': text, ...users(ann), ...pool });
    const [row, ...others] = notRead(estate);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ file: 'bad.xml', object: null });
    if (line !== null) expect(row?.line).toBe(line);
    expect(row?.why).toMatch(/\.$/);
    expect(sips(estate)).toEqual(['ann@contoso.com']);
    expect(estate.report().outcome).toBe('partial');
  });

  it('counts nothing of a file whose end is missing', async () => {
    const whole = JSON.stringify([ann, ben]);
    const estate = await importFiles({ 'a.json': whole.slice(0, -20), ...users(ann), ...pool });
    expect(sips(estate)).toEqual(['ann@contoso.com']);
  });

  it('counts nothing of a file whose rest will not come, and nothing after a stop', async () => {
    const estate = new EstateImport();
    await bring(estate, 'CsUser.json', JSON.stringify([ann]));
    const sink = estate.begin('more.json');
    await sink.write(bytes(JSON.stringify([ben]).slice(0, 20)));
    sink.abort();
    await sink.end();
    const stopped = estate.begin('even-more.json');
    await stopped.write(bytes(JSON.stringify([ben])));
    estate.stop();
    await stopped.end();
    await estate.join();
    expect(estate.stopped).toBe(true);
    expect(sips(estate)).toEqual(['ann@contoso.com']);
    expect(estate.report().outcome).toBe('partial');
  });
});

describe('A .zip', () => {
  const zipOf = (files: Readonly<Record<string, Uint8Array | string>>) =>
    makeZip(
      Object.entries(files).map(([path, content]) => ({
        path,
        bytes: typeof content === 'string' ? bytes(content) : content,
      })),
    );

  it('gives what its files give, whatever folders they are in', async () => {
    const files = sampleFiles('clixml-utf16', 'ad');
    const zipped = await importFiles({ 'dumps.zip': zipOf(files) });
    const plain = await importFiles(files);
    const people = ({ file }: ReturnType<EstateImport['organisation']>) => file.people;
    expect(people(zipped.organisation())).toEqual(people(plain.organisation()));
    expect(zipped.report().outcome).toBe('complete');
    expect(zipped.progress).toMatchObject({ files: Object.keys(files).length, file: null });
  });

  it.each([
    ['../outside.json', 'leads out of the archive'],
    ['/etc/passwd', 'leads out of the archive'],
    ['C:\\users.json', 'leads out of the archive'],
  ])('refuses %s in it, and reads the others', async (path, reason) => {
    const zip = zipOf({ [path]: JSON.stringify([ben]), ...users(ann), ...pool });
    const estate = await importFiles({ 'dumps.zip': zip });
    expect(onlyReason(estate)).toContain(reason);
    expect(sips(estate)).toEqual(['ann@contoso.com']);
  });

  it('refuses a file in it that unpacks beyond any dump, and reads the others', async () => {
    const bomb = Buffer.alloc(64 * 1024 * 1024, ' ');
    bomb.write('[{"SipAddress":"sip:bomb@contoso.com","Enabled":true,"Note":"');
    const estate = await importFiles({
      'dumps.zip': makeZip([
        { path: 'bomb.json', bytes: bomb },
        { path: 'lies.json', bytes: bomb.subarray(0, 100_000), claims: 10 },
        ...Object.entries({ ...users(ann), ...pool }).map(([path, text]) => ({
          path,
          bytes: bytes(text),
        })),
      ]),
    });
    expect(notRead(estate).map(({ file }) => file)).toEqual([
      'dumps.zip/bomb.json',
      'dumps.zip/lies.json',
    ]);
    expect(sips(estate)).toEqual(['ann@contoso.com']);
  });

  it('refuses an archive in it, and one whose end is missing', async () => {
    const inner = zipOf(users(ben));
    const estate = await importFiles({
      'dumps.zip': zipOf({ 'inner.zip': inner, ...users(ann), ...pool }),
      'cut.zip': inner.subarray(0, inner.length - 30),
    });
    expect(notRead(estate).map(({ file }) => file)).toEqual(['dumps.zip/inner.zip', 'cut.zip']);
    expect(sips(estate)).toEqual(['ann@contoso.com']);
  });

  it('holds an organisation of this program with its pictures', async () => {
    const first = { ...smallEstate.people[0], photo: { file: 'photos/ann.jpg' } };
    const organisation = { ...smallEstate, people: [first, ...smallEstate.people.slice(1)] };
    const picture = makeJpeg(2000);
    const estate = await importFiles({
      'estate.zip': zipOf({
        'a/estate.json': JSON.stringify(organisation),
        'a/photos/ann.jpg': picture,
      }),
    });
    const { file, pictures } = estate.organisation();
    expect(file).toMatchObject(organisation);
    expect(Buffer.from(pictures.get('photos/ann.jpg') ?? []).equals(Buffer.from(picture))).toBe(
      true,
    );
  });
});

describe('What an estate has beyond people who sign in', () => {
  it('keeps a user whose policy is in no dump, and says which governs instead', async () => {
    const estate = await importFiles({ ...users({ ...ann, ClientPolicy: 'Kiosk' }), ...pool });
    expect(notRead(estate)).toEqual([
      expect.objectContaining({
        file: 'CsUser.json',
        line: 1,
        object: 'ann@contoso.com',
        property: 'ClientPolicy',
      }),
    ]);
    expect(onlyReason(estate)).toContain('"Kiosk"');
    expect(opened(estate).people[0]?.policies).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ['no SIP address', user({ SipAddress: null, DisplayName: 'Nobody' }), 'no SIP address'],
    [
      'an address that is none',
      user({ SipAddress: 'sip:x', DisplayName: 'X' }),
      'is no SIP address',
    ],
    ['the address of another', { ...ann, SamAccountName: 'ann2', Guid: 'b' }, 'same SIP address'],
    [
      'the account of a server',
      user({ SipAddress: 'sip:h@contoso.com', Name: 'HealthMailbox1' }),
      'account of a server',
    ],
    [
      'a contact',
      { SipAddress: 'sip:hall@contoso.com', OwnerUrn: 'urn:device', DisplayName: 'Hall' },
      'not a person',
    ],
  ])('leaves out, by name, somebody with %s', async (_name, other, why) => {
    const estate = await importFiles({ ...users({ ...ann, Guid: 'a' }, other), ...pool });
    expect(sips(estate)).toEqual(['ann@contoso.com']);
    expect(estate.report().leftOut.first).toEqual([
      { who: expect.any(String), why: expect.stringContaining(why) },
    ]);
  });

  it('lists people who are disabled, never enabled, or without a pool, as such', async () => {
    const estate = await importFiles({
      ...users(
        ann,
        { ...ben, Enabled: false },
        user({ SipAddress: 'sip:cleo@contoso.com', Enabled: null }),
        user({ SipAddress: 'sip:dina@contoso.com', RegistrarPool: null }),
        user({ SipAddress: 'sip:emil@contoso.com', RegistrarPool: '1:1' }),
      ),
      ...pool,
    });
    const { people } = estate.people({ text: '', from: 0, count: 10 });
    expect(people.map(({ canSignIn }) => canSignIn)).toEqual([true, false, false, false, false]);
    expect(onlyReason(estate)).toContain('"1:1" is no name of a pool');
    expect(opened(estate).people).toHaveLength(5);
  });

  it('says what rests on an assumption where dumps are missing', async () => {
    const estate = await importFiles({
      'users.csv': 'SipAddress,DisplayName\nsip:ann@contoso.com,Ann\nsip:ben@contoso.com,Ben\n',
    });
    const assumed = estate.report().assumed.first.map(({ what }) => what);
    expect(assumed).toContain('A made-up pool homes 2 people');
    expect(assumed).toContain('Lync Server is taken to let in 2 people');
    expect(assumed).toContain('No site policy governs 2 people');
    expect(assumed).toContain('The Global client policy has the values of a new one');
    expect(opened(estate).people).toHaveLength(2);
  });

  it('says that a branch site has no policies of the site above it', async () => {
    const sites = [
      { Identity: 'Site:Oslo', SiteType: 'CentralSite', ParentSite: null },
      { Identity: 'Site:Bergen', SiteType: 'BranchSite', ParentSite: 'Site:Oslo' },
    ];
    const estate = await importFiles({
      ...users(ann),
      ...pool,
      'CsSite.json': JSON.stringify(sites),
    });
    const assumed = estate.report().assumed.first.map(({ what }) => what);
    expect(assumed).toContain('The branch site Bergen has policies of its own alone');
    expect(assumed.some((what) => what.includes('Oslo has policies'))).toBe(false);
  });

  it('passes over the list of what collect-estate.ps1 collected, and says what it left out', async () => {
    const list = [
      'Collected on 2026-11-30 10:05.',
      'CsUser : 8 objects',
      'Active Directory : left out, it failed: the server is not operational.',
    ];
    const estate = await importFiles({
      ...users(ann),
      ...pool,
      'collected.txt': list.join('\r\n'),
    });
    expect(notRead(estate)).toEqual([]);
    expect(estate.report().leftOut.first).toEqual([
      {
        who: 'Active Directory',
        why: 'It was not collected, as collected.txt says: it failed: the server is not operational.',
      },
    ]);
  });

  it('gives an organisation that opens, however long its texts are', async () => {
    const long = 'x y '.repeat(200);
    const estate = await importFiles({
      ...users({
        ...ann,
        DisplayName: long,
        Department: long,
        LineURI: `tel:+1 ${long};ext=1`,
        UserPrincipalName: `${'u'.repeat(400)}@contoso.com`,
      }),
      'CsPool.json': JSON.stringify([
        { Fqdn: 'pool01.contoso.com', Site: `Site:${'n '.repeat(100)}` },
      ]),
    });
    expect(opened(estate).people[0]?.department?.length).toBeLessThanOrEqual(128);
    expect(estate.report().repaired.first.some(({ what }) => what.includes('were cut'))).toBe(true);
  });

  it('takes managers only from the dumps, and ends circles', async () => {
    const dn = (name: string) => `CN=${name},OU=Staff,DC=contoso,DC=com`;
    const estate = await importFiles({
      ...users(
        { ...ann, DistinguishedName: dn('O\\, Ann'), Manager: dn('Ben') },
        { ...ben, DistinguishedName: dn('Ben'), Manager: dn('O\\2C Ann').toUpperCase() },
        user({ SipAddress: 'sip:cleo@contoso.com', Manager: dn('Gone') }),
      ),
      ...pool,
    });
    const managers = opened(estate).people.map(({ manager }) => manager ?? null);
    expect(managers).toEqual([null, 'ann@contoso.com', null]);
    const assumed = estate.report().assumed.first.map(({ why }) => why);
    expect(assumed.some((why) => why.includes('circle'))).toBe(true);
    expect(assumed.some((why) => why.includes('not among the people'))).toBe(true);
  });

  it('gives accounts of two domains with one name names of their own', async () => {
    const same = {
      DisplayName: 'Ann Beebe',
      SamAccountName: 'ann',
      UserPrincipalName: 'ann@corp.contoso.com',
    };
    const estate = await importFiles({
      ...users(
        user({ ...same, SipAddress: 'sip:ann@contoso.com', Guid: '1' }),
        user({ ...same, SipAddress: 'sip:ann@emea.contoso.com', Guid: '2' }),
        user({ SipAddress: 'sip:ann@apac.contoso.com', DisplayName: 'Ann Beebe', Guid: '3' }),
      ),
      ...pool,
    });
    expect(opened(estate).people).toHaveLength(3);
    expect(opened(estate).otherSipDomains).toHaveLength(2);
  });

  it('refuses a picture that no directory holds, and names one that is of nobody', async () => {
    const estate = await importFiles({
      ...users(ann),
      ...pool,
      'photos/ANN.jpg': makeJpeg(3000),
      'photos/stranger.jpg': makeJpeg(3000),
      'photos/big.jpg': makeJpeg(150_000),
    });
    expect(opened(estate).people[0]?.photo).toEqual({ file: 'photos/ann.jpg' });
    expect(notRead(estate).map(({ file }) => file)).toEqual(['photos/big.jpg']);
    expect(estate.report().leftOut.first.map(({ who }) => who)).toEqual(['photos/stranger.jpg']);
  });

  it('gives a registry file to the server that it is named after, else to all', async () => {
    const reg = 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_USERS\\S-1-5-20\\Software]\r\n';
    const pools = [
      {
        Fqdn: 'pool01.contoso.com',
        Site: 'Site:Oslo',
        Computers: ['fe1.contoso.com', 'fe2.contoso.com'],
      },
    ];
    const files = { ...users(ann), 'CsPool.json': JSON.stringify(pools) };
    const named = await importFiles({ ...files, 'zones-FE2.reg': reg });
    expect(opened(named).registry?.map(({ frontEnd }) => frontEnd)).toEqual(['fe2.contoso.com']);
    const all = await importFiles({ ...files, 'zones.reg': reg });
    expect(opened(all).registry).toHaveLength(2);
    expect(all.report().assumed.first.some(({ what }) => what.includes('every Front End'))).toBe(
      true,
    );
  });
});

describe('A value that cannot be read', () => {
  const policy = (fields: object) => ({
    ...users(ann),
    ...pool,
    'CsClientPolicy.json': JSON.stringify([
      { Identity: 'Global', DisplayPhoto: 'AllPhotos', ...fields },
    ]),
  });

  it.each<[string, unknown]>([
    ['WebServicePollInterval', 'eine halbe Stunde'],
    ['WebServicePollInterval', '3.00:00:00'],
    ['DisplayPhoto', 'SomePhotos'],
    ['MaxPhotoSizeKB', 5000],
    ['EnableURL', 'perhaps'],
  ])('%s = %j is listed with its value and never guessed', async (property, value) => {
    const estate = await importFiles(policy({ [property]: value }));
    expect(notRead(estate)).toEqual([
      expect.objectContaining({ file: 'CsClientPolicy.json', object: 'Global', property }),
    ]);
    expect(opened(estate).policies?.client).toEqual([{ identity: 'Global' }]);
  });

  it.each<[string, unknown, unknown]>([
    ['WebServicePollInterval', '00:30:00', '00:30:00'],
    ['WebServicePollInterval', 'PT30M', '00:30:00'],
    ['WebServicePollInterval', { Ticks: 18_000_000_000, TotalMinutes: 30 }, '00:30:00'],
    ['DisplayPhoto', 1, 'PhotosFromADOnly'],
    ['DisplayPhoto', { value: 2, Value: 'NoPhoto' }, 'NoPhoto'],
    ['EnableURL', 'WAHR', true],
    // Beyond Lync 2010, and within what later versions allow.
    ['WebServicePollInterval', '00:01:00', '00:01:00'],
  ])('%s = %j is read where there is no doubt', async (property, value, settled) => {
    const estate = await importFiles(policy({ [property]: value }));
    expect(notRead(estate)).toEqual([]);
    expect(opened(estate).policies?.client?.[0]?.settings).toEqual({ [property]: settled });
  });
});

describe('Dumps that disagree', () => {
  const dump = (photo: string, department: string, whenChanged: string | null) => ({
    policy: JSON.stringify([{ Identity: 'Global', DisplayPhoto: photo }]),
    people: JSON.stringify(
      [ann, ben].map((person) => ({ ...person, Department: department, WhenChanged: whenChanged })),
    ),
  });
  const two = async (first: string | null, second: string | null) => {
    const [monday, friday] = [dump('NoPhoto', 'Sales', first), dump('AllPhotos', 'Legal', second)];
    return importFiles({
      'monday/policy.json': monday.policy,
      'friday/policy.json': friday.policy,
      'monday/users.json': monday.people,
      'friday/users.json': friday.people,
      ...pool,
    });
  };

  it('show both sides, the first file holds, and the other can be chosen', async () => {
    const estate = await two(null, null);
    const { conflicts } = estate.report();
    expect(conflicts.first.map(({ what, objects, chosen }) => [what, objects, chosen])).toEqual([
      ['DisplayPhoto of Global', 1, 0],
      ['Department of ann@contoso.com', 2, 0],
    ]);
    expect(conflicts.first[1]?.sides.map(({ value, file }) => [value, file])).toEqual([
      ['Sales', 'monday/users.json'],
      ['Legal', 'friday/users.json'],
    ]);
    expect(opened(estate).people.map(({ department }) => department)).toEqual(['Sales', 'Sales']);
    for (const { id } of conflicts.first) estate.choose(id, 1);
    await estate.join();
    expect(opened(estate).people.map(({ department }) => department)).toEqual(['Legal', 'Legal']);
    expect(opened(estate).policies?.client).toEqual([{ identity: 'Global' }]);
    expect(() => estate.choose('no such conflict', 0)).toThrow('There is no side 0');
    expect(() => estate.choose(conflicts.first[0]?.id ?? '', 2)).toThrow('There is no side 2');
  });

  it('are settled by the last change where every dump says when', async () => {
    const estate = await two('2013-03-11T09:30:00Z', '2013-05-02T08:00:00Z');
    const { conflicts } = estate.report();
    expect(conflicts.first[1]).toMatchObject({ chosen: 1, rule: expect.stringContaining('last') });
    expect(opened(estate).people[0]?.department).toBe('Legal');
  });
});

it('Two imports one after the other show what the second would change', async () => {
  const before = (await importFiles({ ...users(ann, ben), ...pool })).organisation().file;
  const second = await importFiles({
    ...users(
      { ...ann, ClientPolicy: 'Kiosk', DisplayName: 'Ann Adler' },
      user({ SipAddress: 'sip:new@contoso.com' }),
    ),
    ...pool,
    'policies.json': JSON.stringify([
      { Identity: 'Global', DisplayPhoto: 'NoPhoto' },
      { Identity: 'Tag:Kiosk', DisplayPhoto: 'AllPhotos' },
    ]),
  });
  const { counts, rows } = second.differencesTo(before);
  expect(counts).toEqual([
    { kind: 'person', added: 1, removed: 1, changed: 1 },
    { kind: 'grant', added: 1, removed: 0, changed: 0 },
    { kind: 'policy', added: 2, removed: 0, changed: 0 },
    { kind: 'configuration', added: 0, removed: 0, changed: 0 },
    { kind: 'site', added: 0, removed: 0, changed: 0 },
    { kind: 'registry', added: 0, removed: 0, changed: 0 },
  ]);
  expect(rows.first).toContainEqual({
    kind: 'person',
    what: 'ann@contoso.com',
    change: 'changed',
    property: 'displayName',
    before: 'Ann Beebe',
    after: 'Ann Adler',
  });
});
