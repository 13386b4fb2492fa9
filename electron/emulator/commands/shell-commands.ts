import type {
  shellCommands as definitions,
  ShellResult,
} from '../../../shared/contract/commands/shell.js';
import { toInstant } from '../../../shared/lync/time.js';
import type { ClockRuns } from '../clock/clock-runs.js';
import type { EventLog } from '../clock/event-log.js';
import type { Breathe, VirtualClock } from '../clock/scheduler.js';
import type { ManagementShell } from '../management-shell/management-shell.js';
import type { ShellOutcome, Slices } from '../management-shell/session/outcome.js';
import type { HandlersOf } from './command-handlers.js';

export interface ShellParts {
  readonly log: EventLog;
  /** The one session of this deployment; opened at its first use. */
  readonly shell: () => ManagementShell;
  /** Asked between the slices of a long input, so that the host stays responsive. */
  readonly breathe: Breathe;
  /** Lets time pass where a script sleeps. */
  readonly runs: Pick<ClockRuns, 'isPassing' | 'run'>;
  readonly scheduler: Pick<VirtualClock, 'now'>;
}

/** The management shell. Its errors are output, as in a console; they refuse nothing. */
export function shellCommands(parts: ShellParts): HandlersOf<typeof definitions> {
  /** What the contract reports an outcome; its errors are in the log. */
  const logged = ({ changed: _, ...result }: ShellOutcome): ShellResult => {
    for (const { kind, text } of result.records) {
      if (kind === 'error') {
        parts.log.append({ kind: 'shell.error', actor: 'server', text: firstLine(text) });
      }
    }
    return result;
  };
  const finished = async (slices: Slices): Promise<ShellOutcome> => {
    for (;;) {
      const { done, value } = slices.next();
      if (done === true) return value;
      if (value) await sleep(value.sleep);
      else await parts.breathe();
    }
  };
  /** A stop of the clock does not end a sleep: what comes behind it may count on the time. */
  const sleep = async (duration: number): Promise<void> => {
    const end = toInstant(parts.scheduler.now() + duration);
    // In the midst of a run the clock is not the script's to move: it happens at one instant.
    if (parts.runs.isPassing) return;
    while (parts.scheduler.now() < end) await parts.runs.run(end);
  };
  return {
    'shell.run': async ({ text, width, script }) =>
      logged(await finished(parts.shell().running(text, { width, script }))),
    'shell.answer': async ({ choice }) => logged(await finished(parts.shell().answering(choice))),
    'shell.complete': ({ text, cursor }) => parts.shell().complete(text, cursor),
    'shell.read-settings': ({ text }) => parts.shell().readSettings(text),
    'shell.history': () => ({ lines: parts.shell().history() }),
  };
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
