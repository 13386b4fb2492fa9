import { powerShellGrammar } from '../../../electron/host/powershell-grammar.js';
import { openDirectory } from '../../../electron/host/state/open-directory.js';
import type { Bench } from '../measurement.js';
import { median } from '../statistics.js';
import { builtGrammar } from '../support/built-grammar.js';
import { startBenchEmulator } from '../support/emulator.js';
import { organisationText, withFolder, writeOrganisation } from '../support/organisation.js';
import { serve } from '../support/served.js';

const contacts = 10_000;
const rounds = 5;

/** From nothing to a first answer, and the parts of it that grow with the organisation. */
export const startUp: Bench = {
  name: 'start-up',
  async run() {
    const text = organisationText(contacts);
    const opening = await repeat(async () => {
      const started = performance.now();
      openDirectory({ fileName: 'organisation.json', text, folder: null });
      return performance.now() - started;
    });
    const parsing = await repeat(async () => {
      const started = performance.now();
      JSON.parse(text);
      return performance.now() - started;
    });
    const grammar = await repeat(async () => {
      const started = performance.now();
      await powerShellGrammar(builtGrammar)();
      return performance.now() - started;
    });
    return [
      {
        name: 'An organisation of 10,000 read, checked and opened',
        value: opening,
        unit: 'ms',
        beside: { name: 'JSON.parse', value: parsing },
      },
      {
        name: 'Process start to first page, 10,000 contacts',
        value: await repeat(() => firstAnswer(contacts)),
        unit: 'ms',
        beside: { name: 'the sample', value: await repeat(() => firstAnswer(null)) },
      },
      { name: 'The grammar, loaded at the first cmdlet', value: grammar, unit: 'ms' },
      {
        name: '… loads of it before that',
        value: await earlyGrammarLoads(),
        unit: 'loads',
        below: 1,
      },
    ];
  },
};

async function repeat(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure());
  return median(times);
}

/** How often the grammar is loaded by a start, a page and a client, and no cmdlet. */
async function earlyGrammarLoads(): Promise<number> {
  const load = powerShellGrammar(builtGrammar);
  let loads = 0;
  const emulator = await startBenchEmulator(10, () => {
    loads += 1;
    return load();
  });
  emulator.session.attach(() => {}).receive({ type: 'hello', topic: 'stage' });
  await emulator.session.command({ name: 'client.sign-in', sip: 'person1@contoso.com' });
  const early = loads;
  await emulator.session.command({ name: 'shell.run', text: 'Get-CsClientPolicy' });
  await emulator.close();
  if (loads === early) throw new Error('A cmdlet did not load the grammar.');
  return early;
}

function firstAnswer(people: number | null): Promise<number> {
  return withFolder(async (folder) => {
    const file = people === null ? null : writeOrganisation(folder, people);
    const served = await serve(`${folder}/data`, file);
    await served.stop();
    return served.firstAnswerAfter;
  });
}
