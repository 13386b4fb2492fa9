import type { ReactNode } from 'react';
import controls from '../controls.module.css';
import { presenceStoryStrings } from './presence-story-strings.js';
import type { StoryName } from './story-choice.js';
import { useStoryMemory } from './story-memory.js';

/** What follows the last step: where to go from here, and the way back to the first. */
export function StoryEnd(props: {
  readonly story: StoryName;
  readonly text: string;
  /** What else starting over does, such as id the shell with what undoes the story. */
  readonly onAgain?: () => void;
}): ReactNode {
  const forget = useStoryMemory((memory) => memory.forget);
  return (
    <>
      <p>
        <strong>{presenceStoryStrings.over}</strong> {props.text}
      </p>
      <button
        type="button"
        className={`${controls.button} ${controls.small}`}
        onClick={() => {
          forget(props.story);
          props.onAgain?.();
        }}
      >
        {presenceStoryStrings.again}
      </button>
    </>
  );
}
