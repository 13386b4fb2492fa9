import { defineBench } from '../measurement.js';
import { openBenchShell } from '../support/shell.js';

const people = 10_000;
const bytesPerKB = 1024;

/** Lines that ask for more than a shell can give, each in a way of its own. */
const hardLines: readonly string[] = [
  'while ($true) { }',
  'while ($true) { @{a = 1; b = 2} | Out-Null }',
  "$b = 'x'; 1..40 | % { $b = @($b, $b) }; $b",
  "$b = 'b'.PadLeft(262144); while ($true) { $null = $b -like '*c*' }",
  '$b = \'b\'.PadLeft(262144); $h = @{}; 1..40 | % { $h["$_"] = $b.ToUpper() }',
  "'a' * 200000 -like ('*' + 'a?' * 50000 + 'b')",
  "('a' * 20000) -match '((((((((((a))))))))))*b'",
  "('a' * 1000) -match '((a{0,30}){0,30})c'",
  "('a' * 20000) -replace 'a.*b|a', 'x' | Out-Null",
  '1..50000 | sort { "$_" } | Out-Null',
  '1..9999 | % { [pscustomobject]@{a = $_; b = 2; c = 3; d = 4; e = 5} }',
  '1..9999 | % { Get-Date }',
  'Get-CsUser',
  'Get-CsUser | Format-List *',
  'Get-CsUser | Sort-Object LastName, FirstName | Out-Null',
  "Get-CsUser -LdapFilter ('(|' + '(cn=a)' * 40000 + ')')",
  "while ($true) { Get-CsUser 'zz*' }",
  '$i = 0; $h = @{}; while ($true) { $i++; $h[$i] = Get-CsClientPolicy Global }',
  `${'$_@'.repeat(6_600)}`,
  `1${'a,'.repeat(9_900)}`,
  `1${'&'.repeat(19_000)}`,
  '! .. a'.repeat(3_300),
  `$a${'[$a'.repeat(45)}${']'.repeat(45)};`.repeat(80),
];

/** How long a line of the shell holds the host at a stretch, and what it takes, at the worst. */
export const shellLines = defineBench({
  name: 'shell-lines',
  sabotage: { times: 1, keep: 200 },
  figures: {
    held: { name: 'A line holds the host at a stretch', unit: 'ms', below: 250 },
    heap: { name: '… and takes of the heap', unit: 'KB', below: 262_144 },
  },
  async run() {
    const shell = await openBenchShell(people);
    let [longest, most] = [0, 0];
    for (const line of hardLines) {
      const before = process.memoryUsage().heapUsed;
      const slices = shell.running(line);
      for (let isDone = false; !isDone; ) {
        const started = performance.now();
        isDone = slices.next().done === true;
        longest = Math.max(longest, performance.now() - started);
        most = Math.max(most, process.memoryUsage().heapUsed - before);
      }
      shell.run('$b = $null; $h = $null');
    }
    return { held: longest, heap: most / bytesPerKB };
  },
});
