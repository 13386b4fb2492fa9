import type { Bench, Measurement } from '../measurement.js';
import { openBenchShell } from '../support/shell.js';

const people = 10_000;

/** Lines that write all people of an estate. */
const lines = [
  'Get-CsUser | Export-Csv users.csv -NoTypeInformation',
  'Get-CsUser | Export-Clixml users.xml',
  'Get-CsUser | ConvertTo-Json | Out-File users.json',
  'Get-CsUser | Format-List * | Out-File users.txt',
] as const;

/** Dumps of a whole estate from the shell: the host has to get its turn in between. */
export const shellExports: Bench = {
  name: 'shell-exports',
  async run() {
    const shell = openBenchShell(people);
    return lines.flatMap((line): readonly Measurement[] => {
      const started = performance.now();
      let [longest, last] = [0, started];
      const slices = shell.running(line);
      for (;;) {
        const { done, value } = slices.next();
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (done !== true) continue;
        const error = value.records.find(({ kind }) => kind === 'error');
        if (error) throw new Error(error.text);
        break;
      }
      return [
        { name: `${people} people: ${line}`, value: last - started, unit: 'ms', below: 10_000 },
        { name: '… longest slice', value: longest, unit: 'ms', below: 500 },
      ];
    });
  },
};
