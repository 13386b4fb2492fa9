import { stringify } from 'yaml';
import type { TextFile } from '../../../../shared/contract/commands/host.js';
import { type Instant, toInstant } from '../../../../shared/lync/time.js';
import type { StepForm } from '../../../../shared/scenario/step-schema.js';
import { dateTimeIn } from '../../../../shared/time/time-text.js';
import { fileNameOf } from '../../state/capsule/write-capsule.js';
import type { RecordingState } from '../../state/recording.js';

/**
 * A recording as a scenario file: each step as people write it, at its moment. Time that passed between
 * two commands is a step of its own; the clock moved by whole seconds while it was recorded.
 * @param end where the clock stands now
 */
export function writeScenario(recording: RecordingState, end: Instant): TextFile {
  const { base } = recording;
  const { name, organisation, capsule, timeZone } = base;
  const begun = toInstant(base.now);
  const file = {
    scenario: `${name}, recorded at ${dateTimeIn(timeZone)(begun)}`,
    organisation: organisation === null ? 'sample' : (JSON.parse(organisation) as unknown),
    steps: [...openingSteps(capsule), ...stepsOf(recording, end)],
  };
  const text = stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
  return { text, fileName: `${fileNameOf(base, begun)}.yaml` };
}

function openingSteps(capsule: string | null): readonly StepForm[] {
  if (capsule === null) return [];
  return [{ title: 'What was there before', command: { name: 'capsule.open', text: capsule } }];
}

function* stepsOf({ base, steps }: RecordingState, end: Instant): Iterable<object> {
  const { timeZone } = base;
  let { now } = base;
  for (const { at, until, forms } of steps) {
    if (at > now) yield { at: wallTime(at, timeZone) };
    now = until;
    yield* forms;
  }
  if (end > now) yield { at: wallTime(end, timeZone) };
}

/** `2010-12-06T08:30:00` on the clocks of the zone. */
const wallTime = (at: number, timeZone: string): string =>
  dateTimeIn(timeZone)(toInstant(at)).replace(' ', 'T');
