import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import { stageKey } from '../../../../shared/contract/keys.js';
import { toSeconds } from '../../../../shared/lync/time.js';
import { actOfCommand } from '../../../../shared/scenario/acts/acts.js';
import type { StepForm } from '../../../../shared/scenario/step-schema.js';
import { formatDuration } from '../../../emulator/clock/time-span.js';
import type { Deployment } from '../../../emulator/deployment/deployment.js';

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

/**
 * The step for a command whose run was stopped; `null` where the moment of the next step tells all.
 * @param passed whole seconds that passed, in milliseconds
 */
export function stoppedStepOf(command: EngineCommand, passed: number): StepForm | null {
  if (command.name !== 'clock.sleep') return null;
  const { sip, duration } = command;
  const passing = formatDuration(toSeconds(passed / 1000));
  return { sleep: { who: sip, for: duration, passing } };
}
