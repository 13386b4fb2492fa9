import type { ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { StoryProgressView } from '../../../shared/contract/views/story.js';
import type { PresentationDesk } from '../presentation/presentation-desk.js';
import type { ReadyStory } from '../scenario/story/stories.js';
import type { Story } from '../scenario/story/story.js';
import { type RecorderParts, recordFromHere } from './recorder-handlers.js';

/** @throws {CommandError} `refused` while a recording is under way, or where the story cannot begin */
export async function openStory(
  story: ReadyStory,
  { stories, recorder }: RecorderParts,
): Promise<void> {
  if (recorder.isOn)
    throw new CommandError('refused', 'A recording is under way. End it, then open the story.');
  await stories.begin(story);
}

/** Goes back to what was on the stage. @throws {CommandError} `refused` where no story is open */
export async function closeStory(parts: RecorderParts): Promise<void> {
  parts.stories.opened();
  parts.stories.close();
  await recordFromHere(parts);
}

/** @throws {CommandError} `refused` where no story is open */
export async function playStory(
  { stories, recorder, history }: RecorderParts,
  play: (story: Story) => void | Promise<void>,
): Promise<void> {
  await play(stories.opened());
  recorder.moveTo(history.run.journal.noted);
}

/** Takes a step from the one that whoever asks has on show; whoever asks from another was overtaken. */
export async function presentStep(
  parts: RecorderParts & { readonly presentation: PresentationDesk },
  from: number,
  play: (progress: StoryProgressView, story: Story) => Promise<void> | null,
): Promise<ResultOf<'presentation.next'>> {
  const { progress } = parts.presentation.presented();
  if (progress.taken !== from) return { taken: false, step: progress.taken };
  const answer = { taken: false, step: from };
  await playStory(parts, async (story) => {
    const played = play(progress, story);
    await played;
    answer.taken = played !== null;
    answer.step = story.progress.taken;
  });
  return answer;
}
