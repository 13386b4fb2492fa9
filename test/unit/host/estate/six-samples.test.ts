import { describe, expect, it } from 'vitest';
import type { EstateImport } from '../../../../electron/host/estate/estate-import.js';
import { openDirectory } from '../../../../electron/host/state/open-directory.js';
import { importReportSchema } from '../../../../shared/organisation/import-report.js';
import type { OrganisationFile } from '../../../../shared/organisation/organisation-schema.js';
import { parseOrganisation } from '../../../../shared/organisation/parse-organisation.js';
import { importFiles, sampleFiles } from '../../../support/import-files.js';

const folders = [
  'clixml-utf16',
  'clixml-utf8',
  'json-ps51',
  'json-ps7',
  'csv',
  'format-list',
] as const;
const whole = ['clixml-utf16', 'clixml-utf8', 'json-ps51', 'json-ps7'] as const;

const imported = (...names: readonly string[]) => importFiles(sampleFiles(...names, 'ad'));

/** Name, address, site, granted policy, governing policy, picture, manager, whether anybody can sign in. */
const expected = [
  ['Ken Myer', 'kenmyer', 'Redmond', null, 'Site:Redmond', true, null, true],
  ['Pilar Ackerman', 'pilar', 'Redmond', 'Front Desk', 'Tag:Front Desk', false, 'kenmyer', true],
  ['David Longmire', 'davidl', 'Dublin', null, 'Global', true, 'kenmyer', true],
  [
    "Siobhán O'Hara",
    "siobhan.o'hara",
    'Dublin',
    'Front Desk',
    'Tag:Front Desk',
    true,
    'davidl',
    true,
  ],
  ['Jürgen Müller', 'jmueller', 'Redmond', null, 'Site:Redmond', true, 'kenmyer', true],
  ['Lisa Andrews', 'lisa.andrews', 'Redmond', null, 'Site:Redmond', false, 'kenmyer', true],
  ['王伟 (Wang Wei)', 'wwang', 'Dublin', null, 'Global', false, 'davidl', true],
  ['Terry Adams', 'tadams', 'Redmond', 'Front Desk', 'Tag:Front Desk', false, 'pilar', false],
] as const;

const localPart = (sip: string | null): string | null => sip?.slice(0, sip.indexOf('@')) ?? null;

function tableOf(estate: EstateImport) {
  const { file } = estate.organisation();
  const directory = openDirectory({ fileName: 'x', text: JSON.stringify(file), folder: null });
  const { people } = estate.people({ text: '', from: 0, count: 100 });
  return directory
    .employees()
    .map((person, index) => [
      person.displayName,
      localPart(person.sip),
      person.site,
      person.granted.client,
      people[index]?.policy,
      person.photo !== null,
      localPart(person.manager),
      people[index]?.canSignIn,
    ]);
}

/** Settings and people without what only some dumps have. */
function comparable({ importReport: _report, policies, ...file }: OrganisationFile) {
  const without = (entries: NonNullable<typeof policies>['client'] = []) =>
    entries.map(({ kept: _kept, ...entry }) => entry);
  return { ...file, policies: { client: without(policies?.client), presence: policies?.presence } };
}

describe('The sample estate', () => {
  it.each(folders)('gives the same people, sites and policies from %s', async (folder) => {
    const estate = await imported(folder);
    expect(tableOf(estate)).toEqual(expected);
    const { file } = estate.organisation();
    expect(file.policies?.client?.map(({ identity }) => identity)).toEqual([
      'Global',
      'Site:Redmond',
      'Tag:Front Desk',
    ]);
    const [global, redmond, desk] = file.policies?.client ?? [];
    expect(global?.settings).toBeUndefined();
    expect(redmond?.settings).toMatchObject({
      Description: 'Redmond campus',
      CalendarStatePublicationInterval: 300,
      DisplayPhoto: 'PhotosFromADOnly',
      EnableURL: true,
      HotdeskingTimeout: '00:10:00',
      MaxPhotoSizeKB: 20,
      WebServicePollInterval: '00:15:00',
    });
    expect(desk?.settings).toMatchObject({
      Description: "Reception <lobby> & 'front desk' PCs",
      DGRefreshInterval: '01:00:00',
      DisplayPhoto: 'NoPhoto',
      HotdeskingTimeout: '1.00:00:00',
      MAPIPollInterval: '00:05:00',
      MaximumNumberOfContacts: 150,
      ShowRecentContacts: false,
    });
    expect(String(desk?.settings?.IMWarning)).toHaveLength(147);
    expect(file.configurations?.imFilter).toEqual([
      { identity: 'Global', settings: { Action: 'Block', Enabled: true } },
    ]);
    expect(file.configurations?.privacy).toEqual([{ identity: 'Global' }]);
  });

  it('gives one organisation from all dumps that lose nothing', async () => {
    const organisations = await Promise.all(
      whole.map(async (folder) => comparable((await imported(folder)).organisation().file)),
    );
    for (const organisation of organisations) expect(organisation).toEqual(organisations[0]);
    const [, redmond, desk] = organisations[0]?.policies.client ?? [];
    expect(redmond?.settings?.PolicyEntry).toEqual([
      { name: 'OnlineFeedbackURL', value: 'http://www.litwareinc.com/feedback' },
    ]);
    expect(desk?.settings?.PolicyEntry).toEqual([
      { name: 'ShowHoldAlerts', value: 'True' },
      { name: 'policy_xml', value: 'a_b' },
    ]);
  });

  it.each([...whole, 'csv', 'format-list'] as const)(
    'says in the report of %s what was read, and keeps it with the organisation',
    async (folder) => {
      const estate = await imported(folder);
      const report = estate.report();
      expect(importReportSchema.parse(report)).toEqual(report);
      const isWhole = folder !== 'csv' && folder !== 'format-list';
      expect(report.outcome).toBe(isWhole ? 'complete' : 'partial');
      const count = (kind: string) =>
        report.read
          .filter((row) => row.kind === kind)
          .reduce((sum, { objects }) => sum + objects, 0);
      expect([count('people'), count('client-policies'), count('sites'), count('pools')]).toEqual([
        8, 3, 2, 2,
      ]);
      expect(count('people-who-cannot-sign-in')).toBe(1);
      expect(report.leftOut.total).toBe(0);
      const text = JSON.stringify(estate.organisation().file);
      expect(parseOrganisation(text, 'estate.json').importReport).toEqual(report);
    },
  );

  it.each(['clixml-utf8', 'json-ps51', 'json-ps7'])(
    'lists properties of later versions of %s once, and keeps them',
    async (folder) => {
      const estate = await imported(folder);
      const { kept } = estate.report();
      expect(kept.first).toContainEqual({
        noun: 'CsClientPolicy',
        property: 'EnableLaterFeatureOfSamples',
        objects: 2,
      });
      expect(kept.first.map(({ property }) => property)).not.toContain('ScopeClass');
      const client = estate.organisation().file.policies?.client ?? [];
      expect(
        client.filter(({ kept }) => kept && 'EnableLaterFeatureOfSamples' in kept),
      ).toHaveLength(2);
    },
  );

  it('names what csv and text lost, with file, line, object and property', async () => {
    const csv = (await imported('csv')).report();
    expect(csv.notRead.first).toContainEqual(
      expect.objectContaining({
        file: 'csv/CsImFilterConfiguration.csv',
        object: 'Global',
        property: 'Prefixes',
      }),
    );
    const text = (await imported('format-list')).report();
    expect(text.notRead.first.map(({ property }) => property)).toEqual(['Prefixes']);
  });

  it('says that numbers of enumerations were taken in their usual order', async () => {
    const { assumed } = (await imported('json-ps51')).report();
    expect(assumed.first.map(({ what }) => what)).toContain('DisplayPhoto of Tag:Front Desk');
  });

  it('takes true names from the directory where Export-Csv lost letters', async () => {
    const report = (await imported('csv')).report();
    expect(report.conflicts.total).toBe(0);
    expect(report.repaired.first.some(({ what }) => what.includes('"?"'))).toBe(true);
  });

  it('has the pictures of the directory beside the organisation', async () => {
    const { file, pictures } = (await imported('clixml-utf16')).organisation();
    expect([...pictures.keys()].sort()).toEqual([
      'photos/davidl.jpg',
      'photos/jmueller.jpg',
      'photos/kenmyer.jpg',
      'photos/sohara.jpg',
    ]);
    expect(file.people[0]?.photo).toEqual({ file: 'photos/kenmyer.jpg' });
  });

  it('holds no name of anybody once names are made up', async () => {
    const estate = await imported('clixml-utf8');
    estate.setMadeUpNames(true);
    await estate.join();
    const { file, pictures } = estate.organisation();
    const text = JSON.stringify(file).toLowerCase();
    for (const trace of [
      'litware',
      'myer',
      'redmond',
      'dublin',
      'front desk',
      'rdm-pool',
      'müller',
      '王',
    ])
      expect(text).not.toContain(trace);
    expect(pictures.size).toBe(0);
    expect(parseOrganisation(text === '' ? '' : JSON.stringify(file), 'x').people).toHaveLength(8);
    expect(file.policies?.client?.[1]?.settings?.DisplayPhoto).toBe('PhotosFromADOnly');
    estate.setMadeUpNames(false);
    await estate.join();
    expect(estate.organisation().file.people[0]?.displayName).toBe('Ken Myer');
  });

  it('is the same when all dumps are brought at once', async () => {
    const all = comparable((await imported(...whole)).organisation().file);
    expect(all).toEqual(comparable((await imported('clixml-utf16')).organisation().file));
  });
});
