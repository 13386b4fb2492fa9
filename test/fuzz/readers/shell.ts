import { mutateText } from '../inputs/mutate-text.js';
import type { Random } from '../inputs/random.js';
import { isolatedEmulator } from '../isolated-emulator.js';
import type { FuzzReader } from '../reader.js';
import { refusedCommand } from '../refused-command.js';

const seeds = [
  'Get-CsClientPolicy | Select-Object Identity, DisplayPhoto | Format-Table -AutoSize',
  'Set-CsClientPolicy -Identity Global -DisplayPhoto NoPhoto -MaximumNumberOfContacts 20',
  'New-CsClientPolicy -Identity Quiet -CalendarStatePublicationInterval 60 -WhatIf',
  'Grant-CsClientPolicy -Identity "sip:bob@contoso.com" -PolicyName Quiet -PassThru',
  'Get-CsUser -LdapFilter "&(Department=Finance)(Title=Manager)" | Where-Object { $_.Enabled -eq $true } | Sort-Object DisplayName -Descending',
  'Get-CsUser -Filter { Department -like "Sa*" -and -not (City -eq "London") } | ForEach-Object { "{0,-10}|{1:N2}" -f $_.DisplayName, 3.14159 }',
  'foreach ($i in 1..5) { if ($i % 2) { continue }; $sum += $i }; "Sum: $sum, $($sum * 2)"',
  'function Add-One([int]$n = 1) { return $n + 1 }\nAdd-One 41',
  '$h = @{ a = 1; "b c" = @(1,2,3) }; $h.Keys | Sort-Object; $h["b c"][-1]; [string]::Join(",", $h["b c"])',
  'try { Get-CsClientPolicy -Identity Nobody -ErrorAction Stop } catch { $_.Exception.Message } finally { "done" }',
  'switch -Wildcard ("Sales") { "S*" { "yes" } default { "no" } }',
  '"abc-123" -match "(?<word>[a-z]+)-(\\d+)"; $Matches.word; "a.b.c".Split(".") -join "|"; "aXbX" -replace "x$", "[$0]"',
  '[Convert]::ToInt32("1110111", 2); [math]::Round(2.5); [datetime]"2010-12-06" | Get-Member',
  "@\"\nHere $(1 + 1)\n\"@ + 'single''s'",
  'Get-Help Get-CsClientPolicy -Parameter DisplayPhoto; Get-Command *-CsClientPolicy | Measure-Object',
  'do { $x++ } while ($x -lt 3); 1..3 | % { $_ } | Select-Object -First 2 -Skip 1',
  'Get-ItemProperty "HKLM:\\Software" ; Set-Location C:; cd HKCU:; Restart-Service RTCSRV',
];
const words = [
  '|',
  ';',
  '{',
  '}',
  '(',
  ')',
  '@(',
  '@{',
  '$(',
  '$_',
  '$x',
  '"',
  "'",
  '`',
  '-eq',
  '-match',
  '-f',
  '-join',
  '-split',
  '-as',
  '-is',
  '..',
  '::',
  '[int]',
  '[string]',
  '[regex]',
  '[xml]',
  '[array]',
  '.Length',
  '.PadLeft(100)',
  '.Replace("a","b")',
  '-replace',
  '% {',
  '? {',
  'Get-CsUser',
  'Format-List',
  'Out-String',
  'Get-Member',
  'while',
  'for',
  'return',
  'break',
  'param(',
  'throw',
  '$null',
  '$true',
  '1gb',
  '0xff',
  '1e5',
  '9999999999',
  '-1',
  '*',
  '<#',
  '#>',
  '# c',
  '@"\n',
  '\n"@',
  '$ErrorActionPreference = "Stop"',
  '-ErrorAction',
  '.PSObject.Properties',
  '%{$_}',
  '(a+)+$',
  '[a-z',
  '\\d{1,9999}',
  '{0:X}',
  '{9}',
];

const values = [
  '1',
  '-2',
  '3.5',
  '"text"',
  "'a,b'",
  '$x',
  '@(1,2,3)',
  '$null',
  '@{a=1}',
  '(Get-Date)',
  '1..10',
  '[int]"5"',
  '"é$x"',
  '100kb',
  '$true',
  '{ 1 }',
];
const operators = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '-eq',
  '-ne',
  '-like',
  '-match',
  '-contains',
  '-join',
  '-split',
  '-replace',
  '-f',
  '..',
  '-and',
  '-or',
  '-band',
  '-as [int] +',
  '-is [string] -or',
  ',',
];
const endings = [
  '',
  ' | Select-Object -First 1',
  ' | Sort-Object',
  ' | ForEach-Object { $_ }',
  ' | Format-Table',
  ' | Out-String',
  ' | Group-Object',
  ' | Measure-Object',
  ' | Get-Member',
];

/** An expression of any operators, which need not fit each other. */
function expression(random: Random): string {
  const parts = random.times(1 + random.below(4), () => random.pick(values));
  const joined = parts.reduce((one, other) => `${one} ${random.pick(operators)} ${other}`);
  return `${random.chance(0.3) ? '$x = ' : ''}${joined}${random.pick(endings)}`;
}

/** Lines of the management shell. */
export const shell: FuzzReader = {
  name: 'shell',
  inputsPerOpening: 100,
  prepare: async () => (random) =>
    random.chance(0.3)
      ? expression(random)
      : mutateText(random.pick(seeds), random, { seeds, words }),
  open: async () => {
    const emulator = await isolatedEmulator();
    return {
      read: async (text) => {
        let said: readonly string[] = [];
        const refusal = await refusedCommand(async () => {
          const { records, prompt } = await emulator.shell(text);
          said = records.filter(({ kind }) => kind === 'error').map((record) => record.text);
          if (prompt) await emulator.command({ name: 'shell.answer', choice: 'N' });
        });
        const [error] = said;
        // PowerShell repeats names whole, however long they are.
        return refusal ?? error?.slice(0, 900) ?? null;
      },
      close: () => emulator.close(),
    };
  },
};
