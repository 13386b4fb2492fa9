import { readFileSync } from 'node:fs';
import { EstateImport } from '../../../electron/host/estate/estate-import.js';
import { parseOrganisation } from '../../../shared/organisation/parse-organisation.js';
import { defineBench, type Figure } from '../measurement.js';
import { usersAsClixml, usersAsCsv } from '../support/estate-dumps.js';

const users = 10_000;
const rows = 100_000;
const policies = 200;

/** An estate from its first byte to an organisation that can be opened, with all that the import says of it. */
export const estateImport = defineBench({
  name: 'estate-import',
  sabotage: { times: 1, keep: 200 },
  figures: {
    ...figures('clixml', `${users} users of CLIXML, ${policies} policies`, [6000, 1_000_000]),
    ...figures('csv', `${rows} users of CSV, ${policies} policies`, [15_000, 1_500_000]),
  },
  async run() {
    return {
      ...(await measure('clixml', users, usersAsClixml(users))),
      ...(await measure('csv', rows, usersAsCsv(rows))),
    };
  },
});

type Format = 'clixml' | 'csv';

function figures(
  format: Format,
  name: string,
  /** Milliseconds and KB. */
  [below, most]: readonly [number, number],
): Record<string, Figure> {
  return {
    [`${format}Imported`]: { name: `${name} imported`, unit: 'ms', below },
    [`${format}Joined`]: { name: '… joined', unit: 'ms' },
    [`${format}Checked`]: { name: '… the file checked', unit: 'ms' },
    [`${format}Longest`]: { name: '… longest piece', unit: 'ms', below: 80 },
    [`${format}Memory`]: { name: '… memory of the process at most', unit: 'KB', below: most },
  };
}

async function measure(
  format: Format,
  count: number,
  pieces: Iterable<Uint8Array>,
): Promise<Record<string, number>> {
  const estate = new EstateImport();
  let memory = 0;
  let writing = 0;
  let longest = 0;
  const bring = async (file: string, content: Iterable<Uint8Array>): Promise<void> => {
    const sink = estate.begin(file);
    for (const piece of content) {
      const begun = performance.now();
      await sink.write(piece);
      const took = performance.now() - begun;
      writing += took;
      longest = Math.max(longest, took);
      memory = Math.max(memory, process.memoryUsage.rss());
    }
    await sink.end();
  };
  await bring('policies.json', [Buffer.from(JSON.stringify(manyPolicies()))]);
  for (const noun of ['CsSite.xml', 'CsPool.xml'])
    await bring(noun, [readFileSync(`test/fixtures/estate/clixml-utf16/${noun}`)]);
  await bring('users', pieces);
  const begun = performance.now();
  await estate.join();
  const joining = performance.now() - begun;
  memory = Math.max(memory, process.memoryUsage.rss());
  const { file } = estate.organisation();
  if (file.people.length !== count)
    throw new Error(`${file.people.length} of ${count} people are there.`);
  const text = JSON.stringify(file);
  const opening = performance.now();
  parseOrganisation(text, 'estate.json');
  const opened = performance.now() - opening;
  return {
    [`${format}Imported`]: writing + joining,
    [`${format}Joined`]: joining,
    [`${format}Checked`]: opened,
    [`${format}Longest`]: longest,
    [`${format}Memory`]: memory / 1024,
  };
}

const manyPolicies = () =>
  Array.from({ length: policies }, (_, index) => ({
    Identity: index === 0 ? 'Global' : index === 1 ? 'Tag:Front Desk' : `Tag:Policy ${index}`,
    DisplayPhoto: index % 3,
    MaxPhotoSizeKB: index % 100,
    WebServicePollInterval: '00:15:00',
  }));
