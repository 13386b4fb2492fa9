import type { CommandOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { LogEntry } from '../../../shared/contract/log.js';
import { after, type Instant } from '../../../shared/lync/time.js';
import type { EventLog } from '../clock/event-log.js';
import type { Playback } from '../clock/playback.js';
import type { Scheduler } from '../clock/scheduler.js';
import { parseDuration } from '../clock/time-span.js';
import type { CommandHandlers, CommandsOf } from './command-handlers.js';
import type { LocalMoments } from './local-moment.js';

export interface ClockParts {
  readonly scheduler: Scheduler;
  readonly playback: Playback;
  readonly log: EventLog;
  readonly moments: LocalMoments;
  /** Throws when there is no such person. */
  readonly checkPerson: (sip: string) => string;
  /** The PC of this person sleeps until then. */
  readonly putToSleep: (sip: string, wake: Instant) => void;
}

/** The verbs of the virtual clock. */
export function clockCommands(parts: ClockParts): CommandHandlers<CommandsOf<'clock'>> {
  const { scheduler, playback } = parts;
  const targetAfter = (duration: string) => after(scheduler.now(), parseDuration(duration));
  return {
    'clock.pause': () => {
      playback.pause();
      return null;
    },
    'clock.play': ({ rate }) => {
      playback.play(rate);
      return null;
    },
    'clock.run': async ({ duration }) => ({
      fired: await scheduler.runUntil(targetAfter(duration)),
    }),
    'clock.run-to': async ({ time, before = false }) => {
      const target = parts.moments.read(time, 'command.time');
      if (target < scheduler.now()) {
        const message = `The clock stands past ${time} already; it never goes back.`;
        throw new CommandError('invalid-input', message, 'command.time');
      }
      const fired = before ? await scheduler.reach(target) : await scheduler.runUntil(target);
      return { fired };
    },
    'clock.next': async () => ({ fired: await scheduler.runNext() }),
    'clock.until': (command) => runUntilEntry(parts, command),
    'clock.sleep': async ({ sip, duration }) => {
      const wake = targetAfter(duration);
      parts.putToSleep(parts.checkPerson(sip), wake);
      await scheduler.runUntil(wake);
      return null;
    },
  };
}

async function runUntilEntry(
  { scheduler, log }: ClockParts,
  { condition, within }: CommandOf<'clock.until'>,
): Promise<{ entry: LogEntry }> {
  const seen = log.entries().at(-1)?.id;
  const find = () =>
    entriesAfter(log, seen).find(
      ({ kind, sip }) =>
        kind === condition.kind && (condition.sip === undefined || sip === condition.sip),
    );
  const target = after(scheduler.now(), parseDuration(within));
  await scheduler.runUntil(target, () => find() !== undefined);
  const entry = find();
  if (entry) return { entry };
  const whose = condition.sip === undefined ? '' : ` of ${condition.sip}`;
  throw new CommandError(
    'limit',
    `No entry "${condition.kind}"${whose} within ${within}. The clock stands at the end of that time.`,
    'condition',
  );
}

function entriesAfter(log: EventLog, id: string | undefined): readonly LogEntry[] {
  const entries = log.entries();
  const index = id === undefined ? -1 : entries.findLastIndex((entry) => entry.id === id);
  return entries.slice(index + 1);
}
