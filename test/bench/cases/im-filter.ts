import { FrontEnds } from '../../../electron/emulator/lync-server/front-ends/front-ends.js';
import { frontEndService } from '../../../electron/emulator/lync-server/front-ends/windows-services.js';
import {
  createZoneKeys,
  setZone,
} from '../../../electron/emulator/lync-server/front-ends/zones/edit-zones.js';
import {
  type FilterDecision,
  ImFilter,
} from '../../../electron/emulator/lync-server/im-filter/im-filter.js';
import { ServerSettings } from '../../../electron/emulator/lync-server/server-settings.js';
import { openDirectory } from '../../../electron/host/state/open-directory.js';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { organisationText } from '../support/organisation.js';

const length = 64 * 1024;
const links = 1001;
/** Times as long, with as many times the links. */
const growth = 8;
const warmUp = 20;
const rounds = 50;
const sender = 'person1@contoso.com';

/** The filter of a Front End on messages as long as they may be, and on longer ones. */
export const imFilter = defineBench({
  name: 'im-filter',
  sabotage: { times: 3, atOnce: true },
  figures: {
    message: { name: 'A message of 64 KB with 1,001 links decided', unit: 'ms', below: 2.5 },
    longer: {
      name: `… per 64 KB of one ${growth} times as long`,
      unit: 'ms',
      beside: 'of 64 KB',
      // Time in proportion to the text would be 1; what is over is room for the noise of a busy machine.
      times: 2,
    },
    hostile: { name: '… a single link of 64 KB', unit: 'ms', below: 0.6 },
  },
  async run() {
    const { filter, frontEnd } = openFilter();
    const decide = (text: string): FilterDecision => filter.decide({ sender, frontEnd, text });
    const [once, longer] = [message(1), message(growth)];
    const hostile = `https://${'a.'.repeat(length / 2)}`;
    const [time, long, single] = sample([
      () => checked(decide(once), links),
      () => checked(decide(longer), links * growth),
      () => checked(decide(hostile), 1),
    ]);
    return {
      message: time,
      longer: { here: long / growth, beside: time },
      hostile: single,
    };
  },
});

/** Half of the links are in the Local intranet, so that zones are asked about. */
function message(times: number): string {
  const count = links * times;
  const pieces = Array.from({ length: count }, (_, index) => {
    const host = index % 2 === 0 ? `portal${index}.contoso.local` : 'www.example.com';
    return `see https://${host}/page-${index}`;
  });
  const text = pieces.join(' ');
  return text + ' word'.repeat(Math.ceil((length * times - text.length) / 5));
}

function openFilter() {
  const text = organisationText(10);
  const directory = openDirectory({ fileName: 'organisation.json', text, folder: null });
  const { organisation } = directory;
  const now = () => organisation.start;
  const settings = new ServerSettings({ directory, now });
  settings.imFilters.update('global', { Enabled: true });
  const siteOf = (sip: string) => directory.find(sip)?.site ?? null;
  const poolOf = (sip: string) => directory.find(sip)?.pool ?? null;
  const frontEnds = new FrontEnds({ organisation, poolOf, now, changed: () => undefined });
  const [first] = frontEnds.all();
  if (first === undefined) throw new Error('There is no Front End.');
  createZoneKeys(first, first.serviceAccount);
  const place = { domain: 'contoso.local', subdomain: null, protocol: 'https' };
  setZone(first, first.serviceAccount, place, 1);
  first.restart(frontEndService);
  const filter = new ImFilter({ settings, frontEnds, siteOf, timeText: String });
  return { filter, frontEnd: first.fqdn };
}

/** A filter that overlooks links must not win. */
function checked({ links: found }: FilterDecision, expected: number): void {
  if (found.length !== expected) throw new Error(`${found.length} links, ${expected} are there.`);
}

/** Medians of single runs, warm; each round runs all of them, so that a busy moment strikes them alike. */
function sample(runs: readonly [() => void, () => void, () => void]): [number, number, number] {
  for (let round = 0; round < warmUp; round += 1) for (const run of runs) run();
  const times = runs.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    runs.forEach((run, index) => {
      const started = performance.now();
      run();
      times[index]?.push(performance.now() - started);
    });
  }
  const [first = [], second = [], third = []] = times;
  return [median(first), median(second), median(third)];
}
