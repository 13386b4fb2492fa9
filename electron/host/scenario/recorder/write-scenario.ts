import { stringify } from 'yaml';
import type { TextFile } from '../../../../shared/contract/commands/host.js';
import { type Instant, toInstant, toSeconds } from '../../../../shared/lync/time.js';
import type { StepForm } from '../../../../shared/scenario/step-schema.js';
import type { WebAnswerForm } from '../../../../shared/scenario/web-schema.js';
import { dateTimeIn } from '../../../../shared/time/time-text.js';
import { parseWallTime } from '../../../../shared/time/wall-time.js';
import { ianaClock } from '../../../../shared/time/zone-clock.js';
import { formatDuration } from '../../../emulator/clock/time-span.js';
import type { WebPictures } from '../../../emulator/lync-client/photos/photo-registry.js';
import { fileNameOf } from '../../state/capsule/write-capsule.js';
import type { RecordedAnswer, RecordingState } from '../../state/recording.js';

/**
 * A recording as a scenario file: each step as people write it, at its moment. Time that passed between
 * two commands is a step of its own; the clock moved by whole seconds while it was recorded.
 * @param end where the clock stands now
 * @param pictures has those that came from the web
 */
export function writeScenario(
  recording: RecordingState,
  end: Instant,
  pictures: Pick<WebPictures, 'read'>,
): TextFile {
  const { base } = recording;
  const { name, organisation, timeZone } = base;
  const begun = toInstant(base.now);
  const file = {
    scenario: `${name}, recorded at ${dateTimeIn(timeZone)(begun)}`,
    organisation: organisation === null ? 'sample' : (JSON.parse(organisation) as unknown),
    ...webOf(recording, pictures),
    steps: [...openingSteps(base), ...stepsOf(recording, end)],
  };
  const text = stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
  return { text, fileName: `${fileNameOf(base, begun)}.yaml` };
}

/** What the web answered while it was recorded, within the file; nothing where it was not asked. */
function webOf(
  { steps }: RecordingState,
  pictures: Pick<WebPictures, 'read'>,
): { readonly web?: Readonly<Record<string, WebAnswerForm | readonly WebAnswerForm[]>> } {
  const answers = new Map<string, WebAnswerForm[]>();
  for (const { url, answer } of steps.flatMap(({ web = [] }) => web))
    answers.set(url, [...(answers.get(url) ?? []), formOf(answer, pictures)]);
  if (answers.size === 0) return {};
  const web = [...answers].map(([url, all]) => [url, withoutRepeats(all)] as const);
  return { web: Object.fromEntries(web) };
}

function formOf(
  answer: RecordedAnswer['answer'],
  pictures: Pick<WebPictures, 'read'>,
): WebAnswerForm {
  if (!('picture' in answer)) return answer;
  const bytes = pictures.read(answer.picture)?.bytes;
  if (bytes === undefined) return { refused: 'The picture of this recording is gone.' };
  return { base64: Buffer.from(bytes).toString('base64') };
}

/** The last answer stays, so it is there once; a list of one is no list. */
function withoutRepeats(
  answers: readonly WebAnswerForm[],
): WebAnswerForm | readonly WebAnswerForm[] {
  const same = (one?: WebAnswerForm, other?: WebAnswerForm) =>
    JSON.stringify(one) === JSON.stringify(other);
  const last = answers.at(-1);
  const end = answers.findLastIndex((answer) => !same(answer, last)) + 2;
  const [first, ...others] = answers.slice(0, end);
  return first === undefined || others.length > 0 ? answers.slice(0, end) : first;
}

function* openingSteps({ capsule, files = [] }: RecordingState['base']): Iterable<StepForm> {
  if (capsule !== null)
    yield { title: 'What was there before', command: { name: 'capsule.open', text: capsule } };
  for (const { path, content } of files) {
    const title = `The file ${path} of the shell`.slice(0, 200);
    yield { title, command: { name: 'shell-file.write', path, content } };
  }
}

function* stepsOf({ base, steps }: RecordingState, end: Instant): Iterable<object> {
  const { timeZone } = base;
  let { now } = base;
  for (const { at, until, forms } of steps) {
    if (at > now) yield passing(now, at, timeZone);
    now = until;
    yield* forms;
  }
  if (end > now) yield passing(now, end, timeZone);
}

/** The step that brings the clock to a moment; in an hour that comes again, by how long that takes, for `at` names the first. */
function passing(now: number, at: number, timeZone: string): StepForm {
  const time = wallTime(at, timeZone);
  const wall = parseWallTime(time);
  const named = wall === null ? null : ianaClock(timeZone).instantOf(wall);
  if (named === at - (at % 1000)) return { at: time };
  return { run: formatDuration(toSeconds(Math.round((at - now) / 1000))) };
}

/** `2010-12-06T08:30:00` on the clocks of the zone. */
const wallTime = (at: number, timeZone: string): string =>
  dateTimeIn(timeZone)(toInstant(at)).replace(' ', 'T');
