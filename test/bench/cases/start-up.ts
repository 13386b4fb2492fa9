import { openDirectory } from '../../../electron/host/state/open-directory.js';
import type { Bench } from '../measurement.js';
import { median } from '../statistics.js';
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
    ];
  },
};

async function repeat(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure());
  return median(times);
}

function firstAnswer(people: number | null): Promise<number> {
  return withFolder(async (folder) => {
    const file = people === null ? null : writeOrganisation(folder, people);
    const served = await serve(`${folder}/data`, file);
    await served.stop();
    return served.firstAnswerAfter;
  });
}
