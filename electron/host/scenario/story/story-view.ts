import type {
  StoryProgressView,
  StorySightView,
  StoryView,
} from '../../../../shared/contract/views/story.js';
import type { Mismatch } from '../../../../shared/scenario/expectations/compare.js';
import { inWords } from '../../../../shared/scenario/in-words.js';
import type { Show } from '../../../../shared/scenario/show-schema.js';
import { peopleShown } from '../people-shown.js';
import type { Scenario, ScenarioStep } from '../scenario.js';
import { showOf } from '../show.js';
import { type StoryStep, shellTextOf } from './story-steps.js';

/** Gives the display name to a SIP address. */
export type NameOf = (sip: string) => string;

/** What of a story stays the same while it is played. */
export const storyView = (
  scenario: Scenario,
  steps: readonly StoryStep[],
  nameOf: NameOf,
): StoryView => ({
  fileName: scenario.fileName,
  title: scenario.title,
  note: scenario.note,
  clients: peopleShown(scenario),
  steps: steps.map((each) => ({
    title: each.step.title,
    note: each.step.note,
    shell: shellTextOf(each),
    show: each.show,
    rule: [each.step, ...each.sights].find(({ rule }) => rule !== null)?.rule ?? null,
    sights: each.sights.map((sight) => sightView(sight, each, nameOf)),
  })),
});

/** An expectation with a title is told by it; one without, or whose title is that of the step, by what is expected. */
function sightView(sight: ScenarioStep, { step, show }: StoryStep, nameOf: NameOf): StorySightView {
  const isStep = sight === step;
  const told = sight.actions.flatMap((action) =>
    action.kind === 'expect' ? [inWords(action.expectation, nameOf)] : [],
  );
  const things = told.flatMap((each) => each.things);
  const words = things.map(({ what, value }) => `${what}: ${value}`).join('; ');
  const isTold = sight.isTitled && !isStep;
  return {
    title: isTold || words === '' ? sight.title : words,
    note: isStep ? null : sight.note,
    where: told.map(({ where }) => where).join('; '),
    show: sight.show ?? showOf(sight.actions),
    at: placeOf(sight, show),
  };
}

/** Where in a client a sight is, if it is in one place that the step has not laid a dialog over. */
export function placeOf({ actions }: ScenarioStep, shown: Show): StorySightView['at'] {
  const [action, ...others] = actions.filter(({ kind }) => kind === 'expect');
  if (action?.kind !== 'expect' || others.length > 0) return null;
  const { client, row, card, message, list, photos } = action.expectation;
  if (client === undefined || card !== undefined || shown.options?.who === client) return null;
  const at = (part: 'me' | 'list' | 'conversation') => ({ client, part, contact: null });
  if (row !== undefined) return row === client ? at('me') : { client, part: 'row', contact: row };
  if (message) return at('conversation');
  return list === undefined && photos === undefined ? null : at('list');
}

/** How a sight compares with what is there. */
export const comparedSight = (
  mismatches: readonly Mismatch[],
): StoryProgressView['sights'][number] => ({
  isSo: mismatches.length === 0,
  differences: mismatches.map(({ what, expected, seen }) => ({ what, expected, seen })),
});
