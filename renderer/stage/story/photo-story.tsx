import type { ReactNode } from 'react';
import controls from '../controls.module.css';
import { useShell } from '../shell/shell-session.js';
import { strings } from '../strings.js';
import styles from './photo-story.module.css';
import { storySteps, storyUndo } from './photo-story-steps.js';
import { type StoryProgress, useStoryProgress } from './story-progress.js';
import { Step } from './story-step.js';

const text = strings.story;

/** The guided first walk: one setting, five steps, ticks read from the state. */
export function PhotoStory(): ReactNode {
  const progress = useStoryProgress();
  if (!progress) return <p className={styles.intro}>{text.nobody}</p>;
  return (
    <section className={styles.story} aria-labelledby="photo-story">
      <h2 id="photo-story" className={styles.title}>
        {text.title}
      </h2>
      <p className={styles.intro}>{text.intro(progress.state.subject.displayName)}</p>
      <ol className={styles.steps}>
        {storySteps.map((step, index) => (
          <Step key={step.id} step={step} number={index + 1} progress={progress} />
        ))}
      </ol>
      {!progress.current && <Over progress={progress} />}
    </section>
  );
}

function Over({ progress }: { readonly progress: StoryProgress }): ReactNode {
  const fill = useShell((shell) => shell.fill);
  return (
    <div className={styles.over}>
      <p>
        <strong>{text.over}</strong> {text.overText}
      </p>
      <button
        type="button"
        className={`${controls.button} ${controls.small}`}
        onClick={() => fill(storyUndo(progress.state.subject))}
      >
        {text.again}
      </button>
    </div>
  );
}
