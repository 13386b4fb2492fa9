import { shellLimits } from '../../../electron/emulator/management-shell/limits.js';
import type { ManagementShell } from '../../../electron/emulator/management-shell/management-shell.js';
import { parseScript } from '../../../electron/emulator/management-shell/syntax/parse-script.js';
import { defineBench } from '../measurement.js';
import { median, percentile } from '../statistics.js';
import { startBenchEmulator } from '../support/emulator.js';
import { openBenchShell } from '../support/shell.js';

const contacts = 10_000;
const warmUp = 300;
const rounds = 1000;

const cmdletOf = (round: number): string =>
  `Set-CsClientPolicy -Identity Photos -DisplayPhoto ${round % 2 === 0 ? 'NoPhoto' : 'AllPhotos'}`;

/** One cmdlet that changes a policy, from its text to the changed policy. */
export const cmdlet = defineBench({
  name: 'cmdlet',
  sabotage: { atOnce: true },
  figures: {
    applied: {
      name: 'A cmdlet parsed and applied',
      unit: 'ms',
      beside: 'parsed only',
      below: 0.11,
    },
    appliedP95: { name: '… p95', unit: 'ms', below: 0.2 },
    saved: { name: '… through the contract, saved', unit: 'ms' },
  },
  async run() {
    const shell = openBenchShell(contacts);
    apply(shell, 'New-CsClientPolicy -Identity Photos');
    const parsed = sample((round) => void parseScript(cmdletOf(round), shellLimits));
    const applied = sample((round) => apply(shell, cmdletOf(round)));
    return {
      applied: { here: median(applied), beside: median(parsed) },
      appliedP95: percentile(applied, 0.95),
      saved: await throughContract(),
    };
  },
});

function apply(shell: ManagementShell, text: string): void {
  const { changed, records } = shell.run(text);
  if (!changed) throw new Error(records.map((record) => record.text).join('\n'));
}

/** Times of single runs, warm. */
function sample(run: (round: number) => void): number[] {
  for (let round = 0; round < warmUp; round += 1) run(round);
  return Array.from({ length: rounds }, (_, round) => {
    const started = performance.now();
    run(round);
    return performance.now() - started;
  });
}

async function throughContract(): Promise<number> {
  const emulator = await startBenchEmulator(contacts);
  const run = (text: string) => emulator.session.command({ name: 'shell.run', text });
  await run('New-CsClientPolicy -Identity Photos');
  const times: number[] = [];
  for (let round = 0; round < warmUp; round += 1) {
    const started = performance.now();
    await run(cmdletOf(round));
    times.push(performance.now() - started);
  }
  await emulator.close();
  return median(times);
}
