import type { Piece, Report, Section } from '../../../shared/report/report.js';
import { reportDate } from '../../../shared/report/report-date.js';
import { programVersion } from '../program-version.js';
import { playingTime } from '../scenario/story/story-pace.js';
import { evidenceSection } from './evidence.js';
import type { PlayedStory } from './play-story.js';
import { failureBlocks, stepSection } from './story-section.js';

/**
 * Stories from beginning to end, as they were played: each step with what it did, what is to be seen then and whether it
 * was, and the clients that the story speaks of. Clients that look as they did are not shown again.
 * @param playedAt when, by the clock of the computer; left out, the report has the date at which the story ends
 */
export function storyReport(
  stories: readonly PlayedStory[],
  question: string | null,
  playedAt?: string,
): Report {
  const [first, ...others] = stories;
  const isOne = first !== undefined && others.length === 0;
  const level = isOne ? 2 : 3;
  const told = stories.flatMap((story, index) => storySections(story, `story-${index + 1}`, level));
  const rules = stories.flatMap(({ steps }) =>
    steps.flatMap(({ step, sights }) => [step, ...sights].map(({ rule }) => rule)),
  );
  return {
    kind: isOne ? 'A story, played from its beginning' : 'Stories, each played from its beginning',
    title: question ?? (isOne ? first.scenario.title : `${stories.length} stories, step by step`),
    answer: [...(isOne ? [first.scenario.note ?? '', ' '] : []), ...outcomeOf(stories)],
    organisation: [...new Set(stories.map(({ scenario }) => scenario.organisationName))].join(', '),
    ...(playedAt === undefined ? { date: endOf(first) } : { date: playedAt, isReal: true }),
    version: programVersion,
    names: 'real',
    sections: [...(isOne ? [] : [contents(stories)]), ...told, evidenceSection(rules)].filter(
      (section) => section !== null,
    ),
  };
}

function endOf(story: PlayedStory | undefined): string {
  const last = story?.results.findLast(({ status }) => status !== 'skipped');
  return story && last ? reportDate(last.at, story.scenario.timeZone) : '';
}

/** What came of all, and a link to each step that failed. */
function outcomeOf(stories: readonly PlayedStory[]): readonly Piece[] {
  const failed = stories.flatMap((story, index) => failedAt(story, `story-${index + 1}`) ?? []);
  if (failed.length === 0) return [{ mark: 'yes', text: 'Everything that is promised was seen.' }];
  const count = failed.length === 1 ? 'One step' : `${failed.length} steps`;
  return [
    { mark: 'no', text: `${count} did not show what was promised:` },
    ...failed.flatMap((link, index): Piece[] => [index === 0 ? ' ' : ', ', link]),
    '.',
  ];
}

/** A link to the step that ended a story; `null` for one that passed. */
function failedAt({ beginning, steps }: PlayedStory, id: string) {
  if (beginning.length > 0) return { to: `${id}-beginning`, text: 'the beginning' };
  const at = steps.findIndex(({ results }) => results.some(({ status }) => status === 'failed'));
  return at < 0 ? null : { to: stepId(id, at), text: `step ${at + 1}` };
}

const stepId = (story: string, index: number): string => `${story}-step-${index + 1}`;

const contents = (stories: readonly PlayedStory[]): Section => ({
  heading: 'The stories',
  blocks: [
    {
      kind: 'table',
      caption: 'The stories',
      hideCaption: true,
      columns: [
        { title: 'Story' },
        { title: 'Steps', number: true },
        { title: 'Time to watch', number: true },
        { title: 'Outcome' },
      ],
      rows: stories.map((story, index) => {
        const id = `story-${index + 1}`;
        const failed = failedAt(story, id);
        return [
          [{ to: id, text: story.scenario.title }],
          `${story.steps.length}`,
          lasting(playingTime(story.scenario)),
          failed === null
            ? [{ mark: 'yes', text: 'as promised' }]
            : [{ mark: 'no', text: 'failed at ' }, failed],
        ];
      }),
    },
  ],
});

/** `2 min 10 s` */
function lasting(time: number): string {
  const seconds = Math.round(time);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function storySections(story: PlayedStory, id: string, level: 2 | 3): readonly Section[] {
  const { scenario, beginning, steps } = story;
  const head: Section = {
    heading: scenario.title,
    id,
    newPage: true,
    blocks: scenario.note === null ? [] : [{ kind: 'paragraph', text: scenario.note }],
  };
  let shown: { readonly number: number; readonly id: string } | null = null;
  return [
    ...(level === 3 ? [head] : []),
    ...beginning.map(
      ({ step, failure }): Section => ({
        heading: `Beginning: ${step.title}`,
        id: `${id}-beginning`,
        level,
        blocks: failureBlocks(failure),
      }),
    ),
    ...steps.map((step, index) => {
      const place = { number: index + 1, id: stepId(id, index) };
      const section = stepSection(story, step, place.number, { id: place.id, level }, shown);
      if (step.pictures.length > 0) shown = place;
      return section;
    }),
  ];
}
