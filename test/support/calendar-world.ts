import {
  ExchangeWays,
  type OpenExchange,
} from '../../electron/emulator/lync-client/calendar/exchange-ways.js';
import type {
  CommandOf,
  EngineCommand,
  EngineCommandName,
  ResultOf,
} from '../../shared/contract/commands/command.js';
import type { LogEntry } from '../../shared/contract/log.js';
import type { Instant } from '../../shared/lync/time.js';
import { timeTextIn } from '../../shared/time/time-text.js';
import { later, startOfDay } from '../../shared/time/wall-time.js';
import { ianaClock } from '../../shared/time/zone-clock.js';
import { sampleDeployment } from './sample-deployment.js';

export const alice = 'alice@contoso.com';
export const bob = 'bob@contoso.com';

/** One day of the sample organisation, whose clock stands at 08:00:00, with times of day in place of instants. */
export async function calendarWorld(policy = '', openExchange?: OpenExchange) {
  const deployment = sampleDeployment(
    openExchange && { exchangeWays: new ExchangeWays(openExchange) },
  );
  const { timeZone } = deployment.directory.organisation;
  const clock = ianaClock(timeZone);
  const midnight = startOfDay(clock.wallAt(deployment.now()));

  const timeOf = timeTextIn(timeZone);

  /** The moment that clocks show `08:30` or `08:30:00`. */
  function moment(time: string): Instant {
    const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
    return clock.instantOf(later(midnight, ((hours * 60 + minutes) * 60 + seconds) * 1000));
  }

  const command = <N extends EngineCommandName>(input: CommandOf<N>): Promise<ResultOf<N>> =>
    deployment.execute(input, {});

  async function shell(text: string): Promise<void> {
    const { records } = await command({ name: 'shell.run', text });
    const error = records.find(({ kind }) => kind === 'error');
    if (error) throw new Error(error.text);
  }

  if (policy !== '') {
    await shell(policy);
    await command({ name: 'client.sign-out-and-in', sip: alice });
  }

  const prepared = deployment.log.entries().length;

  return {
    deployment,
    command,
    shell,
    moment,
    timeOf,
    /** Lets the clock run to a time of day; all that is due then fires. */
    until: (time: string) => deployment.advanceTo(moment(time)),
    /** Has a command carried out at a time of day, before the polls of that instant. */
    at: (time: string, scheduled: EngineCommand) => deployment.schedule(moment(time), scheduled),
    text: (watcher = alice, subject = alice): string =>
      deployment.clients.of(watcher).contactCard(subject).contact.presence.text,
    log: (...kinds: string[]): readonly LogEntry[] =>
      deployment.log.entries().filter(({ kind }) => kinds.includes(kind)),
    /** Changes of a person's presence since then, as `08:30:00 In a meeting`. */
    flips: (sip = alice): readonly string[] =>
      deployment.log
        .entries()
        .slice(prepared)
        .filter((entry) => entry.kind === 'presence.changed' && entry.sip === sip)
        .map(({ at, text }) => `${timeOf(at)} ${/ and is (.*)\.$/.exec(text)?.[1]}`),
  };
}
export type CalendarWorld = Awaited<ReturnType<typeof calendarWorld>>;

/** A meeting of alice's unless told otherwise. */
export const meeting = (
  start: string,
  end: string,
  more: Partial<CommandOf<'exchange.add-entry'>> = {},
): CommandOf<'exchange.add-entry'> => ({
  name: 'exchange.add-entry',
  mailbox: alice,
  subject: 'Design review',
  location: 'Room 4',
  start,
  end,
  ...more,
});
