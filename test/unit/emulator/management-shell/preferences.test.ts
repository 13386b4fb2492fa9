import { beforeEach, describe, expect, it } from 'vitest';
import { ShellFixture } from './shell-fixture.js';

let fixture: ShellFixture;

beforeEach(() => {
  fixture = new ShellFixture();
});

const kinds = (text: string) => fixture.run(text).records.map(({ kind }) => kind);
const failing = 'Get-CsUser nobody@contoso.com; 1 / 0; "after"';

describe('The preference variables of the shell', () => {
  it('show errors and go on unless told otherwise', () => {
    expect(fixture.print('$ErrorActionPreference')).toBe('Continue');
    expect(kinds(failing)).toEqual(['error', 'error', 'output']);
  });

  it('hide errors with SilentlyContinue, and go on', () => {
    fixture.run("$ErrorActionPreference = 'SilentlyContinue'");
    expect(fixture.run(failing).records).toEqual([{ kind: 'output', text: 'after' }]);
  });

  it('end the line at the first error with Stop', () => {
    fixture.run('$erroractionpreference = "stop"');
    expect(fixture.print('$ErrorActionPreference')).toBe('Stop');
    expect(kinds(failing)).toEqual(['error']);
    expect(kinds('"before"; 1 / 0; "after"')).toEqual(['output', 'error']);
  });

  it('ask with Inquire: go on, go on with all, or halt', () => {
    fixture.run("$ErrorActionPreference = 'Inquire'");
    const { prompt, records } = fixture.run(failing);
    expect(records).toEqual([]);
    expect(prompt?.message).toContain('There is no user "nobody@contoso.com"');
    expect(prompt?.choices.map(({ key }) => key)).toEqual(['Y', 'A', 'H']);
    const second = fixture.shell.answer('Y');
    expect(second.records.map(({ kind }) => kind)).toEqual(['error']);
    expect(second.prompt?.message).toBe('Attempted to divide by zero.');
    expect(fixture.shell.answer('H').records.map(({ kind }) => kind)).toEqual(['error']);
    fixture.run(failing);
    expect(fixture.shell.answer('A').records.map(({ kind }) => kind)).toEqual([
      'error',
      'error',
      'output',
    ]);
  });

  it('give way to -ErrorAction and -WarningAction', () => {
    fixture.run("$ErrorActionPreference = 'Stop'; $WarningPreference = 'SilentlyContinue'");
    expect(kinds('Get-CsUser x@y.z -ErrorAction SilentlyContinue; 1')).toEqual(['output']);
    expect(kinds('Get-CsUser x@y.z -EA 0; 1')).toEqual(['output']);
    expect(kinds('Get-CsUser x@y.z -ea Continue; 1')).toEqual(['error', 'output']);
    expect(kinds('Write-Warning x; 1')).toEqual(['output']);
    expect(kinds('Write-Warning x -WarningAction Continue; 1')).toEqual(['warning', 'output']);
    expect(kinds('Write-Warning x -WarningAction Stop; 1')).toEqual(['warning', 'error']);
    fixture.run("$ErrorActionPreference = 'Continue'");
    expect(fixture.run('Get-CsUser x@y.z -ea Inquire').prompt?.caption).toBe('Confirm');
  });

  it('make every change ask, or none happen', () => {
    const before = fixture.state();
    fixture.run('$WhatIfPreference = $true');
    expect(kinds('Set-CsClientPolicy -DisplayPhoto NoPhoto')).toEqual(['whatif']);
    expect(fixture.state()).toBe(before);
    fixture.run("$WhatIfPreference = $false; $ConfirmPreference = 'Low'");
    expect(fixture.run('Set-CsClientPolicy -DisplayPhoto NoPhoto').prompt?.caption).toBe('Confirm');
    expect(fixture.state()).toBe(before);
    expect(fixture.run('Set-CsClientPolicy -DisplayPhoto NoPhoto -Confirm:$false').changed).toBe(
      true,
    );
  });

  it('take their own values only, in any case or as numbers', () => {
    expect(fixture.error("$ErrorActionPreference = 'Ignored'")).toContain(
      'The possible enumeration values are "SilentlyContinue, Stop, Continue, Inquire".',
    );
    fixture.run('$ErrorActionPreference = 0');
    expect(fixture.print('$ErrorActionPreference')).toBe('SilentlyContinue');
  });
});
