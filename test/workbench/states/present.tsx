import { fireEvent, screen } from '@testing-library/dom';
import { useEffect } from 'react';
import Palette from '../../../renderer/stage/actions/palette.js';
import AudiencePage from '../../../renderer/stage/present/audience-page.js';
import { useEndQuestion } from '../../../renderer/stage/present/present.js';
import PresentStrip from '../../../renderer/stage/present/present-strip.js';
import PresenterPage from '../../../renderer/stage/present/presenter-page.js';
import type { AudienceView, Command, StoryProgressView } from '../../../shared/contract/index.js';
import { clientEntries } from '../../support/client-entries.js';
import { audience, nextStepTopics, presentation } from '../../support/present-entries.js';
import { foundPeople, people } from '../../support/stage-entries.js';
import {
  begunStory,
  brokenPromise,
  keptPromise,
  shippedStories,
  story,
} from '../../support/story-entries.js';
import { type ComponentState, onStage } from '../component-state.js';

const size = { width: 1280, height: 720 };
const bar = { width: 1280, height: 60 };

function answer(command: Command): unknown {
  if (command.name === 'presentation.elapsed') return { seconds: 402 };
  return command.name === 'directory.search' ? foundPeople(people) : null;
}

const topics = (seen: AudienceView | null, progress: StoryProgressView, windows = 1) => ({
  'client/alice@contoso.com': clientEntries(),
  'client/bob@contoso.com': clientEntries(),
  story: { shipped: shippedStories, story, progress },
  presentation: seen ? { presentation: { ...presentation, windows }, audience: seen } : {},
  audience: seen ? { audience: seen } : {},
  ...nextStepTopics(),
});

const seen = (name: string, shown: AudienceView | null): ComponentState => ({
  name: `audience / ${name}`,
  size,
  draw: onStage(<AudiencePage />, {}, answer, topics(shown, keptPromise)),
});

const led = (
  name: string,
  shown: AudienceView | null = audience,
  progress = keptPromise,
  windows = 1,
): ComponentState => ({
  name: `presenter / ${name}`,
  size,
  draw: onStage(<PresenterPage />, {}, answer, topics(shown, progress, windows)),
});

/** Esc was pressed. */
function Asked() {
  useEffect(() => useEndQuestion.setState({ isAsked: true }), []);
  return <PresenterPage />;
}

const noop = () => undefined;

const palette = (name: string, typed: string): ComponentState => ({
  name: `palette / ${name}`,
  size,
  draw: onStage(<Palette onClose={noop} />, {}, answer),
  reach: async () => {
    const field = await screen.findByRole('combobox');
    fireEvent.change(field, { target: { value: typed } });
  },
});

const pointer = { client: 'bob@contoso.com', x: 0.3, y: 0.6 };

export const presentStates: readonly ComponentState[] = [
  palette('all commands', ''),
  palette('a person', 'alice'),
  palette('nothing fits', 'zeppelin'),
  seen('two clients', audience),
  seen('one client, pointed at', { ...audience, zoom: pointer.client, pointer }),
  seen('a long caption', {
    ...audience,
    caption:
      'Pictures are off for Alice: squares in the list, and Bob no longer sees the picture of Alice, while the pictures of everybody else are still there in the list of Bob, and two lines are all there is for saying so.',
  }),
  seen('black', { ...audience, cover: 'black' }),
  seen('nothing presented', null),
  led('a step'),
  led('the beginning', { ...audience, step: 0 }, begunStory),
  led('a step that failed', audience, {
    ...keptPromise,
    problem: 'Refused (refused): Alice is not signed in.',
  }),
  led(
    'the last step, something done by hand',
    { ...audience, step: 2 },
    { ...brokenPromise, taken: 2 },
  ),
  led('no audience window, black', { ...audience, cover: 'black' }, keptPromise, 0),
  led('nothing presented', null),
  {
    ...led('the question at the end'),
    draw: onStage(<Asked />, {}, answer, topics(audience, keptPromise)),
  },
  {
    name: 'presenter / reminder on the stage',
    size: bar,
    draw: onStage(<PresentStrip />, {}, answer, topics(audience, keptPromise)),
  },
];
