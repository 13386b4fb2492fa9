// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useClientsOnStage } from '../../../../renderer/stage/clients/clients-on-stage.js';
import { useDetectiveStore } from '../../../../renderer/stage/detective/detective-store.js';
import { useDock } from '../../../../renderer/stage/dock-store.js';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import StoriesPane from '../../../../renderer/stage/story/stories-pane.js';
import StoryDirector from '../../../../renderer/stage/story/story-director.js';
import { useStory } from '../../../../renderer/stage/story/use-story.js';
import type { Command, StoryProgressView } from '../../../../shared/contract/index.js';
import { showOver } from '../../../support/show-over.js';
import { stageEntries } from '../../../support/stage-entries.js';
import {
  begunStory,
  brokenPromise,
  keptPromise,
  shippedStories,
  story,
} from '../../../support/story-entries.js';
import './show.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const url = 'https://portal.contoso.local/news';

function show(progress: StoryProgressView | null, answer?: (command: Command) => unknown) {
  const open = progress && { story, progress };
  const { transport } = showOver(
    <>
      <StoryDirector />
      <StoriesPane />
    </>,
    { stage: stageEntries({}), story: { shipped: shippedStories, ...open } },
    answer,
  );
  return {
    transport,
    change: (entries: object) => act(() => transport.change({ story: { ...entries } })),
  };
}

describe('the pane of the stories', () => {
  it('offers the stories that come with the program, each with what it is about', async () => {
    const { transport } = show(null);
    const button = screen.getByRole('button', { name: 'Whose photos' });
    await userEvent.click(button);
    expect(transport.commands).toEqual([{ name: 'story.open', story: 'photos' }]);
  });

  it('opens a scenario file with the files that it names', async () => {
    const { transport } = show(null);
    const files = [new File(['BEGIN'], 'a.ics'), new File(['scenario: Mine'], 'mine.yaml')];
    await userEvent.upload(
      screen.getByLabelText('Open a Scenario File…', { selector: 'input' }),
      files,
    );
    await waitFor(() => expect(transport.commands).toHaveLength(1));
    expect(transport.commands[0]).toEqual({
      name: 'story.open',
      story: { fileName: 'mine.yaml', text: 'scenario: Mine', files: { 'a.ics': btoa('BEGIN') } },
    });
  });

  it('says why a file was not opened, and what to do', async () => {
    show(null, () => {
      throw new Error('mine.yaml:3:11 expected a person');
    });
    const input = screen.getByLabelText('Open a Scenario File…', { selector: 'input' });
    await userEvent.upload(input, new File(['steps: ['], 'mine.yaml'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('unchanged');
    expect(alert.textContent).toContain('open it again');
  });

  it('tells the current step, ticks what is so, and says what is seen instead where it is not', () => {
    const { change } = show(keptPromise);
    expect(screen.getByRole('heading', { level: 2, name: 'Look' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('seen: Bob is Away');
    change({ progress: brokenPromise });
    expect(screen.getByRole('status').textContent).toBe('not yet: Bob is Away');
    expect(screen.getByText('presence: Away expected, Available seen')).toBeTruthy();
  });

  it('says on demand what is known of what a step shows, and who says so', async () => {
    show(keptPromise);
    await userEvent.click(screen.getByText('Who says so?'));
    expect(await screen.findByText(/age stands behind Inactive/)).toBeTruthy();
  });

  it('leads forward, back, to any step, plays, and ends', async () => {
    const { transport } = show(keptPromise);
    for (const name of ['Next: Type', 'Back', 'Play', 'Close the Story'])
      await userEvent.click(screen.getByRole('button', { name }));
    const steps = screen.getByRole('list', { name: 'Steps' });
    expect(within(steps).getAllByRole('listitem')[0]?.getAttribute('aria-current')).toBe('step');
    await userEvent.click(within(steps).getByRole('button', { name: /^Type/ }));
    expect(transport.commands.map(({ name }) => name)).toEqual([
      'story.next',
      'story.back',
      'story.play',
      'story.close',
      'story.go-to',
    ]);
  });

  it('offers the way back to a step that was strayed from', async () => {
    const { transport } = show({ ...keptPromise, strayed: true });
    await userEvent.click(screen.getByRole('button', { name: 'Back to this step' }));
    expect(transport.commands).toEqual([{ name: 'story.go-to', step: 1 }]);
  });

  it('offers the way back to the beginning where something was done before the first step', async () => {
    const { transport } = show({ ...begunStory, strayed: true });
    await userEvent.click(screen.getByRole('button', { name: 'Back to the beginning' }));
    expect(transport.commands).toEqual([{ name: 'story.go-to', step: 0 }]);
  });

  it('says why a step was not taken', () => {
    show({ ...begunStory, taken: 1, problem: 'Refused (refused): Alice is not signed in.' });
    expect(screen.getByRole('alert').textContent).toContain('Alice is not signed in.');
  });

  it('begins anew at the end', async () => {
    const { transport } = show({ ...begunStory, taken: 2 });
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(transport.commands).toEqual([{ name: 'story.go-to', step: 0 }]);
  });
});

describe('the stage of a story', () => {
  it('shows what the current step is about, and nothing else in the clients', () => {
    const { change } = show(begunStory);
    change({ progress: keptPromise });
    expect(useDock.getState().tab).toBe('detective');
    expect(useDetectiveStore.getState().question).toEqual({ url, sender: alice, frontEnd: null });
    const { looks } = useClientsOnStage.getState();
    expect(looks[alice]).toEqual({ options: null, conversation: bob, card: null, row: null });
    change({ progress: begunStory });
    expect(useClientsOnStage.getState().looks[alice]?.conversation).toBeNull();
  });

  it('puts the clients of the story first in a page that is opened in the middle of it, too', () => {
    useClientsOnStage.setState({ order: [alice, bob] });
    // The story is known before the part that follows it has been loaded.
    const Loaded = () => useStory('story') && <StoryDirector />;
    showOver(<Loaded />, { stage: stageEntries({}), story: { story, progress: keptPromise } });
    expect(useClientsOnStage.getState().order).toEqual([bob, alice]);
  });

  it('shows a sight when it is asked to', async () => {
    show(keptPromise);
    await userEvent.click(screen.getByRole('button', { name: 'Show: Bob is Away' }));
    expect(useClientsOnStage.getState().looks[alice]?.row).toBe(bob);
  });

  it('fills the shell with the line of the next step, but never over what is being typed', () => {
    const { change } = show(begunStory);
    change({ progress: keptPromise });
    expect(useShell.getState().draft.text).toBe('Get-CsClientPolicy\n');
    change({ progress: { ...begunStory, taken: 2 } });
    expect(useShell.getState().draft.text).toBe('');
    act(() => useShell.getState().type('Get-Cs'));
    change({ progress: keptPromise });
    expect(useShell.getState().draft.text).toBe('Get-Cs');
  });

  it('prints once what a step ran in the shell', () => {
    const { change } = show(begunStory);
    const records = [{ kind: 'output' as const, text: 'Identity : Global' }];
    const printed = { run: 1, text: 'Get-CsClientPolicy', records };
    change({ progress: { ...begunStory, taken: 2, printed } });
    change({ progress: { ...begunStory, taken: 1, printed } });
    const blocks = useShell.getState().blocks.map(({ kind, text }) => `${kind} ${text}`);
    expect(blocks.slice(1)).toEqual(['command Get-CsClientPolicy', 'output Identity : Global']);
  });
});
