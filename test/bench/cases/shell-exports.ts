import { defineBench, type Figure } from '../measurement.js';
import { openBenchShell } from '../support/shell.js';

const people = 10_000;

/** Lines that write all people of an estate. */
const lines = {
  csv: 'Get-CsUser | Export-Csv users.csv -NoTypeInformation',
  clixml: 'Get-CsUser | Export-Clixml users.xml',
  json: 'Get-CsUser | ConvertTo-Json | Out-File users.json',
  list: 'Get-CsUser | Format-List * | Out-File users.txt',
};

/** Dumps of a whole estate from the shell: the host has to get its turn in between. */
export const shellExports = defineBench({
  name: 'shell-exports',
  figures: Object.fromEntries(
    Object.entries(lines).flatMap(([key, line]): [string, Figure][] => [
      [key, { name: `${people} people: ${line}`, unit: 'ms', below: 2000 }],
      [`${key}Slice`, { name: '… longest slice', unit: 'ms', below: 300 }],
    ]),
  ),
  async run() {
    const shell = openBenchShell(people);
    const entries = Object.entries(lines).flatMap(([key, line]): [string, number][] => {
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
        [key, last - started],
        [`${key}Slice`, longest],
      ];
    });
    return Object.fromEntries(entries);
  },
});
