import type {
  clockCommands as definitions,
  RunResult,
} from '../../../shared/contract/commands/clock.js';
import type { CommandOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { LogEntry } from '../../../shared/contract/log.js';
import { after, type Instant } from '../../../shared/lync/time.js';
import type { Clients } from '../clients/clients.js';
import type { ClockRuns, RunOptions } from '../clock/clock-runs.js';
import type { EventLog } from '../clock/event-log.js';
import type { Playback } from '../clock/playback.js';
import type { VirtualClock } from '../clock/scheduler.js';
import { parseDuration } from '../clock/time-span.js';
import type { HandlersOf, Prepared } from './command-handlers.js';
import type { LocalMoments } from './local-moment.js';

export interface ClockParts {
  readonly scheduler: VirtualClock;
  readonly runs: ClockRuns;
  readonly playback: Playback;
  readonly log: EventLog;
  readonly moments: LocalMoments;
  readonly clients: Pick<Clients, 'person'>;
  /** The PC of this person sleeps until then. */
  readonly putToSleep: (sip: string, wake: Instant) => void;
}

/** The verbs of the virtual clock. */
export function clockCommands(parts: ClockParts): HandlersOf<typeof definitions> {
  const { scheduler, playback, runs, log } = parts;
  const targetAfter = (duration: string) => after(scheduler.now(), parseDuration(duration));
  const run = async (
    target: Instant,
    prepared: Prepared,
    options: RunOptions = {},
  ): Promise<RunResult> => {
    const result = await runs.run(target, {
      ...options,
      stopAt: prepared.stopAt ?? null,
    });
    const text = 'The run was stopped before its end.';
    if (result.stopped) log.append({ kind: 'clock.stopped', actor: 'operator', text });
    return result;
  };
  return {
    'clock.pause': () => playback.pause(),
    'clock.play': ({ rate }) => playback.play(rate),
    'clock.run': ({ duration }, prepared) => run(targetAfter(duration), prepared),
    'clock.run-to': ({ time, before = false }, prepared) => {
      const target = parts.moments.read(time, 'time');
      if (target < scheduler.now()) {
        const message = `The clock stands past ${time} already; it never goes back.`;
        throw new CommandError('invalid-input', message, 'time');
      }
      return run(target, prepared, { before });
    },
    'clock.next': (_, prepared) => run(scheduler.next()?.at ?? scheduler.now(), prepared),
    'clock.until': async ({ condition, within }, prepared) => {
      if (condition.sip !== undefined) parts.clients.person(condition.sip);
      const seen = log.entries().at(-1)?.id;
      const find = () => entriesAfter(log, seen).find((entry) => fits(entry, condition));
      const result = await run(targetAfter(within), prepared, {
        until: () => find() !== undefined,
      });
      const entry = find() ?? null;
      if (entry !== null || result.stopped) return { ...result, entry };
      const whose = condition.sip === undefined ? '' : ` of ${condition.sip}`;
      throw new CommandError(
        'limit',
        `No entry "${condition.kind}"${whose} within ${within}. The clock stands at the end of that time.`,
        'condition',
      );
    },
    'clock.sleep': ({ sip, duration, passing = duration }, prepared) => {
      const person = parts.clients.person(sip).sip;
      const end = targetAfter(passing);
      runs.check(end);
      parts.putToSleep(person, targetAfter(duration));
      return run(end, prepared);
    },
  };
}

const fits = (entry: LogEntry, { kind, sip }: CommandOf<'clock.until'>['condition']): boolean =>
  entry.kind === kind && (sip === undefined || entry.sip === sip);

function entriesAfter(log: EventLog, id: string | undefined): readonly LogEntry[] {
  const entries = log.entries();
  const index = id === undefined ? -1 : entries.findLastIndex((entry) => entry.id === id);
  return entries.slice(index + 1);
}
