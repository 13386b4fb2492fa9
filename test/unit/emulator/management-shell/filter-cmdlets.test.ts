import { beforeEach, describe, expect, it } from 'vitest';
import { ShellFixture } from './shell-fixture.js';

let fixture: ShellFixture;

beforeEach(() => {
  fixture = new ShellFixture();
});

const filter = (identity = 'global') => fixture.settings.imFilters.find(identity)?.values;
const files = (identity = 'global') => fixture.settings.fileTransferFilters.find(identity)?.values;

describe('The IM filter configuration cmdlets', () => {
  it('print the global configuration, which is not enabled until somebody says so', () => {
    const lines = fixture.lines('Get-CsImFilterConfiguration', 200);
    expect(lines).toEqual([
      'Identity           : Global',
      expect.stringMatching(/^Prefixes +: \{callto:, file:, ftp\., ftp:/),
      'Action             : Allow',
      'AllowMessage       :',
      'WarnMessage        :',
      'Enabled            : False',
      'IgnoreLocal        : True',
      'BlockFileExtension : True',
    ]);
  });

  it('change the global configuration when no identity is given', () => {
    const { records, changed } = fixture.run(
      "Set-CsImFilterConfiguration -Enabled $True -Action block -WarnMessage 'Mind the link'",
    );
    expect([records, changed]).toEqual([[], true]);
    expect(filter()).toMatchObject({
      Enabled: true,
      Action: 'Block',
      WarnMessage: 'Mind the link',
    });
  });

  it('make one for a site with the fixed defaults, and take it away again', () => {
    fixture.run('Set-CsImFilterConfiguration -Action Warn');
    fixture.run('New-CsImFilterConfiguration -Identity site:redmond -Enabled $True');
    expect(filter('site:Redmond')).toMatchObject({ Enabled: true, Action: 'Allow' });
    expect(fixture.settings.imFilters.effectiveFor('alice@contoso.com').scope).toBe('site');
    fixture.run('Remove-CsImFilterConfiguration site:Redmond');
    expect(filter('site:Redmond')).toBeUndefined();
    fixture.run('Remove-CsImFilterConfiguration global');
    expect(filter()).toMatchObject({ Action: 'Allow' });
  });

  it('add to, remove from and replace the prefixes, and take a plain list', () => {
    fixture.run("Set-CsImFilterConfiguration -Prefixes @{Add='xmpp:','HTTP:'; Remove='gopher:'}");
    expect(filter()?.Prefixes).toContain('xmpp:');
    expect(filter()?.Prefixes).not.toContain('gopher:');
    expect(filter()?.Prefixes).not.toContain('HTTP:');
    fixture.run("Set-CsImFilterConfiguration -Prefixes @{Replace='http:'}");
    expect(filter()?.Prefixes).toEqual(['http:']);
    fixture.run("Set-CsImFilterConfiguration -Prefixes 'www*.', 'href'");
    expect(filter()?.Prefixes).toEqual(['www*.', 'href']);
    fixture.run('Set-CsImFilterConfiguration -Prefixes $Null');
    expect(filter()?.Prefixes).toEqual([]);
  });

  it('take back a whole object', () => {
    fixture.run(
      "$c = Get-CsImFilterConfiguration; $c.Prefixes.Add('xmpp:'); $c.Action = 'Warn'; Set-CsImFilterConfiguration -Instance $c",
    );
    expect(filter()).toMatchObject({ Action: 'Warn' });
    expect(filter()?.Prefixes).toContain('xmpp:');
  });

  it('take messages of 65,535 characters and no more', () => {
    fixture.run("Set-CsImFilterConfiguration -AllowMessage ('xxxxx' * 13107)");
    expect(String(filter()?.AllowMessage)).toHaveLength(65_535);
    expect(fixture.error("Set-CsImFilterConfiguration -AllowMessage ('xxxx' * 16384)")).toContain(
      '65535',
    );
  });

  it.each([
    ["Set-CsImFilterConfiguration -Prefixes @{Add='http'}", 'ending in'],
    ["Set-CsImFilterConfiguration -Prefixes 'ht*tp:'", 'ending in'],
    ["Set-CsImFilterConfiguration -Prefixes 'a b:'", 'ending in'],
    ["Set-CsImFilterConfiguration -Prefixes ''", 'ending in'],
    ['Set-CsImFilterConfiguration -Prefixes 7', 'ending in'],
    ["Set-CsImFilterConfiguration -Prefixes @{Put='http:'}", '@{Add=entries}'],
    ['Set-CsImFilterConfiguration -Action Deny', 'Allow, Block, Warn'],
    ['Set-CsImFilterConfiguration site:Redmond -Enabled $True', 'There is no IM filter'],
    ['New-CsImFilterConfiguration global', 'There is exactly one global configuration'],
    ['New-CsImFilterConfiguration site:Paris', 'There is no site "Paris"'],
    ['New-CsImFilterConfiguration service:UserServer:pool01.contoso.com', 'site:<site name>'],
    ['Get-CsImFilterConfiguration site:*', 'not the identity of one configuration'],
  ])('refuse %s and change nothing', (text, message) => {
    const before = fixture.state();
    expect(fixture.error(text).replace(/\s+/g, ' ')).toContain(message);
    expect(fixture.state()).toBe(before);
  });
});

describe('The file transfer filter configuration cmdlets', () => {
  it('begin with 76 extensions, block what is listed, and are enabled', () => {
    expect(files()?.Extensions).toHaveLength(76);
    expect(files()).toMatchObject({ Action: 'Block', Enabled: true });
  });

  it('add and remove extensions of a site', () => {
    fixture.run('New-CsFileTransferFilterConfiguration site:Redmond');
    fixture.run(
      "Set-CsFileTransferFilterConfiguration site:Redmond -Extensions @{Add='.ps1'; Remove='.EXE'}",
    );
    expect(files('site:Redmond')?.Extensions).toContain('.ps1');
    expect(files('site:Redmond')?.Extensions).not.toContain('.exe');
    expect(files()?.Extensions).toContain('.exe');
  });

  it.each(['ps1', '*.ps1', '.p*', '.', '.a b'])('refuse the extension %s', (extension) => {
    const text = `Set-CsFileTransferFilterConfiguration -Extensions @{Add='${extension}'}`;
    expect(fixture.error(text)).toContain('leading dot');
  });
});

describe('Front Ends and filter in the file of a deployment', () => {
  it('are read back as they were written', () => {
    fixture.run("Set-CsImFilterConfiguration -Enabled $True -Prefixes 'http:'");
    const { imFilterConfigurations } = fixture.settings.snapshot();
    expect(imFilterConfigurations).toEqual([
      expect.objectContaining({
        identity: 'Global',
        values: { Enabled: true, Prefixes: ['http:'] },
      }),
    ]);
  });
});
