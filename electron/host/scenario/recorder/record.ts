import { type EngineCommand, isQuery } from '../../../../shared/contract/commands/command.js';
import { shellResultOf } from '../../../../shared/contract/commands/shell.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { Prepared } from '../../../emulator/commands/command-handlers.js';
import { withoutCredentials } from '../../state/journal/journal.js';
import { wasStopped } from '../../state/journal/journaled-deployment.js';
import type { RecordedAnswer } from '../../state/recording.js';
import type { History } from '../../state/timeline/history.js';
import { recorded, type StepOutcome, stepOf } from './recorded-step.js';
import type { Recorder } from './recorder.js';

const fine: StepOutcome = { refusal: null, shellErrors: [], incomplete: false, stopped: false };

/** Carries out an act; while the recorder is on, it becomes a step with what happened. */
export async function record(
  command: EngineCommand,
  ready: Prepared,
  history: History,
  recorder: Recorder,
): Promise<Json> {
  if (!recorder.isOn || isQuery(command)) return history.execute(command, ready);
  const { run } = history;
  const at = run.now();
  const open = withoutCredentials(command);
  const form = stepOf(open, run.deployment);
  const web = answersOf(command, ready);
  const take = (outcome: StepOutcome): void =>
    recorder.take({
      noted: run.journal.noted,
      ...recorded({ command: open, form, outcome, at, after: run.now() }),
      ...(web.length > 0 && { web }),
    });
  try {
    const value = await history.execute(command, ready);
    take(outcomeOf(command, value));
    return value;
  } catch (error) {
    if (error instanceof CommandError) take({ ...fine, refusal: error.message });
    throw error;
  }
}

/** What the web answered while a command was prepared. */
function answersOf(
  command: EngineCommand,
  { download, customStates }: Prepared,
): readonly RecordedAnswer[] {
  const answers: RecordedAnswer[] = [];
  if (command.name === 'client.connect-picture' && download) {
    const { url } = command;
    const answer = download.ok ? { picture: download.photo.id } : { refused: download.reason };
    answers.push({ url, answer });
  }
  if (customStates) {
    const { url, file } = customStates;
    answers.push({ url, answer: file.ok ? { text: file.text } : { refused: file.reason } });
  }
  return answers;
}

function outcomeOf({ name }: EngineCommand, value: Json): StepOutcome {
  if (wasStopped(value)) return { ...fine, stopped: true };
  const shell = shellResultOf(name, value);
  if (shell === null) return fine;
  const { records, incomplete } = shell;
  const errors = records.filter(({ kind }) => kind === 'error');
  const shellErrors = errors.map(({ text }) => text.split('\n', 1)[0] ?? '');
  return { ...fine, shellErrors, incomplete };
}
