import { describe, expect, it } from 'vitest';
import { collectEstateScript } from '../../../../electron/host/estate/collect-estate.js';
import { encodeText } from '../../../../shared/dumps/text-encoding.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { importFiles } from '../../../support/import-files.js';
import { ShellFixture } from '../../emulator/management-shell/shell-fixture.js';

const nouns = [
  'CsClientPolicy',
  'CsPresencePolicy',
  'CsPrivacyConfiguration',
  'CsUserServicesConfiguration',
  'CsImFilterConfiguration',
  'CsFileTransferFilterConfiguration',
  'CsSite',
  'CsPool',
  'CsUser',
  'CsAdUser',
];

const arrange = [
  '$e = New-CsClientPolicyEntry -Name OnlineFeedbackURL -Value "http://x/?a=b;Value=<c>"',
  "New-CsClientPolicy -Identity 'Front Desk' -PolicyEntry @{Add=$e} -Description 'é 王 <&>' -DisplayPhoto NoPhoto -WebServicePollInterval 00:15:00 -MaximumNumberOfContacts 150 | Out-Null",
  'New-CsClientPolicy -Identity site:Redmond -DisplayPhoto PhotosFromADOnly -EnableURL $true | Out-Null',
  'Set-CsPrivacyConfiguration -EnablePrivacyMode $true',
  'Set-CsImFilterConfiguration -Enabled $true -Action Warn -WarnMessage careful -Prefixes @{Add="x:"}',
  "Grant-CsClientPolicy alice@contoso.com -PolicyName 'Front Desk'",
].join('; ');

function shell(): ShellFixture {
  const fixture = new ShellFixture();
  expect(fixture.run(arrange).records).toEqual([]);
  return fixture;
}

/** What an import makes of the files of a shell, without the report on where it came from. */
async function importedFrom(fixture: ShellFixture) {
  const files = fixture.files
    .list()
    .filter(({ path, kind }) => kind === 'file' && !path.endsWith('.ps1'))
    .map(({ path }) => [path, fixture.files.read(path)] as const);
  const { importReport, ...file } = (await importFiles(Object.fromEntries(files))).organisation()
    .file;
  return { file, report: importReport };
}

async function dumped(rest: (noun: string) => string) {
  const fixture = shell();
  for (const noun of nouns)
    expect(fixture.run(`Get-${noun} | ${rest(noun)}`).records, noun).toEqual([]);
  return importedFrom(fixture);
}

describe('What the shell writes, imported', () => {
  it('is one organisation, whatever the format', async () => {
    const { file } = await dumped((noun) => `Export-Clixml ${noun}.xml`);
    expect(file.policies?.client).toEqual([
      { identity: 'Global' },
      {
        identity: 'Site:Redmond',
        settings: { DisplayPhoto: 'PhotosFromADOnly', EnableURL: true },
      },
      {
        identity: 'Tag:Front Desk',
        settings: {
          PolicyEntry: [{ name: 'OnlineFeedbackURL', value: 'http://x/?a=b;Value=<c>' }],
          Description: 'é 王 <&>',
          DisplayPhoto: 'NoPhoto',
          WebServicePollInterval: '00:15:00',
          MaximumNumberOfContacts: 150,
        },
      },
    ]);
    expect(file.people.map(({ sip, policies, pool }) => [sip, policies?.client, pool])).toEqual([
      ['alice@contoso.com', 'Front Desk', 'pool01.contoso.com'],
      ['bob@contoso.com', undefined, 'pool01.contoso.com'],
      ['carol@contoso.com', undefined, 'pool02.contoso.com'],
    ]);
    const json = await dumped(
      (noun) => `ConvertTo-Json -Depth 3 | Set-Content ${noun}.json -Encoding UTF8`,
    );
    expect(json.file).toEqual(file);
    const other = await dumped((noun) => `Export-Clixml ${noun}.xml -Encoding UTF8`);
    expect(other.file).toEqual(file);
  });

  it('lacks only lists when it was CSV', async () => {
    const { file } = await dumped((noun) => `Export-Csv ${noun}.csv -Encoding UTF8`);
    const desk = file.policies?.client?.find(({ identity }) => identity === 'Tag:Front Desk');
    expect(desk?.settings).toEqual({
      Description: 'é 王 <&>',
      DisplayPhoto: 'NoPhoto',
      WebServicePollInterval: '00:15:00',
      MaximumNumberOfContacts: 150,
    });
  });

  it('is the same when collect-estate.ps1 wrote it', async () => {
    const fixture = shell();
    const { text, fileName } = collectEstateScript();
    fixture.files.write(fileName, encodeText(text, 'utf-8'), toInstant(0));
    fixture.run('.\\collect-estate.ps1 -Quiet -Folder .\\estate');
    const { file, report } = await importedFrom(fixture);
    expect(JSON.stringify(report)).toContain('the list of what collect-estate.ps1 collected');
    const dumps = await dumped((noun) => `Export-Clixml ${noun}.xml`);
    expect(file.policies).toEqual(dumps.file.policies);
    expect(file.configurations).toEqual(dumps.file.configurations);
    expect(file.people.map(({ sip, policies }) => [sip, policies])).toEqual(
      dumps.file.people.map(({ sip, policies }) => [sip, policies]),
    );
  });
});
