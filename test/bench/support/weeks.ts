import v8 from 'node:v8';
import vm from 'node:vm';
import { Deployment } from '../../../electron/emulator/deployment/deployment.js';
import { openDirectory } from '../../../electron/host/state/open-directory.js';
import type { EngineCommand } from '../../../shared/contract/commands/command.js';
import { after, type Seconds } from '../../../shared/lync/time.js';
import { organisationText } from './organisation.js';

const meetingsADay = 3;

/** Many signed-in clients without a window, whose days pass as fast as they can be worked out. */
export class Weeks {
  readonly #deployment: Deployment;
  readonly #people: readonly { readonly sip: string }[];

  private constructor(clients: number) {
    this.#deployment = new Deployment({
      directory: openDirectory({
        fileName: 'week.json',
        text: organisationText(clients),
        folder: null,
      }),
      organisationFile: 'week.json',
      state: null,
      webPictures: { read: () => null },
      host: { kind: 'memory', dataFolder: null, version: '' },
      rate: 0,
    });
    this.#people = this.#deployment.directory.employees().slice(0, clients);
  }

  /** Everybody signed in, on a Monday morning. */
  static async begin(clients: number): Promise<Weeks> {
    const weeks = new Weeks(clients);
    for (const { sip } of weeks.#people)
      if (!weeks.#deployment.clients.find(sip))
        await weeks.#execute({ name: 'client.sign-in', sip });
    return weeks;
  }

  /** Enters everybody's meetings of the day, at minutes that differ from person to person. */
  async enterMeetings(): Promise<readonly EnteredMeeting[]> {
    const entered: EnteredMeeting[] = [];
    for (const [index, { sip: mailbox }] of this.#people.entries()) {
      for (let meeting = 0; meeting < meetingsADay; meeting += 1) {
        const start = this.#deployment.now() + (2 * meeting * 60 + (index % 90) + 30) * 60_000;
        const answer = await this.#execute({
          name: 'exchange.add-entry',
          mailbox,
          subject: `Meeting ${meeting}`,
          start: localText(start),
          end: localText(start + 45 * 60_000),
          meeting: true,
        });
        entered.push({ mailbox, ...(answer as { readonly entry: string }) });
      }
    }
    return entered;
  }

  async takeOut(meetings: readonly EnteredMeeting[]): Promise<void> {
    for (const meeting of meetings)
      await this.#execute({ name: 'exchange.remove-entry', ...meeting });
  }

  /** Lets hours pass; the milliseconds that this took. */
  async pass(hours: number): Promise<number> {
    const started = performance.now();
    await this.#deployment.advanceTo(after(this.#deployment.now(), (hours * 3600) as Seconds));
    return performance.now() - started;
  }

  /** How many entries the log was given, dropped ones too. */
  logged(): number {
    return Number(this.#deployment.log.entries().at(-1)?.id.slice(1));
  }

  #execute(command: EngineCommand) {
    return this.#deployment.execute(command, {});
  }
}

const workingHours = 10;
const nightHours = 14;
/** How many days a working week has. */
export const weekDays = 5;

/**
 * Monday morning to Friday evening at default intervals: each poll asks Exchange by SOAP. Everybody has meetings, entered
 * day by day; nights pass too.
 * @param evening called at the end of each working day, which is 0 on Monday
 * @returns the milliseconds that passing took
 * @throws {Error} where polls were left out
 */
export async function passWorkingWeek(
  clients: number,
  evening: (day: number) => void = () => {},
): Promise<number> {
  const week = await Weeks.begin(clients);
  let took = 0;
  for (let day = 0; day < weekDays; day += 1) {
    await week.enterMeetings();
    took += await week.pass(workingHours);
    evening(day);
    if (day < weekDays - 1) took += await week.pass(nightHours);
  }
  // Every poll is in the log; a week that leaves polls out must not win.
  const due = clients * 2 * ((weekDays - 1) * 24 + workingHours);
  if (!(week.logged() >= due))
    throw new Error(`${week.logged()} entries were logged, ${due} polls were due.`);
  return took;
}

export interface EnteredMeeting {
  readonly mailbox: string;
  readonly entry: string;
}

/** Bytes in use after everything unused was let go. */
export function heapInUse(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect = vm.runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

/** The generated organisation lives in UTC. */
const localText = (instant: number): string => new Date(instant).toISOString().slice(0, 19);
