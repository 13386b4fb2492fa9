import v8 from 'node:v8';
import vm from 'node:vm';
import type { DeploymentCommand } from '../../../electron/emulator/commands/execute-command.js';
import { Deployment } from '../../../electron/emulator/deployment.js';
import { openDirectory } from '../../../electron/host/open-directory.js';
import { after, type Seconds } from '../../../shared/lync/time.js';
import type { Bench } from '../measurement.js';
import { organisationText } from '../support/organisation.js';

const clients = 1000;
const days = 5;
const meetingsADay = 3;
const workingHours = 10;
const nightHours = 14;

/**
 * A thousand clients from Monday morning to Friday evening, at default intervals: each poll is SOAP
 * to Exchange and back. Everybody has meetings, entered day by day; nights pass too.
 */
export const workingWeek: Bench = {
  name: 'working-week',
  async run() {
    const deployment = openWeek();
    const people = deployment.directory.employees().slice(0, clients);
    for (const { sip } of people) {
      if (!deployment.clients.find(sip)) await execute(deployment, { name: 'client.sign-in', sip });
    }
    let took = 0;
    let heapAfterMonday = 0;
    for (let day = 0; day < days; day += 1) {
      for (const [index, { sip }] of people.entries()) await enterMeetings(deployment, sip, index);
      took += await run(deployment, workingHours);
      if (day === 0) heapAfterMonday = heap();
      if (day < days - 1) took += await run(deployment, nightHours);
    }
    const heapOnFriday = heap();
    checkPolls(deployment);
    return [
      {
        name: 'A working week of 1,000 clients',
        value: took,
        unit: 'ms',
        beside: { name: 'the week itself', value: weekMilliseconds },
        below: 60_000,
      },
      {
        // Meetings stay in mailboxes, and the timeline looks back over the week; nothing else may grow.
        name: '… heap added per client and day',
        value: (heapOnFriday - heapAfterMonday) / 1024 / clients / (days - 1),
        unit: 'KB',
        below: 40,
      },
    ];
  },
};

const weekMilliseconds = ((days - 1) * 24 + workingHours) * 3_600_000;

const execute = (deployment: Deployment, command: DeploymentCommand) =>
  deployment.execute(command, {});

function openWeek(): Deployment {
  const text = organisationText(clients);
  return new Deployment({
    directory: openDirectory({ fileName: 'week.json', text, folder: null }),
    organisationFile: 'week.json',
    state: null,
    webPictures: { read: () => null },
    host: { kind: 'memory', dataFolder: null, version: '' },
    rate: 0,
  });
}

/** Meetings of the day, at minutes that differ from person to person. */
async function enterMeetings(deployment: Deployment, mailbox: string, index: number) {
  for (let meeting = 0; meeting < meetingsADay; meeting += 1) {
    const start = deployment.now() + (2 * meeting * 60 + (index % 90) + 30) * 60_000;
    await execute(deployment, {
      name: 'exchange.add-entry',
      mailbox,
      subject: `Meeting ${meeting}`,
      start: localText(start),
      end: localText(start + 45 * 60_000),
      meeting: true,
    });
  }
}

/** The generated organisation lives in UTC. */
const localText = (instant: number): string => new Date(instant).toISOString().slice(0, 19);

async function run(deployment: Deployment, hours: number): Promise<number> {
  const started = performance.now();
  await deployment.advanceTo(after(deployment.now(), (hours * 3600) as Seconds));
  return performance.now() - started;
}

/** Every poll is in the log; a week that leaves polls out must not win. */
function checkPolls({ log }: Deployment): void {
  const written = Number(log.entries().at(-1)?.id.slice(1));
  const due = clients * 2 * ((days - 1) * 24 + workingHours);
  if (!(written >= due)) throw new Error(`${written} entries were logged, ${due} polls were due.`);
}

/** Bytes in use after everything unused was let go. */
function heap(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
