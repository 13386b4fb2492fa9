import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import { stageKey } from '../../../../shared/contract/keys.js';
import { type Instant, toSeconds } from '../../../../shared/lync/time.js';
import { actOfCommand } from '../../../../shared/scenario/acts/acts.js';
import type { StepForm } from '../../../../shared/scenario/step-schema.js';
import { formatDuration } from '../../../emulator/clock/time-span.js';
import type { Deployment } from '../../../emulator/deployment/deployment.js';
import type { RecordedStep } from '../../state/recording.js';
import { KnownCmdlets } from '../known-cmdlets.js';

/**
 * The step that carries a command out again; `null` for one that only paced the clock. To be asked before the command
 * is carried out, since a step names a calendar entry by the subject that it has until then.
 */
export const stepOf = (
  command: EngineCommand,
  deployment: Pick<Deployment, 'shown'>,
): StepForm | null =>
  actOfCommand(command, {
    subjectOf(mailbox, entry) {
      const entries = deployment.shown('stage')?.[stageKey('mailbox/{sip}', mailbox)]?.entries;
      const subject = entries?.find(({ id }) => id === entry)?.subject;
      if (subject === undefined) return null;
      return entries?.find((one) => one.subject === subject)?.id === entry ? subject : null;
    },
  });

/** What came of a command that was recorded. */
export interface StepOutcome {
  /** Why it was refused; `null` when it was not. */
  readonly refusal: string | null;
  /** First lines of the errors that the shell printed. */
  readonly shellErrors: readonly string[];
  /** The shell waits for more lines, so nothing happened. */
  readonly incomplete: boolean;
  /** A run of the clock was stopped before its end. */
  readonly stopped: boolean;
}

/** A command that was carried out. */
interface Done {
  readonly command: EngineCommand;
  /** The step that carries it out again; `null` for one that only paced the clock. */
  readonly form: StepForm | null;
  readonly outcome: StepOutcome;
  readonly at: Instant;
  /** Where the clock stood when it was done. */
  readonly after: Instant;
}

/** Longest part of a refusal or an error that an expectation has. */
const longestText = 2000;

/** What was done as steps of a scenario file, with what was refused expected to be refused. */
export function recorded(done: Done): Pick<RecordedStep, 'at' | 'until' | 'forms'> {
  const { command, outcome, at, after } = done;
  const form = outcome.stopped ? stoppedStepOf(command, after - at) : done.form;
  // Of a run that was stopped the time it reached is told by the step after it.
  const until = form !== null || !outcome.stopped ? after : at;
  if (outcome.incomplete || form === null) return { at, until, forms: [] };
  // What people write is checked before it runs; what was refused may not pass that check.
  const act = outcome.refusal === null && isReadable(form, outcome) ? form : { command };
  return { at, until, forms: [act, ...expectationsOf(outcome)] };
}

/** Whether a step passes the check of what people write: text that names no cmdlet may have kept its error to itself. */
const isReadable = (form: StepForm, { shellErrors }: StepOutcome): boolean =>
  form.shell === undefined ||
  new KnownCmdlets().problemsOf(form.shell, shellErrors.length > 0).length === 0;

/**
 * The step for a command whose run was stopped; `null` where the moment of the next step tells all.
 * @param passed whole seconds that passed, in milliseconds
 */
function stoppedStepOf(command: EngineCommand, passed: number): StepForm | null {
  if (command.name !== 'clock.sleep') return null;
  const { sip, duration } = command;
  const passing = formatDuration(toSeconds(passed / 1000));
  return { sleep: { who: sip, for: duration, passing } };
}

function* expectationsOf({ refusal, shellErrors }: StepOutcome): Iterable<StepForm> {
  if (refusal !== null) yield { expect: { refused: refusal.slice(0, longestText) } };
  if (shellErrors.length > 0) {
    yield { expect: { error: shellErrors.slice(0, 20).map((text) => text.slice(0, longestText)) } };
  }
}
