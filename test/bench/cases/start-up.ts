import { openDirectory } from '../../../electron/host/state/open-directory.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { untilEnd } from '../support/node-process.js';
import { organisationText, withFolder, writeOrganisation } from '../support/organisation.js';
import { serve } from '../support/served.js';

const contacts = 10_000;
const rounds = 5;

/** From nothing to a first answer, and the parts of it that grow with the organisation. */
export const startUp = defineBench({
  name: 'start-up',
  figures: {
    opened: {
      name: 'An organisation of 10,000 read, checked and opened',
      unit: 'ms',
      floor: 'JSON.parse',
      below: 120,
      times: 10,
    },
    firstPage: {
      name: 'Process start to first page, 10,000 contacts',
      unit: 'ms',
      beside: 'the sample',
      below: 900,
    },
    samplePage: {
      name: 'Process start to first page, the sample',
      unit: 'ms',
      floor: 'an empty Node process',
      below: 450,
    },
  },
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
    const empty = await repeat(() => untilEnd(['-e', '']));
    const here = await repeat(() => firstAnswer(contacts));
    const sample = await repeat(() => firstAnswer(null));
    return {
      opened: { here: opening, beside: parsing },
      firstPage: { here, beside: sample },
      samplePage: { here: sample, beside: empty },
    };
  },
});

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
