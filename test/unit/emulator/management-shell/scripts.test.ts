import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { toInstant } from '../../../../shared/lync/time.js';
import { ShellFixture } from './shell-fixture.js';

/** Scripts in the way of those that administrators publish and hand on. */
const names = ['photo-report.ps1', 'grant-from-list.ps1', 'audit.ps1'] as const;
const textOf = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'scripts', name), 'utf8');

describe('a script as administrators write it', () => {
  let fixture: ShellFixture;

  beforeEach(() => {
    fixture = new ShellFixture();
    for (const name of names) put(name, textOf(name));
  });

  const put = (name: string, text: string): void =>
    fixture.files.write(name, new TextEncoder().encode(text), toInstant(0));

  it('is long enough to say something', () => {
    const lines = names.flatMap((name) => textOf(name).split('\n'));
    const code = lines.filter((line) => !/^\s*(?:#.*)?$/.test(line));
    expect(code.length).toBeGreaterThan(150);
  });

  it('reports who has which policy', () => {
    fixture.run('New-CsClientPolicy Quiet -DisplayPhoto NoPhoto | Out-Null');
    fixture.run('Grant-CsClientPolicy bob@contoso.com -PolicyName Quiet');
    expect(fixture.lines('.\\photo-report.ps1 -Format Both; "ended with $LASTEXITCODE"')).toEqual([
      'all              2',
      'none             1',
      'ended with 0',
    ]);
    const csv = fixture.lines('Get-Content Documents\\Reports\\photos.csv');
    expect(csv[0]).toBe('"Name","Address","Policy","Photos","Size"');
    expect(csv[2]).toBe('"Bob Brown","bob@contoso.com","Quiet","none","30"');
    expect(fixture.print('Get-Content Documents\\Reports\\photos.html')).toContain(
      '<td>Bob Brown</td>',
    );
    expect(fixture.print('Get-Content Documents\\Reports\\run-20121119.log')).toContain(
      '[INFO] Wrote 3 rows',
    );
  });

  it('grants a policy to a list, and keeps what was before', () => {
    put(
      'list.csv',
      'SipAddress\nsip:alice@contoso.com\nBOB@contoso.com\nnobody@contoso.com\nnonsense\n',
    );
    const { records, exitCode } = fixture.shell.run(textOf('grant-from-list.ps1'), {
      script: {
        name: 'grant-from-list.ps1',
        arguments: ['-Path', 'list.csv', '-PolicyName', 'Sales'],
      },
    });
    expect(exitCode).toBe(1);
    expect(records.map(({ kind }) => kind)).toEqual(['warning', 'host', 'output']);
    expect(records[2]?.text).toContain('Granted  : 2');
    expect(fixture.print('(Get-CsUser bob@contoso.com).ClientPolicy')).toBe('Sales');
    expect(fixture.lines('Get-Content undo-20121119-0800.csv')).toContain(
      '"sip:bob@contoso.com","","Sales"',
    );
  });

  it('audits, mends, and says what is left', () => {
    fixture.run('New-CsClientPolicy Large -MaxPhotoSizeKb 90 | Out-Null');
    const text = fixture.print(
      '.\\audit.ps1 -Check Photos, Privacy, Filter, Nonsense -Fix -Verbose',
    );
    expect(text).toContain('WARNING: There is no check Nonsense.');
    expect(text).toContain('Photos       1 Tag:Large: photos of 90 KB');
    expect(text).toContain('3 people, 0 problems, 3 findings');
    expect(text).toMatch(/left: 0\s+done$/);
    expect(fixture.print('$LastAudit.Count')).toBe('3');
  });
});
