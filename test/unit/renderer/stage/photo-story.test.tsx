// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { useShell } from '../../../../renderer/stage/shell/shell-session.js';
import { PhotoStory } from '../../../../renderer/stage/story/photo-story.js';
import { useStoryReached } from '../../../../renderer/stage/story/story-progress.js';
import { aliceGranted, aliceSignedIn, photosControl } from '../../../support/stage-entries.js';
import { show } from './show.js';

const aliceKey = 'client/alice@contoso.com';
const policyKey = 'policy/Tag:PhotosControl';
const done = (): readonly (string | null)[] =>
  screen
    .getAllByRole('heading', { level: 3, name: /, Done$/ })
    .map((heading) => heading.textContent);

beforeEach(() => useStoryReached.setState({ reached: [] }));

describe('the photo story', () => {
  it('fills the shell with the cmdlet of the first step and runs nothing itself', async () => {
    const { transport } = show(<PhotoStory />);
    await userEvent.click(screen.getByRole('button', { name: 'Fill the shell' }));
    expect(useShell.getState().draft.text).toBe('New-CsClientPolicy -Identity PhotosControl');
    expect(transport.commands).toEqual([]);
  });

  it('ticks a step when the state shows it as done', () => {
    const { change } = show(<PhotoStory />);
    expect(screen.queryAllByRole('heading', { name: /, Done$/ })).toEqual([]);
    change({ [policyKey]: photosControl('AllPhotos') });
    expect(done()).toEqual(['Create a policy, Done']);
    change({ [aliceKey]: { ...aliceGranted('AllPhotos'), pending: null } });
    expect(done()).toEqual(['Create a policy, Done', 'Grant it, Done']);
  });

  it('offers to sign out and in once only the sign-in is missing', async () => {
    const { transport } = show(<PhotoStory />, {
      [policyKey]: photosControl('PhotosFromADOnly'),
      [aliceKey]: aliceGranted('PhotosFromADOnly'),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Sign Alice Ng out and in' }));
    expect(transport.commands).toEqual([
      { name: 'client.sign-out-and-in', sip: 'alice@contoso.com' },
    ]);
  });

  it('says in whose client to watch what', () => {
    show(<PhotoStory />, {
      [policyKey]: photosControl('NoPhoto'),
      [aliceKey]: aliceSignedIn(),
    });
    const watch = screen.getAllByText(/Squares instead of pictures/);
    expect(watch).toHaveLength(1);
    expect(
      within(screen.getByRole('list')).getByText(/The picture of Alice Ng is gone/),
    ).toBeTruthy();
  });

  it('keeps a tick when a later step undoes what an earlier one set', () => {
    const { change } = show(<PhotoStory />, {
      [policyKey]: photosControl('PhotosFromADOnly'),
      [aliceKey]: aliceSignedIn(),
    });
    change({ [policyKey]: photosControl('NoPhoto') });
    change({ [policyKey]: photosControl('AllPhotos') });
    expect(done()).toHaveLength(5);
    expect(screen.getByText('That was the story.')).toBeTruthy();
  });

  it('does not take the default of a new policy for its last step', () => {
    show(<PhotoStory />, {
      [policyKey]: photosControl('AllPhotos'),
      [aliceKey]: aliceSignedIn(),
    });
    expect(done()).toEqual(['Create a policy, Done', 'Grant it, Done']);
  });

  it('starts over by id in what undoes it, and forgets its ticks once that was run', async () => {
    useStoryReached.setState({ reached: ['create', 'grant', 'corporate', 'none', 'all'] });
    const { change } = show(<PhotoStory />, { [policyKey]: photosControl('AllPhotos') });
    await userEvent.click(screen.getByRole('button', { name: 'Start over' }));
    expect(useShell.getState().draft.text.split('\n')).toEqual([
      'Grant-CsClientPolicy -Identity "alice@contoso.com" -PolicyName $Null',
      'Remove-CsClientPolicy -Identity PhotosControl -Force',
    ]);
    expect(done()).toHaveLength(5);
    change({ [policyKey]: null });
    expect(screen.queryAllByRole('heading', { name: /, Done$/ })).toEqual([]);
  });

  it('asks for people when nobody is signed in', () => {
    const { change } = show(<PhotoStory />);
    change({ [aliceKey]: null, 'client/bob@contoso.com': null });
    expect(screen.getByText(/Sign in two people/)).toBeTruthy();
  });
});
