import type { CommandOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Recorder } from '../scenario/recorder/recorder.js';
import { recordingBase } from '../scenario/recorder/recording-base.js';
import { shownExpectation } from '../scenario/recorder/shown-expectation.js';
import type { Stories } from '../scenario/story/stories.js';
import type { CapsulePlace } from '../state/capsule/open-capsule.js';
import type { RecordedStep } from '../state/recording.js';
import type { History } from '../state/timeline/history.js';

/** What the commands of recordings and stories work on. */
export interface RecorderParts {
  /** Of what is on show. */
  readonly history: History;
  readonly stories: Stories;
  readonly recorder: Recorder;
  readonly place: CapsulePlace;
}

const notRecording = () =>
  new CommandError('refused', 'Nothing is being recorded. Start a recording first.');

/** @throws {CommandError} `refused` while a recording is under way */
export async function startRecording({ history, recorder, place }: RecorderParts): Promise<void> {
  if (recorder.isOn) throw new CommandError('refused', 'A recording is under way. End it first.');
  recorder.begin(await recordingBase(history, place));
  history.touch();
}

/**
 * Records that somebody is shown as they are now.
 * @throws {CommandError} `refused` while nothing is recorded
 */
export function recordExpectation(
  { sip, contact }: CommandOf<'recorder.expect'>,
  parts: RecorderParts,
): ResultOf<'recorder.expect'> {
  if (!parts.recorder.isOn) throw notRecording();
  const { deployment } = parts.history.run;
  const { expectation, sentence } = shownExpectation(deployment, sip, contact);
  recordNow({ expect: expectation }, parts);
  return { expected: sentence };
}

/** Ends the recording. @throws {CommandError} `refused` while nothing is recorded */
export async function stopRecording({
  history,
  recorder,
  place,
}: RecorderParts): Promise<ResultOf<'recorder.stop'>> {
  const recording = recorder.end();
  if (recording === null) throw notRecording();
  history.touch();
  const { writeScenario } = await import('../scenario/recorder/write-scenario.js');
  return writeScenario(recording, history.run.now(), place.pictures);
}

/** Records what the journal knows nothing of, such as what was done to the files of the shell. */
export function recordNow(
  form: RecordedStep['forms'][number],
  { history, recorder }: RecorderParts,
): void {
  const { run } = history;
  const at = run.now();
  recorder.take({ noted: run.journal.noted, at, until: at, forms: [form] });
  history.touch();
}

/** Another deployment took over: a recording under way begins again with it. */
export async function recordFromHere({ stories, recorder, place }: RecorderParts): Promise<void> {
  if (!recorder.isOn) return;
  recorder.begin(await recordingBase(stories.history, place));
  stories.history.touch();
}
