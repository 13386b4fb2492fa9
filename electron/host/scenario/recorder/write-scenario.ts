import { stringify } from 'yaml';
import type { TextFile } from '../../../../shared/contract/commands/host.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { StepForm } from '../../../../shared/scenario/step-schema.js';
import { dateTimeIn } from '../../../../shared/time/time-text.js';
import { fileNameOf } from '../../state/capsule/write-capsule.js';
import { stoppedStepOf } from './recorded-step.js';
import type { Recording, StepOutcome } from './recorder.js';

/** Longest part of a refusal or an error that an expectation has. */
const longestText = 2000;

/**
 * A recording as a scenario file: each step as people write it, at its moment, with what was refused
 * expected to be refused. Time that passed between two commands is a step of its own; the clock moved
 * by whole seconds while it was recorded.
 */
export function writeScenario(recording: Recording): TextFile {
  const { base } = recording;
  const { name, organisation, capsule, timeZone } = base;
  const file = {
    scenario: `${name}, recorded at ${dateTimeIn(timeZone)(base.now)}`,
    organisation: organisation === null ? 'sample' : (JSON.parse(organisation) as unknown),
    steps: [...openingSteps(capsule), ...stepsOf(recording)],
  };
  const text = stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
  return { text, fileName: `${fileNameOf(base, base.now)}.yaml` };
}

function openingSteps(capsule: string | null): readonly StepForm[] {
  if (capsule === null) return [];
  return [{ title: 'What was there before', command: { name: 'capsule.open', text: capsule } }];
}

function* stepsOf({ base, steps, end }: Recording): Iterable<StepForm> {
  const { timeZone } = base;
  let { now } = base;
  for (const step of steps) {
    if (step.at > now) yield { at: wallTime(step.at, timeZone) };
    now = step.at;
    if ('expectation' in step) {
      yield { expect: step.expectation };
      continue;
    }
    const { command, after, outcome } = step;
    const form = outcome.stopped ? stoppedStepOf(command, after - step.at) : step.form;
    // Of a run that was stopped the time it reached is told by the step after it.
    if (form !== null || !outcome.stopped) now = after;
    if (outcome.incomplete) continue;
    if (form === null) continue;
    // What people write is checked before it runs; what was refused may not pass that check.
    if (step.outcome.refusal !== null) yield { command: step.command };
    else yield form;
    yield* expectationsOf(step.outcome);
  }
  if (end > now) yield { at: wallTime(end, timeZone) };
}

function* expectationsOf({ refusal, shellErrors }: StepOutcome): Iterable<StepForm> {
  if (refusal !== null) yield { expect: { refused: refusal.slice(0, longestText) } };
  if (shellErrors.length > 0) {
    yield { expect: { error: shellErrors.slice(0, 20).map((text) => text.slice(0, longestText)) } };
  }
}

/** `2010-12-06T08:30:00` on the clocks of the zone. */
const wallTime = (at: Instant, timeZone: string): string =>
  dateTimeIn(timeZone)(at).replace(' ', 'T');
