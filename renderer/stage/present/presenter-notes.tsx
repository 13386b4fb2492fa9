import type { ReactNode } from 'react';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { StoryProgressView, StoryView } from '../../../shared/contract/index.js';
import { Button } from '../button.js';
import { useStory } from '../story/use-story.js';
import { leadStrings } from './lead-strings.js';
import { NextStep } from './next-step.js';
import styles from './presenter-notes.module.css';

const text = leadStrings.presenter;

/** Sizes of the notes, in CSS pixels. */
const sizes = { least: 14, usual: 19, most: 40, step: 3 } as const;

/** How large the notes are, kept by the browser. */
const useNotesSize = create<{ readonly size: number; change(by: number): void }>()(
  persist(
    (set) => ({
      size: sizes.usual,
      change: (by) =>
        set(({ size }) => ({ size: Math.min(sizes.most, Math.max(sizes.least, size + by)) })),
    }),
    { name: 'presenter-notes', version: 1 },
  ),
);

/** What to say now, what is to be seen, and what comes next. */
export function PresenterNotes(): ReactNode {
  const story = useStory('story');
  const progress = useStory('progress');
  const { size, change } = useNotesSize();
  return (
    <aside className={styles.notes} aria-label={text.notes}>
      <header>
        <h2>{text.notes}</h2>
        <Button small aria-label={text.smaller} onClick={() => change(-sizes.step)}>
          A−
        </Button>
        <Button small aria-label={text.larger} onClick={() => change(sizes.step)}>
          A+
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled panel must be reachable by keyboard */}
      <div className={styles.words} style={{ fontSize: size }} tabIndex={0}>
        {story && progress ? (
          <NotesOfStep story={story} progress={progress} />
        ) : (
          <p>{text.noStory}</p>
        )}
      </div>
      {story && progress && <NextStep story={story} progress={progress} />}
    </aside>
  );
}

interface Told {
  readonly story: StoryView;
  readonly progress: StoryProgressView;
}

function NotesOfStep({ story, progress }: Told): ReactNode {
  const { taken, problem, underWay, strayed } = progress;
  const step = story.steps[taken - 1];
  const note = (step ?? story).note;
  return (
    <>
      {problem !== null && (
        <div className={styles.problem} role="alert">
          <p>{text.failed(step ? text.stepNamed(taken, step.title) : text.theBeginning)}</p>
          <pre>{problem}</pre>
        </div>
      )}
      {underWay && <p role="status">{text.runs}</p>}
      {strayed && <p className={styles.strayed}>{text.strayed}</p>}
      <p>{note ?? text.noNotes}</p>
      {step && step.sights.length > 0 && <Sights step={step} progress={progress} />}
    </>
  );
}

function Sights(props: {
  readonly step: StoryView['steps'][number];
  readonly progress: StoryProgressView;
}): ReactNode {
  const { step, progress } = props;
  return (
    <>
      <h3>{text.youSee}</h3>
      <ul>
        {step.sights.map(({ title, note }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sights of a step stay in their places
          <li key={index} data-so={progress.sights[index]?.isSo === true}>
            {title}
            {note !== null && <small> {note}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
